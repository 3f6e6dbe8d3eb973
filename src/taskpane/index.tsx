/**
 * Where the page begins: waits for Office, then either says why the pane cannot start (startup.ts) or composes the
 * session, registers the ribbon's actions and shows the pane.
 */
import { createRoot } from 'react-dom/client';
import { registerWithOffice } from '../commands';
import { languageOfOffice } from './language';
import { lateSession } from './late-session';
import { whatStopsThePane } from './startup/startup';
import { tabChoice } from './tab-choice';
import { Pane } from './view/pane';

/** `undefined` where the host leaves it out, which its types do not say. */
interface OfficeContext {
  readonly officeTheme?: { readonly bodyBackgroundColor?: string };
  readonly displayLanguage?: string;
}

function start(isExcel: boolean): void {
  const stop = whatStopsThePane({
    isExcel,
    isSetSupported: (name, version) => Office.context.requirements.isSetSupported(name, version),
  });
  if (stop !== null) {
    if (isExcel) registerWithOffice(null, () => undefined);
    window.paneStartup.fail(stop.kind, stop.detail);
    return;
  }
  const session = lateSession(async () => (await import('./engine')).startEngine());
  const tabs = tabChoice();
  registerWithOffice(session, () => tabs.choose('checks'));
  const place = document.getElementById('pane');
  if (place === null) throw new Error('taskpane.html has no element "pane"');
  const context: OfficeContext = Office.context;
  createRoot(place).render(
    <Pane
      session={session}
      tabs={tabs}
      officeBackground={context.officeTheme?.bodyBackgroundColor}
      officeLanguage={languageOfOffice(context.displayLanguage)}
      onShown={() => {
        window.paneStartup.ready();
        session.preload();
        // What an interrupted run left behind is offered before anything else is done.
        session.inspect().catch(() => undefined);
      }}
    />
  );
}

// Without office.js the start-up page has already said so.
if ('Office' in window) {
  Office.onReady()
    .then(({ host }) => start(host === Office.HostType.Excel))
    .catch((reason: unknown) => window.paneStartup.fail('crashed', String(reason)));
}
