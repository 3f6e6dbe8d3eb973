/** The texts of a row, each with its cell, with what was read of them marked. */
import { makeStyles } from '@fluentui/react-components';
import { useSpeaker } from '../language';
import type { Why } from '../model/why';
import { CellAddress } from './cell-link';
import { LabelLine } from './label-line';
import { Marked } from './marked';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  item: { padding: '4px 0', overflowWrap: 'anywhere' },
});

export function ReadTexts({ texts }: Pick<Why, 'texts'>) {
  const styles = useStyles();
  const { say } = useSpeaker();
  return (
    <ul className={styles.list}>
      {texts.map(({ kind, cell, pieces }) => (
        <li key={kind} className={styles.item}>
          <LabelLine words={say(`pane.text.${kind}`)}>
            <CellAddress cell={cell} />
          </LabelLine>
          <Marked pieces={pieces} />
        </li>
      ))}
    </ul>
  );
}
