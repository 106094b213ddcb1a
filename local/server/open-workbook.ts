/**
 * What people do with the one workbook that the server shows: enter, look, type, click, answer, change the stage.
 * It knows no HTTP; a refusal of the host comes back as the host's sentence.
 */

import type { CardsAnswer } from '../../src/core/standing/report-cards-for';
import type { CellData } from '../apps-script/host-calls';
import type * as Exports from '../export/exports';
import type { Execution, Host, Mail, Shown } from '../host/host';
import type { Kept } from '../host/kept-state';
import { ApiError, EditRefused } from '../sheets/errors';
import { Refused } from './doors';
import type {
  AnswerRequest,
  ClickRequest,
  Entrance,
  ExecutionLine,
  Person,
  Push,
  RunRequest,
  Stage,
  TypeReply,
  TypeRequest,
} from './shapes';
import { ShownPages } from './shown-pages';
import { ShownWorkbooks } from './shown-workbooks';
import { PictureTables, pictureOf } from './tab-picture';
import { CARDS_FOR_OFFICE, NO_ACCESS, REPORT_CARDS } from './texts';
import { type Window, Windows } from './windows';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const PDF = 'application/pdf';

export interface DownloadedFile {
  name: string;
  type: string;
  content: Uint8Array;
}

export interface OpenWorkbookOptions {
  host: Host;
  people: readonly Person[];
  stages: readonly Stage[];
  /** The sample in the middle of a stage. */
  stageSaved: (key: string) => Promise<Kept>;
  stage?: string;
  /** Without them nothing can be downloaded. */
  exports?: Pick<typeof Exports, 'xlsxOf' | 'pdfOf' | 'reportCardsPdf'>;
  /** Told after each change, to keep the workbook. */
  changed: () => void;
}

export class OpenWorkbook {
  readonly windows = new Windows();
  /** Sidebars and dialogs that scripts have shown. */
  readonly pages = new ShownPages();
  private readonly shown: ShownWorkbooks;
  private stage: string | undefined;
  private restoring = false;
  constructor(private readonly options: OpenWorkbookOptions) {
    this.stage = options.stage;
    this.shown = new ShownWorkbooks(options.host, this.owner, this.windows);
    options.host.spreadsheets.changed = () => {
      options.changed();
      if (this.restoring) return;
      this.stage = undefined;
      void this.shown.refresh();
    };
  }

  /** The account that the page begins with: it owns the workbook. */
  get owner(): string {
    return this.options.people.find(({ role }) => role === 'office')!.address;
  }

  async enter(account: string): Promise<Entrance> {
    const { host, people, stages } = this.options;
    this.require(account);
    const workbooks = await this.shown.enter(account);
    const workbook = this.shown.idFor(account);
    const common = {
      people: [...people],
      stages: [...stages],
      workbooks,
      workbook,
      ...(this.stage !== undefined && { stage: this.stage }),
    };
    try {
      const menus = await host.open(account, workbook);
      return { ...(await this.shown.tabsFor(account).tabs(account)), ...common, menus };
    } catch (error) {
      if (!(error instanceof ApiError && error.code === 403)) throw error;
      return { title: '', tabs: [], menus: [], refused: NO_ACCESS, ...common };
    }
  }

  /** The tab for a window, which from now on is told of its changes. */
  async show(account: string, windowId: string, sheetId: number): Promise<object> {
    this.require(account);
    const window = this.windows.of(windowId, account);
    window.sheetId = sheetId;
    const shown = await this.shown.tabsFor(account).show(account, sheetId);
    if (!shown) throw new Refused(404, `No tab ${sheetId}`);
    window.openSent = JSON.stringify([sheetId, shown.open]);
    return shown;
  }

  async type({ account, window, sheetId, blocks }: TypeRequest): Promise<TypeReply> {
    this.require(account);
    let refused: string | undefined;
    const pushes = await this.windows.of(window, account).keeping(async () => {
      try {
        await this.options.host.spreadsheets.typeBlocks(account, this.shown.idFor(account), sheetId, blocks);
      } catch (error) {
        if (error instanceof ApiError && error.code === 403) refused = NO_ACCESS;
        else if (error instanceof EditRefused) refused = error.message;
        else throw error;
      }
      await this.shown.refresh();
    });
    return { ...(refused !== undefined && { refused }), pushes };
  }

  /** Phiếu kết quả of all units, as the add-in gives them to the office. @throws Refused */
  private async reportCards(
    account: string,
    windowId: string,
    print: (typeof Exports)['reportCardsPdf'],
  ): Promise<Uint8Array> {
    const role = this.options.people.find(({ address }) => address === account)?.role;
    if (role !== 'office') throw new Refused(403, CARDS_FOR_OFFICE);
    const execution = await this.options.host.run(
      account,
      this.shown.idFor(account),
      'readReportCards',
      [''],
      this.personAt(this.windows.of(windowId, account)),
    );
    if (execution.outcome !== 'done') throw new Refused(409, execution.error?.message ?? execution.outcome);
    const { cards, message } = execution.result as CardsAnswer;
    if (cards.length === 0) throw new Refused(409, message);
    return print(cards, cards[0]!.title);
  }

