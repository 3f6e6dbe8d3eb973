/** 示例: a workbook that has everything, to look at and to try on. */
import { Button, Link, makeStyles, tokens } from '@fluentui/react-components';
import { useId, useState } from 'react';
import { useSpeaker } from '../language';

/** Beside the page, as webpack copies it. */
const ADDRESS = 'samples/self-evaluation-sample.xlsx';

const useStyles = makeStyles({
  text: { margin: `${tokens.spacingVerticalXS} 0`, lineHeight: tokens.lineHeightBase300 },
  button: { minWidth: 0, marginLeft: '-8px', fontWeight: tokens.fontWeightRegular },
});

export function Sample() {
  const styles = useStyles();
  const { say } = useSpeaker();
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  return (
    <div>
      <Button
        size="small"
        appearance="subtle"
        className={styles.button}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        {say('pane.sample')}
      </Button>
      <div id={id} hidden={!isOpen}>
        <p className={styles.text}>{say('pane.sample-explained')}</p>
        <Link href={ADDRESS} download>
          {say('pane.sample-download')}
        </Link>
      </div>
    </div>
  );
}
