/** A page over the main view with the way back. The focus goes to the way back when it opens, and home when it closes. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowLeft20Regular } from '@fluentui/react-icons/svg/arrow-left';
import { useEffect, useRef, type ReactNode } from 'react';
import { useSpeaker } from '../language';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
  },
  back: { flexShrink: 0 },
  title: {
    margin: 0,
    minWidth: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
  },
});

export interface PageProps {
  readonly title: string;
  readonly onBack: () => void;
  readonly children: ReactNode;
}

export function Page({ title, onBack, children }: PageProps) {
  const styles = useStyles();
  const { say } = useSpeaker();
  const back = useRef<HTMLElement | null>(null);
  useEffect(() => {
    const opener = document.activeElement;
    back.current?.focus();
    window.scrollTo(0, 0);
    return () => {
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
    };
  }, []);
  return (
    <div
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        // Else Office takes the keyboard back to the sheet.
        event.stopPropagation();
        onBack();
      }}
    >
      <div className={styles.bar}>
        <Button
          ref={(element: HTMLElement | null) => {
            back.current = element;
          }}
          appearance="subtle"
          className={styles.back}
          icon={<ArrowLeft20Regular />}
          aria-label={say('pane.back')}
          title={say('pane.back')}
          onClick={onBack}
        />
        <h2 className={styles.title}>{title}</h2>
      </div>
      {children}
    </div>
  );
}
