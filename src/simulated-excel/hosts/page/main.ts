/** Puts the page together: the ribbon, the formula bar, the grid, the tabs, the add-in's pane, and the engine. */
import { Addin } from './addin';
import { element } from './chrome/element';
import { FocusRound } from './chrome/focus-round';
import { FormulaBar } from './chrome/formula-bar';
import { readManifest } from './chrome/manifest';
import { Ribbon } from './chrome/ribbon';
import { SheetTabs } from './chrome/sheet-tabs';
import { SidePane } from './chrome/side-pane';
import { StatusBar } from './chrome/status-bar';
import { EngineRefusal, type EngineEvent } from './engine/engine-api';
import { engineInWorker } from './engine/engine-client';
import { TextMeasure } from './engine/text-measure';
import type { Place, WorkbookView } from './engine/views';
import { acceptDrops, chooseFile, downloadFile } from './files';
import type { Cell } from './grid/addresses';
import type { EditorMode } from './grid/cell-editor';
import { Grid } from './grid/grid';
import { OpenWorkbook } from './open-workbook';
import { loadBytes, loadSession, loadText, type ServedWorkbook } from './page-session';
import { texts } from './wording';
import type { Area } from '../../package/content';

const LANGUAGE = 'zh-CN';

async function openPage(): Promise<void> {
  const session = await loadSession();
  const manifest = readManifest(await loadText('manifest.xml'), session.paneUrl, LANGUAGE);
  const status = new StatusBar();
  let book: OpenWorkbook | null = null;

  const engine = engineInWorker((event) => void onEvent(event).catch(report));

  const report = (error: unknown): void => {
    if (error instanceof EngineRefusal) status.say(texts.refusal(error.code), 12_000);
    else {
      console.error(error);
      status.say(texts.unexpected(error instanceof Error ? error.message : String(error)), 12_000);
    }
  };
  /** For what the person does: false when it was refused, which they are told. */
  const attempt = async (work: Promise<unknown>): Promise<boolean> => {
    try {
      await work;
      return true;
    } catch (error) {
      report(error);
      return false;
    }
  };

  async function onEvent(event: EngineEvent): Promise<void> {
    switch (event.kind) {
      case 'changed':
        await book?.refresh(event.workbook);
        if (grid.editor.mode === 'ready') await showCell(grid.selector.area, grid.selector.active);
        break;
      case 'selected':
        await book?.goTo(event.place, event.workbook);
        break;
      case 'office':
        addin.pushEvents(event.entries);
        break;
    }
  }

  async function showCell(area: Area, active: Cell): Promise<void> {
    if (book === null) return;
    const { sheet } = book;
    const [detail, figures] = await Promise.all([
      engine.detail(sheet, active.row, active.column),
      engine.statistics(sheet, area),
    ]);
    if (grid.editor.mode === 'ready' && isActive(active)) {
      bar.showInput(detail.input);
      status.showFigures(figures);
    }
  }

  const isActive = ({ row, column }: Cell): boolean =>
    grid.selector.active.row === row && grid.selector.active.column === column;

  const modes: Readonly<Record<EditorMode, string>> = {
    ready: texts.ready,
    entering: texts.entering,
    editing: texts.editing,
  };

  const grid = new Grid(
    {
      type: (area, inputs) => attempt(engine.type(sheetId(), area, inputs)),
      clear: async (area) => {
        await attempt(engine.clear(sheetId(), area));
      },
      edge: (cell, step) => engine.edge(sheetId(), cell.row, cell.column, step.rows, step.columns),
      texts: (area) => engine.texts(sheetId(), area),
      input: async (cell) => (await engine.detail(sheetId(), cell.row, cell.column)).input,
      selected: (area, active, isTold) => {
        bar.showPlace(grid.selector.name);
        void showCell(area, active).catch(report);
        if (!isTold) void engine.select(sheetId(), area).catch(report);
      },
      entered: (text) => bar.showInput(text),
      modeChanged: (mode) => {
        bar.setOpen(mode !== 'ready');
        status.setMode(modes[mode]);
        void engine.setEditing(mode !== 'ready').catch(report);
        if (mode === 'ready') void showCell(grid.selector.area, grid.selector.active).catch(report);
      },
      resize: async (axis, first, last, pixels) => {
        const resized =
          axis === 'rows'
            ? engine.resizeRows(sheetId(), first, last, pixels)
            : engine.resizeColumns(sheetId(), first, last, pixels);
        await attempt(resized);
      },
      command: (kind) => {
        switch (kind) {
          case 'next-sheet':
          case 'previous-sheet':
            void book?.activateNeighbour(kind === 'next-sheet' ? 1 : -1).catch(report);
            break;
          case 'go-to':
            bar.focusName();
            break;
          case 'download':
            void download();
            break;
          case 'undo':
            void again(engine.undo(), texts.noUndo).catch(report);
            break;
          case 'redo':
            void again(engine.redo(), texts.noRedo).catch(report);
            break;
          case 'too-large':
            status.say(texts.tooLarge);
            break;
        }
      },
    },
    new TextMeasure(),
    texts.grid
  );
  const sheetId = (): string => book?.sheet ?? '';

  const bar = new FormulaBar({
    goTo: (text) => void goTo(text).catch(report),
    begin: () => grid.enterFromBar(bar.input),
    entered: (text) => grid.enterFromBar(text),
    accept: () => void grid.commit({ rows: 1, columns: 0 }),
    cancel: () => {
      grid.cancel();
      grid.focus();
    },
    backToGrid: () => grid.focus(),
  });

  async function goTo(text: string): Promise<void> {
    if (book === null) return;
    const place = await engine.find(text, book.sheet);
    if (place === null) {
      status.say(texts.noSuchPlace(text));
      return;
    }
    await engine.select(place.sheet, place.area);
    await book.goTo(place, book.view);
    grid.focus();
  }

  async function again(step: Promise<Place | null>, nothing: string): Promise<void> {
    const place = await step;
    if (place === null) status.say(nothing);
    else await book?.goTo(place, book.view);
  }

  const tabs = new SheetTabs((sheet) => {
    void (async () => {
      if (!(await grid.commit())) return;
      // Before the sheet arrives: by then the person may be typing elsewhere.
      grid.focus();
      await book?.activate(sheet);
    })().catch(report);
  });

  const ribbon = new Ribbon(
    {
      open: () => chooseFile((file) => void openFile(file)),
      download: () => void download(),
      restoreSample: () => void openServed(session.workbook),
      openUnnamed: () => void openServed(session.unnamed),
      run: (button) => void addin.run(button).catch(report),
    },
    { sample: session.workbook !== null, unnamed: session.unnamed !== null }
  );
  ribbon.showGroups(manifest.groups);

  const pane = new SidePane(manifest.name, () => {
    addin.showPane(false);
    grid.focus();
  });
  const addin = new Addin(manifest, LANGUAGE, engine, pane, {
    say: (message) => status.say(message),
    busy: (isBusy) => status.setMode(isBusy ? texts.busy : modes[grid.editor.mode]),
    commandBusy: (controlId, isBusy) => ribbon.setBusy(controlId, isBusy),
    commitEntry: () => grid.commit(),
    focusLeft: (move) => {
      if (move === 'to-sheet') grid.focus();
      else if (move === 'to-next') round.go(1);
      else if (move === 'to-previous') round.go(-1);
      else pane.focus();
    },
  });

  const onView = (view: WorkbookView): void => {
    ribbon.setTitle(view.name, view.isChanged);
    tabs.show(view.sheets, view.active);
  };

  async function openBytes(bytes: Uint8Array, name: string): Promise<void> {
    const view = await engine.open(bytes, name);
    grid.cancel();
    book?.dispose();
    book = new OpenWorkbook(view, engine, grid, onView);
    await book.refresh(view);
    grid.focus();
    status.say(texts.opened(name), 3000);
    await addin.start(name);
  }

  const mayDiscard = (): boolean => book?.view.isChanged !== true || window.confirm(texts.discard);

  async function openFile(file: File): Promise<void> {
    if (mayDiscard()) await attempt(openBytes(new Uint8Array(await file.arrayBuffer()), file.name));
  }

  async function openServed(workbook: ServedWorkbook | null): Promise<void> {
    if (workbook === null || !mayDiscard()) return;
    await attempt(openBytes(await loadBytes(workbook.url), workbook.name));
  }

  async function download(): Promise<void> {
    if (book === null || !(await grid.commit())) return;
    const { name } = book.view;
    await attempt(engine.save().then((bytes) => downloadFile(bytes, name)));
  }

  const round = new FocusRound([
    {
      element: grid.element,
      enter: () => {
        grid.focus();
        return true;
      },
    },
    { element: pane.element, enter: () => addin.focusPane() },
    { element: ribbon.element, enter: () => ribbon.focus() },
  ]);
  const sheet = element('main', 'sheet', {}, grid.element, tabs.element);
  document.body.replaceChildren(
    ribbon.element,
    bar.element,
    element('div', 'work', {}, sheet, pane.resizer, pane.element),
    status.element
  );
  acceptDrops(
    grid.element,
    (file) => void openFile(file),
    () => status.say(texts.notXlsx)
  );
  if (session.workbook === null) status.say(texts.noWorkbook, 60_000);
  else await openServed(session.workbook);
}

openPage().catch((error: unknown) => {
  console.error(error);
  document.body.replaceChildren(
    element('p', 'opening', { role: 'alert' }, texts.unexpected(error instanceof Error ? error.message : String(error)))
  );
});