  /** The workbook, one tab of it or all report cards as a file, of what this account sees. @throws ApiError, Refused */
  async file(account: string, windowId: string, kind: string, sheetId: number): Promise<DownloadedFile> {
    this.require(account);
    const { spreadsheets } = this.options.host;
    const { title } = await this.shown.tabsFor(account).tabs(account);
    const files = this.options.exports;
    if (!files) throw new Refused(404, 'No exports');
    if (kind === 'xlsx') {
      const content = await spreadsheets.reading(account, this.shown.idFor(account), (reading) =>
        files.xlsxOf(reading),
      );
      return { name: `${title}.xlsx`, type: XLSX, content: await content };
    }
    if (kind === 'cards') {
      const content = await this.reportCards(account, windowId, files.reportCardsPdf);
      return { name: `${REPORT_CARDS} - ${title}.pdf`, type: PDF, content };
    }
    const tab = await spreadsheets.view(account, this.shown.idFor(account), sheetId, async (view) => ({
      name: view.sheet.properties.title,
      content: await files.pdfOf(await pictureOf(view, new PictureTables()), title),
    }));
    if (!tab) throw new Refused(404, `No tab ${sheetId}`);
    return { name: `${tab.name}.pdf`, type: PDF, content: tab.content };
  }

  /** Starts what the item calls; what it shows and asks goes to the window. */
  click({ account, window: windowId, caption, selected }: ClickRequest): void {
    this.require(account);
    const window = this.windows.of(windowId, account);
    window.push({ kind: 'running', caption });
    const person = this.personAt(window, selected);
    this.options.host.click(account, this.shown.idFor(account), caption, person).then(
      (execution) => window.push({ kind: 'ended', execution: lineOf(execution) }),
      (error: Error) => window.push(failed(caption, account, error)),
    );
  }

  /** google.script.run of the sidebar. */
  async run({ account, window, functionName, args, selected }: RunRequest): Promise<object> {
    this.require(account);
    const person = this.personAt(this.windows.of(window, account), selected);
    const execution = await this.options.host.run(
      account,
      this.shown.idFor(account),
      functionName,
      args,
      person,
    );
    if (execution.outcome === 'done') return { result: execution.result ?? null };
    return { error: execution.error?.message ?? execution.outcome };
  }

  answer({ id, answer, text = '' }: AnswerRequest): void {
    if (!this.windows.answer(id, { button: answer, text })) throw new Refused(404, 'No such dialog');
  }

  /** Puts the sample as it stands in that stage in the place of all that is here. */
  async chooseStage(key: string): Promise<void> {
    if (!this.options.stages.some((stage) => stage.key === key)) throw new Refused(404, `No stage ${key}`);
    const saved = await this.options.stageSaved(key);
    this.restoring = true;
    try {
      this.options.host.takeBack(saved);
    } finally {
      this.restoring = false;
    }
    this.stage = key;
    this.shown.beginAnew();
    this.windows.pushAll({ kind: 'reopen' });
  }

  /** Shows another workbook of the host in every window. */
  chooseWorkbook(id: string): void {
    this.shown.choose(id);
    this.windows.pushAll({ kind: 'reopen' });
  }

  executions(): ExecutionLine[] {
    return this.options.host.executions
      .filter(({ functionName }) => functionName !== 'onOpen')
      .slice(-200)
      .map(lineOf);
  }

  /** What scripts have sent, the newest first. */
  outbox(): readonly Mail[] {
    return [...this.options.host.outbox].reverse();
  }

  /** Computes everything once, so that the first window need not wait for it. */
  async warmUp(): Promise<void> {
    const { tabs } = await this.shown.tabsFor(this.owner).tabs(this.owner);
    const first = tabs.find(({ hidden }) => !hidden);
    if (first) await this.shown.tabsFor(this.owner).show(this.owner, first.sheetId);
  }

  private personAt(window: Window, selected?: CellData) {
    return {
      ...(selected && { selected }),
      press: (dialog: Parameters<Windows['ask']>[1]) => this.windows.ask(window, dialog),
      see: (shown: Shown) =>
        window.push(shown.kind === 'toast' || shown.kind === 'goTo' ? shown : this.pages.keep(shown)),
    };
  }

  private require(account: string): void {
    if (!this.options.people.some(({ address }) => address === account))
      throw new Refused(404, `No account ${account}`);
  }
}

function lineOf(execution: Execution): ExecutionLine {
  const { functionName, account, startedBy, outcome, error, milliseconds } = execution;
  const { reads, batches, bytesRead, bytesSent } = execution;
  return {
    functionName,
    account,
    startedBy,
    outcome,
    ...(error && { error: error.message }),
    milliseconds: Math.round(milliseconds),
    reads,
    batches,
    bytesRead,
    bytesSent,
  };
}

const failed = (functionName: string, account: string, { message }: Error): Push => ({
  kind: 'ended',
  execution: {
    functionName,
    account,
    startedBy: 'menu',
    outcome: 'failed',
    error: message,
    milliseconds: 0,
    reads: 0,
    batches: 0,
    bytesRead: 0,
    bytesSent: 0,
  },
});
