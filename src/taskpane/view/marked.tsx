/** A text of the workbook with the parts that were read marked, by line as well as by colour. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Piece } from '../model/marked-text';

const useStyles = makeStyles({
  text: { overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' },
  mark: {
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorNeutralForeground1,
    borderBottom: `2px solid ${tokens.colorCompoundBrandStroke}`,
    padding: '0 1px',
    '@media (forced-colors: active)': { backgroundColor: 'Mark', color: 'MarkText' },
  },
  number: { fontWeight: tokens.fontWeightSemibold },
  words: { borderBottomStyle: 'dotted' },
});

export function Marked({ pieces }: { readonly pieces: readonly Piece[] }) {
  const styles = useStyles();
  return (
    <span className={styles.text}>
      {pieces.map(({ text, role }, index) =>
        role === null ? (
          <span key={index}>{text}</span>
        ) : (
          <mark
            key={index}
            className={mergeClasses(styles.mark, role === 'number' && styles.number, role === 'words' && styles.words)}
          >
            {text}
          </mark>
        )
      )}
    </span>
  );
}
