/** First use, several projects on sheets of their own: one of them, with its tables, to be scored or left out. */
import { Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { useSpeaker } from '../language';
import { idOf, type Slot, type TableGroup } from '../model/table-choices';
import { FoundTable } from './first-use-table';
import type { SlotActions } from './use-table-actions';

const useStyles = makeStyles({
  project: { marginTop: tokens.spacingVerticalM },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  box: { marginLeft: '-8px' },
  label: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  left: {
    margin: '0 0 0 28px',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
});

export interface ProjectTablesProps {
  readonly group: TableGroup;
  readonly forSlot: (slot: Slot) => SlotActions;
}

export function ProjectTables({ group: { project, leader, tables }, forSlot }: ProjectTablesProps) {
  const styles = useStyles();
  const { say } = useSpeaker();
  const isScored = leader?.isUsed !== false;
  return (
    <div className={styles.project}>
      <h3 className={styles.title}>
        {leader === null ? (
          say('pane.project', { project: project ?? '' })
        ) : (
          <Checkbox
            className={styles.box}
            checked={isScored}
            label={{ className: styles.label, children: say('pane.project', { project: project ?? '' }) }}
            onChange={(_event, { checked }) => forSlot(leader).onUse(checked === true)}
          />
        )}
      </h3>
      {isScored ? (
        <ul className={styles.list}>
          {tables.map((one) => (
            <FoundTable key={idOf(one)} {...forSlot(one)} found={one} hasBox={one !== leader} />
          ))}
        </ul>
      ) : (
        <p className={styles.left}>{say('pane.project-left-out')}</p>
      )}
    </div>
  );
}
