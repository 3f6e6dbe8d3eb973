/** What needs attention, as a list that leads to the cells. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ErrorCircle16Regular } from '@fluentui/react-icons/svg/error-circle';
import { Info16Regular } from '@fluentui/react-icons/svg/info';
import { QuestionCircle16Regular } from '@fluentui/react-icons/svg/question-circle';
import { Warning16Regular } from '@fluentui/react-icons/svg/warning';
import { memo, type ReactNode } from 'react';
import type { CellRef } from '../../scoring/model';
import { useSpeaker } from '../language';
import type { AttentionItem, Urgency } from '../model/attention';
import { CellAddress, CellLink } from './cell-link';
import { GrowingList } from './growing-list';
import { useOpenWhy } from './open-why';
import { Section } from './section';
import { TextLink } from './text-link';

const ICONS: Readonly<Record<Urgency, ReactNode>> = {
  open: <QuestionCircle16Regular />,
  error: <ErrorCircle16Regular />,
  warning: <Warning16Regular />,
  info: <Info16Regular />,
};

/** More addresses than these are in the sentence or can be reached from the first. */
const ADDRESSES = 4;

const useStyles = makeStyles({
  item: { padding: '6px 0' },
  kind: {
    display: 'flex',
    alignItems: 'center',
    columnGap: '4px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  entity: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  open: { color: tokens.colorStatusWarningForeground3 },
  error: { color: tokens.colorStatusDangerForeground3 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  info: {},
  title: { display: 'block', fontWeight: tokens.fontWeightSemibold },
  note: { display: 'block', overflowWrap: 'anywhere', lineHeight: tokens.lineHeightBase300 },
  why: { fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightRegular },
  cells: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalM },
});

const isSame = (left: CellRef, right: CellRef | null): boolean =>
  right !== null && left.sheet === right.sheet && left.row === right.row && left.column === right.column;

export function AttentionEntry({ item }: { readonly item: AttentionItem }) {
  const styles = useStyles();
  const { say, tell } = useSpeaker();
  const openWhy = useOpenWhy();
  const { urgency, entity, title, notes, score, cell } = item;
  const cells = notes
    .flatMap((note) => note.cells)
    .filter((ref, index, all) => all.findIndex((other) => isSame(ref, other)) === index)
    .filter((ref) => title === null || !isSame(ref, cell))
    .slice(0, ADDRESSES);
  return (
    <div className={styles.item}>
      <span className={mergeClasses(styles.kind, styles[urgency])}>
        {ICONS[urgency]}
        {say(`pane.urgency.${urgency}`)}
        {entity !== null && <span className={styles.entity}>· {entity}</span>}
      </span>
      {title !== null && (
        <span className={styles.title}>
          <CellLink cell={cell}>{title}</CellLink>{' '}
          {score !== null && (
            <TextLink
              className={styles.why}
              aria-label={say('pane.why-of', { name: title })}
              onClick={() => openWhy(score)}
            >
              {say('pane.why-short')}
            </TextLink>
          )}
        </span>
      )}
      {notes.map((note, index) => (
        <span key={index} className={styles.note}>
          {title === null ? <CellLink cell={cell}>{tell(note)}</CellLink> : tell(note)}
        </span>
      ))}
      {cells.length > 0 && (
        <span className={styles.cells}>
          {cells.map((ref, index) => (
            <CellAddress key={index} cell={ref} />
          ))}
        </span>
      )}
    </div>
  );
}

/** Not drawn again while only what surrounds them changes. */
const Entries = memo(function Entries({ items }: Pick<AttentionProps, 'items'>) {
  return <GrowingList items={items} render={(item) => <AttentionEntry item={item} />} />;
});

export interface AttentionProps {
  readonly title: string;
  readonly items: readonly AttentionItem[];
  /** What can be done about them all. */
  readonly children?: ReactNode;
}

export function Attention({ title, items, children }: AttentionProps) {
  const { say } = useSpeaker();
  if (items.length === 0) return null;
  return (
    <Section title={title} aside={say('pane.count', { count: String(items.length) })}>
      {children}
      <Entries items={items} />
    </Section>
  );
}
