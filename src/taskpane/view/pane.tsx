/** The pane as a whole: look, language, the session's state, and what a screen reader is told of it. */
import { FluentProvider } from '@fluentui/react-components';
import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import type { Session } from '../../application/session';
import type { Language } from '../../texts';
import { LanguageContext } from '../language';
import { keepLanguage, preferredLanguage } from '../preferences';
import type { TabChoice } from '../tab-choice';
import { THEMES, useLook } from '../theme';
import { Failsafe } from './failsafe';
import { MainView } from './main-view';

export interface PaneProps {
  readonly session: Session;
  readonly tabs: TabChoice;
  readonly officeBackground: string | undefined;
  readonly officeLanguage: Language;
  readonly onShown: () => void;
}

export function Pane({ session, tabs, officeBackground, officeLanguage, onShown }: PaneProps) {
  const look = useLook(officeBackground);
  const [language, setLanguage] = useState(officeLanguage);
  const subscribe = useCallback((listener: () => void) => session.subscribe(listener), [session]);
  const state = useSyncExternalStore(subscribe, () => session.state);
  const standing = useSyncExternalStore(subscribe, () => session.standing);
  const theme = THEMES[look];

  useEffect(() => {
    onShown();
    void preferredLanguage().then((preferred) => {
      if (preferred !== null) setLanguage(preferred);
    });
  }, [onShown]);

  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  }, [language]);

  useEffect(() => {
    document.documentElement.style.colorScheme = look === 'dark' ? 'dark' : 'light';
    document.documentElement.style.background = theme.colorNeutralBackground1;
    document.body.style.background = theme.colorNeutralBackground1;
  }, [look, theme]);

  const switchLanguage = (): void => {
    const other = language === 'zh' ? 'en' : 'zh';
    setLanguage(other);
    void keepLanguage(other);
  };

  return (
    <FluentProvider theme={theme}>
      <LanguageContext value={language}>
        <Failsafe>
          <MainView session={session} tabs={tabs} state={state} standing={standing} onSwitchLanguage={switchLanguage} />
        </Failsafe>
      </LanguageContext>
    </FluentProvider>
  );
}
