/** Words that open what few people need. */
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronRight16Regular } from '@fluentui/react-icons/svg/chevron-right';
import { useId, useState, type ReactNode } from 'react';

const useStyles = makeStyles({
  button: {
    minWidth: 0,
    marginLeft: '-8px',
    fontWeight: tokens.fontWeightRegular,
    // There it has a frame.
    '@media (forced-colors: active)': { marginLeft: 0 },
  },
  chevron: {
    display: 'inline-flex',
    transitionProperty: 'transform',
    transitionDuration: tokens.durationFaster,
    '@media (prefers-reduced-motion: reduce)': { transitionDuration: '0s' },
  },
  turned: { transform: 'rotate(90deg)' },
});

export function Disclosure({ words, children }: { readonly words: string; readonly children: ReactNode }) {
  const styles = useStyles();
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  return (
    <div>
      <Button
        size="small"
        appearance="subtle"
        className={styles.button}
        icon={
          <span className={mergeClasses(styles.chevron, isOpen && styles.turned)}>
            <ChevronRight16Regular />
          </span>
        }
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        {words}
      </Button>
      <div id={id} hidden={!isOpen}>
        {children}
      </div>
    </div>
  );
}
