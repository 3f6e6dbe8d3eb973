/** Whose self-evaluation this is, and the language switch. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { Particulars } from '../../scoring/model';
import { useSpeaker } from '../language';

const useStyles = makeStyles({
  header: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS} ${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalL}`,
  },
  title: {
    margin: 0,
    minWidth: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
  language: { flexShrink: 0, minWidth: 0, fontWeight: tokens.fontWeightRegular },
});

export interface HeaderProps {
  readonly particulars: Particulars | null;
  readonly onSwitchLanguage: () => void;
}

export function Header({ particulars, onSwitchLanguage }: HeaderProps) {
  const styles = useStyles();
  const { say } = useSpeaker();
  const { department = '', year = null } = particulars ?? {};
  const whose = [year === null ? '' : say('pane.year', { year: String(year) }), department].filter(
    (part) => part !== ''
  );
  return (
    <header className={styles.header}>
      <h1 className={styles.title}>{whose.length > 0 ? whose.join(' · ') : say('pane.title')}</h1>
      <Button
        appearance="subtle"
        size="small"
        className={styles.language}
        title={say('pane.language-hint')}
        onClick={onSwitchLanguage}
      >
        {say('pane.language')}
      </Button>
    </header>
  );
}
