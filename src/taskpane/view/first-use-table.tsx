/** One table of first use: where it was found and what is read of it; or that it is missing, and what it is for. */
import { Button, Checkbox, makeStyles, mergeClasses, Select, tokens } from '@fluentui/react-components';
import { Add16Regular } from '@fluentui/react-icons/svg/add';
import type { Note } from '../../scoring/model';
import { addressOf } from '../../workbook/cells/addresses';
import type { ContractName } from '../../workbook/contract';
import type { TableCandidate } from '../../workbook/finding/find';
import { useSpeaker } from '../language';
import type { FoundSlot, NamedSlot } from '../model/table-choices';
import { RangeLink } from './cell-link';
import type { SlotActions } from './use-table-actions';

const useStyles = makeStyles({
  table: {
    padding: '8px 0',
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  head: { display: 'flex', alignItems: 'flex-start', columnGap: tokens.spacingHorizontalXS },
  box: { margin: '-6px 0 0 -8px', flexShrink: 0 },
  noBox: { width: '24px', flexShrink: 0 },
  about: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  name: { fontWeight: tokens.fontWeightSemibold },
  quiet: {
    display: 'block',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  warning: { color: tokens.colorStatusWarningForeground3 },
  trouble: { color: tokens.colorStatusDangerForeground3 },
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS, marginTop: tokens.spacingVerticalXS },
  places: { minWidth: 0, maxWidth: '100%' },
  small: { minWidth: 0, fontWeight: tokens.fontWeightRegular },
});

type Act = () => Promise<void>;

/** Beside the indicators of a project stands the block with its own funds. */
const tableCode = (name: ContractName, scope: string | null): string =>
  scope !== null && name === '预算_重点项目' ? 'pane.table-of-funds' : `pane.table.${name}`;

/** What a table is called; where each of several projects has its own, with the project. */
function useTableName(name: ContractName, scope: string | null): string {
  const { say } = useSpeaker();
  const table = say(tableCode(name, scope));
  return scope === null ? table : say('pane.table-of-project', { table, project: scope });
}

const where = (candidate: TableCandidate): string => addressOf(candidate.range);

interface UseSelectionProps {
  readonly table: string;
  readonly busy: boolean;
  readonly onUseSelection: Act;
}

function UseSelection({ table, busy, onUseSelection }: UseSelectionProps) {
  const styles = useStyles();
  const { say } = useSpeaker();
  return (
    <Button
      size="small"
      className={styles.small}
      aria-label={say('pane.use-selection-for', { table })}
      disabledFocusable={busy}
      onClick={() => void onUseSelection()}
    >
      {say('pane.use-selection')}
    </Button>
  );
}

interface PlacesProps {
  readonly table: string;
  readonly candidate: TableCandidate | null;
  readonly candidates: readonly TableCandidate[];
  readonly onChoose: SlotActions['onChoose'];
}

/** Several places look like the table: one is chosen. */
function Places({ table, candidate, candidates, onChoose }: PlacesProps) {
  const styles = useStyles();
  const { say } = useSpeaker();
  const all = candidate === null || candidates.includes(candidate) ? candidates : [candidate, ...candidates];
  if (all.length < (candidate === null ? 1 : 2)) return null;
  return (
    <Select
      size="small"
      className={styles.places}
      aria-label={`${say('pane.other-places')} · ${table}`}
      value={candidate === null ? '' : String(all.indexOf(candidate))}
      onChange={(_event, { value }) => {
        const chosen = value === '' ? undefined : all[Number(value)];
        if (chosen !== undefined) onChoose(chosen);
      }}
    >
      {candidate === null && <option value="">{say('pane.other-places')}</option>}
      {all.map((one, index) => (
        <option key={index} value={String(index)}>
          {where(one)}
        </option>
      ))}
    </Select>
  );
}

const Trouble = ({ note }: { readonly note: Note | null }) => {
  const styles = useStyles();
  const { tell } = useSpeaker();
  return (
    <span role="status" className={mergeClasses(styles.quiet, styles.trouble)}>
      {note === null ? '' : tell(note)}
    </span>
  );
};

export interface FoundTableProps extends SlotActions {
  readonly found: FoundSlot;
  /** Its own box: absent where the project's box speaks for it. */
  readonly hasBox?: boolean;
}

/** What is known of a table that was found: its columns, and what to look at. */
function Particulars({ found: { candidate, candidates } }: { readonly found: FoundSlot }) {
  const styles = useStyles();
  const { say, language } = useSpeaker();
  const { title, headings, visible, unsure } = candidate;
  const alike = candidates.filter((one) => one.likely && one.visible).length;
  const warnings = [
    visible ? '' : say('pane.hidden-sheet'),
    unsure ? say('pane.unsure') : '',
    alike > 1 ? say('pane.one-of-several', { count: String(alike) }) : '',
  ].filter((words) => words !== '');
  return (
    <>
      {title !== '' && <span className={styles.quiet}>{title}</span>}
      {headings.length > 0 && (
        <span className={styles.quiet}>
          {say('pane.headings-read', { headings: headings.join(language === 'zh' ? '、' : ', ') })}
        </span>
      )}
      {warnings.map((words) => (
        <span key={words} className={mergeClasses(styles.quiet, styles.warning)}>
          {words}
        </span>
      ))}
    </>
  );
}

export function FoundTable(props: FoundTableProps) {
  const { name, scope, found, hasBox = true, trouble, busy, onChoose, onUse, onUseSelection } = props;
  const styles = useStyles();
  const { say } = useSpeaker();
  const table = useTableName(name, scope);
  const { candidate, candidates, isUsed } = found;
  const words = say(candidate.likely ? 'pane.looks-like' : 'pane.chosen-as', { table: say(tableCode(name, scope)) });
  return (
    <li className={styles.table}>
      <div className={styles.head}>
        {hasBox ? (
          <Checkbox
            className={styles.box}
            checked={isUsed}
            aria-label={say('pane.use-this', { table })}
            onChange={(_event, { checked }) => onUse(checked === true)}
          />
        ) : (
          <span className={styles.noBox} />
        )}
        <div className={styles.about}>
          <RangeLink range={candidate.range} /> <span>{words}</span>
          {isUsed ? (
            <>
              <Particulars found={found} />
              <Trouble note={trouble} />
              <div className={styles.row}>
                <Places table={table} candidate={candidate} candidates={candidates} onChoose={onChoose} />
                <UseSelection table={table} busy={busy} onUseSelection={onUseSelection} />
              </div>
            </>
          ) : (
            <span className={styles.quiet}>{say('pane.table-left-out')}</span>
          )}
        </div>
      </div>
    </li>
  );
}

/** A table that bears its name already. */
export function NamedTable({ named: { name, scope, existing } }: { readonly named: NamedSlot }) {
  const styles = useStyles();
  const table = useTableName(name, scope);
  return (
    <li className={styles.table}>
      {existing.range === null ? (
        <span className={styles.name}>{table}</span>
      ) : (
        <>
          <RangeLink range={existing.range} /> <span>{table}</span>
        </>
      )}
    </li>
  );
}

export interface MissingTableProps extends SlotActions {
  readonly candidates: readonly TableCandidate[];
  /** A table of one project comes with its sheet: there is no empty one to add. */
  readonly onAdd?: Act;
}

export function MissingTable(props: MissingTableProps) {
  const { name, scope, candidates, trouble, busy, onChoose, onUseSelection, onAdd } = props;
  const styles = useStyles();
  const { say } = useSpeaker();
  const table = useTableName(name, scope);
  return (
    <li className={styles.table}>
      <span className={styles.name}>{table}</span>
      <span className={styles.quiet}>{say(`pane.table-use.${name}`)}</span>
      <Trouble note={trouble} />
      <div className={styles.row}>
        <Places table={table} candidate={null} candidates={candidates} onChoose={onChoose} />
        <UseSelection table={table} busy={busy} onUseSelection={onUseSelection} />
        {onAdd !== undefined && (
          <Button
            size="small"
            className={styles.small}
            icon={<Add16Regular />}
            aria-label={say('pane.add-table-for', { table })}
            disabledFocusable={busy}
            onClick={() => void onAdd()}
          >
            {say('pane.add-table')}
          </Button>
        )}
      </div>
    </li>
  );
}
