/** 示例: a workbook that has everything, to look at and to try on. */
import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { useSpeaker } from '../language';
import { Disclosure } from './disclosure';

/** Beside the page, as webpack copies it. */
const ADDRESS = 'samples/self-evaluation-sample.xlsx';

const useStyles = makeStyles({
  text: { margin: `${tokens.spacingVerticalXS} 0`, lineHeight: tokens.lineHeightBase300 },
});

export function Sample() {
  const styles = useStyles();
  const { say } = useSpeaker();
  return (
    <Disclosure words={say('pane.sample')}>
      <p className={styles.text}>{say('pane.sample-explained')}</p>
      <Link href={ADDRESS} download>
        {say('pane.sample-download')}
      </Link>
    </Disclosure>
  );
}
