/** One table of first use: where it was found and what is read of it; or that it is missing, and what it is for. */
import { Button, Checkbox, makeStyles, mergeClasses, Select, tokens } from '@fluentui/react-components';
import { Add16Regular } from '@fluentui/react-icons/svg/add';
import type { Note } from '../../scoring/model';
import { addressOf } from '../../workbook/addresses';
import type { ContractName } from '../../workbook/contract';
import type { TableCandidate } from '../../workbook/find';
import type { NamedRange } from '../../workbook/snapshot';
import { useSpeaker } from '../language';
import { RangeLink } from './cell-link';

const useStyles = makeStyles({
  table: {
    padding: '8px 0',
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  head: { display: 'flex', alignItems: 'flex-start', columnGap: tokens.spacingHorizontalXS },
  box: { margin: '-6px 0 0 -8px', flexShrink: 0 },
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
  small: { minWidth: 0, fontWeight: tokens.fontWeightRegular },
});

type Act = () => Promise<void>;
type OnChoose = (candidate: TableCandidate | null) => void;

/** What a table is called; where each of several projects has its own, with the project. */
function useTableName(name: ContractName, scope: string | null): string {
  const { say } = useSpeaker();
  const table = say(`pane.table.${name}`);
  return scope === null ? table : say('pane.table-of-project', { table, project: scope });
}

const where = (candidate: TableCandidate): string => addressOf(candidate.range);

function UseSelection({ table, onUseSelection }: { readonly table: string; readonly onUseSelection: Act }) {
  const styles = useStyles();
  const { say } = useSpeaker();
  return (
    <Button
      size="small"
      className={styles.small}
      aria-label={say('pane.use-selection-for', { table })}
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
  readonly onChoose: OnChoose;
}

/** Several places look like the table: one is chosen. */
function Places({ table, candidate, candidates, onChoose }: PlacesProps) {
  const { say } = useSpeaker();
  const all = candidate === null || candidates.includes(candidate) ? candidates : [candidate, ...candidates];
  if (all.length < (candidate === null ? 1 : 2)) return null;
  return (
    <Select
      size="small"
      aria-label={`${say('pane.other-places')} · ${table}`}
      value={candidate === null ? '' : String(all.indexOf(candidate))}
      onChange={(_event, { value }) => onChoose(all[Number(value)] ?? null)}
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

export interface FoundTableProps {
  readonly name: ContractName;
  readonly scope: string | null;
  /** null: the table bears its name already. */
  readonly candidate: TableCandidate | null;
  readonly candidates: readonly TableCandidate[];
  readonly existing?: NamedRange | null;
  readonly trouble: Note | null;
  readonly onChoose?: OnChoose;
  readonly onUseSelection?: Act;
}

export function FoundTable(props: FoundTableProps) {
  const { name, scope, candidate, candidates, existing = null, trouble, onChoose, onUseSelection } = props;
  const styles = useStyles();
  const { say, language } = useSpeaker();
  const table = useTableName(name, scope);
  const range = candidate?.range ?? existing?.range ?? null;
  const alike = candidates.filter(({ likely, visible }) => likely && visible).length;
  return (
    <li className={styles.table}>
      <div className={styles.head}>
        {onChoose !== undefined && (
          <Checkbox
            className={styles.box}
            checked
            aria-label={say('pane.use-this', { table })}
            onChange={() => onChoose(null)}
          />
        )}
        <div className={styles.about}>
          {range === null ? (
            <span className={styles.name}>{table}</span>
          ) : (
            <>
              <RangeLink range={range}>{addressOf(range)}</RangeLink>{' '}
              <span>
                {existing !== null
                  ? table
                  : say(candidate?.likely === false ? 'pane.chosen-as' : 'pane.looks-like', { table })}
              </span>
            </>
          )}
          {candidate !== null && candidate.title !== '' && <span className={styles.quiet}>{candidate.title}</span>}
          {candidate !== null && candidate.headings.length > 0 && (
            <span className={styles.quiet}>
              {say('pane.headings-read', { headings: candidate.headings.join(language === 'zh' ? '、' : ', ') })}
            </span>
          )}
          {candidate?.visible === false && (
            <span className={mergeClasses(styles.quiet, styles.warning)}>{say('pane.hidden-sheet')}</span>
          )}
          {candidate?.unsure === true && (
            <span className={mergeClasses(styles.quiet, styles.warning)}>{say('pane.unsure')}</span>
          )}
          {alike > 1 && (
            <span className={mergeClasses(styles.quiet, styles.warning)}>
              {say('pane.one-of-several', { count: String(alike) })}
            </span>
          )}
          <Trouble note={trouble} />
          {onChoose !== undefined && onUseSelection !== undefined && (
            <div className={styles.row}>
              <Places table={table} candidate={candidate} candidates={candidates} onChoose={onChoose} />
              <UseSelection table={table} onUseSelection={onUseSelection} />
            </div>
          )}
        </div>
      </div>
    </li>
  );
}

export interface MissingTableProps {
  readonly name: ContractName;
  readonly scope: string | null;
  readonly candidates: readonly TableCandidate[];
  readonly trouble: Note | null;
  readonly onChoose: OnChoose;
  readonly onUseSelection: Act;
  /** A table of one project comes with its sheet: there is no empty one to add. */
  readonly onAdd?: Act;
}

export function MissingTable({ name, scope, candidates, trouble, onChoose, onUseSelection, onAdd }: MissingTableProps) {
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
        <UseSelection table={table} onUseSelection={onUseSelection} />
        {onAdd !== undefined && (
          <Button
            size="small"
            className={styles.small}
            icon={<Add16Regular />}
            aria-label={say('pane.add-table-for', { table })}
            onClick={() => void onAdd()}
          >
            {say('pane.add-table')}
          </Button>
        )}
      </div>
    </li>
  );
}
