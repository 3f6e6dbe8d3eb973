/** Words that lead to a cell. Without a cell they are plain words. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { CellRef } from '../../scoring/model';
import { a1, addressOf } from '../../workbook/cells/addresses';
import type { Rectangle } from '../../workbook/snapshot';
import { useSpeaker } from '../language';
import { useGoTo } from './go-to';
import { TextLink } from './text-link';

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
    <TextLink
      appearance="subtle"
      className={styles.link}
      title={say('pane.go-to-cell', { cell: a1(cell) })}
      onClick={() => goTo(cell)}
    >
      {children}
    </TextLink>
  );
}

/** The address itself as a link: `指标!C9`. */
export function CellAddress({ cell }: { readonly cell: CellRef }) {
  const styles = useStyles();
  return <AddressLink place={cell} address={a1(cell)} className={styles.address} />;
}

/** The address of a range as a link: `指标!A3:E18`. */
export function RangeLink({ range }: { readonly range: Rectangle }) {
  const styles = useStyles();
  return <AddressLink place={range} address={addressOf(range)} className={styles.link} />;
}

interface AddressLinkProps {
  readonly place: CellRef | Rectangle;
  readonly address: string;
  readonly className: string;
}

function AddressLink({ place, address, className }: AddressLinkProps) {
  const goTo = useGoTo();
  const { say } = useSpeaker();
  const words = say('pane.go-to-cell', { cell: address });
  return (
    <TextLink className={className} aria-label={words} title={words} onClick={() => goTo(place)}>
      {address}
    </TextLink>
  );
}
