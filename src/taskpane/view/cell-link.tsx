/** Words that lead to a cell. Without a cell they are plain words. */
import { Link, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { CellRef } from '../../scoring/model';
import { a1, addressOf } from '../../workbook/addresses';
import type { Rectangle } from '../../workbook/snapshot';
import { useSpeaker } from '../language';
import { useGoTo } from './go-to';

const useStyles = makeStyles({
  link: { textAlign: 'left', overflowWrap: 'anywhere', fontSize: 'inherit', lineHeight: 'inherit' },
  address: { fontSize: tokens.fontSizeBase200, overflowWrap: 'anywhere' },
});

export function CellLink({ cell, children }: { readonly cell: CellRef | null; readonly children: ReactNode }) {
  const styles = useStyles();
  const goTo = useGoTo();
  const { say } = useSpeaker();
  if (cell === null) return <span>{children}</span>;
  return (
    <Link
      as="button"
      appearance="subtle"
      className={styles.link}
      title={say('pane.go-to-cell', { cell: a1(cell) })}
      onClick={() => goTo(cell)}
    >
      {children}
    </Link>
  );
}

/** The address itself as a link: `指标!C9`. */
export function CellAddress({ cell }: { readonly cell: CellRef }) {
  const styles = useStyles();
  const goTo = useGoTo();
  const { say } = useSpeaker();
  return (
    <Link
      as="button"
      className={styles.address}
      aria-label={say('pane.go-to-cell', { cell: a1(cell) })}
      onClick={() => goTo(cell)}
    >
      {a1(cell)}
    </Link>
  );
}

/** Words that lead to a range. */
export function RangeLink({ range, children }: { readonly range: Rectangle; readonly children: ReactNode }) {
  const styles = useStyles();
  const goTo = useGoTo();
  const { say } = useSpeaker();
  return (
    <Link
      as="button"
      className={styles.link}
      title={say('pane.go-to-cell', { cell: addressOf(range) })}
      onClick={() => goTo(range)}
    >
      {children}
    </Link>
  );
}
