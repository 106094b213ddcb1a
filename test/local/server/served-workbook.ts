/**
 * A small workbook served over HTTP: one tab with a score column that the unit may edit, a limit, a drop-down, a tick, a sum
 * and a rule that colours; and a script whose menu asks a question. It holds no rule of its own.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Host } from '../../../local/host/host';
import { OpenWorkbook } from '../../../local/server/open-workbook';
import { LocalServer } from '../../../local/server/server';
import type { Push, TypeReply } from '../../../local/server/shapes';
import { buildWorker } from '../host/script-fixture';

export const OFFICE = 'cchc@example.vn';
export const UNIT = 'donvi@example.vn';
export const STRANGER = 'la@example.vn';
export const TAB = 7;

const SCRIPT = `
function onOpen() { SpreadsheetApp.getUi().createMenu('Chỉ số CCHC').addItem('Công bố', 'publish').addItem('Gửi thư', 'write').addToUi(); }
function write() {
  var ui = SpreadsheetApp.getUi();
  var answer = ui.prompt('Gửi thư', 'Lời nhắn', ui.ButtonSet.OK_CANCEL);
  if (answer.getSelectedButton() !== ui.Button.OK) return;
  MailApp.sendEmail('donvi@example.vn', 'Nhắc nộp', answer.getResponseText());
  SpreadsheetApp.getActive().toast('Đã gửi', 'Gửi thư');
}
function reopen() {
  var ui = SpreadsheetApp.getUi();
  var answer = ui.prompt('Mở lại', 'Lý do', ui.ButtonSet.OK_CANCEL);
  return String(answer.getSelectedButton()) + ': ' + answer.getResponseText();
}
function where() {
  var cell = SpreadsheetApp.getActive().getCurrentCell();
  return cell.getSheet().getName() + '!' + cell.getA1Notation();
}
function publish() {
  var ui = SpreadsheetApp.getUi();
  var yes = ui.alert('Công bố', 'Ghi lại bản chính thức?', ui.ButtonSet.YES_NO) === ui.Button.YES;
  SpreadsheetApp.getActive().toast(yes ? 'Đã ghi' : 'Đã dừng', 'Công bố');
}`;

const cell = (row: number, column: number, more: object) => ({
  repeatCell: {
    range: {
      sheetId: TAB,
      startRowIndex: row,
      endRowIndex: row + 1,
      startColumnIndex: column,
      endColumnIndex: column + 1,
    },
    ...more,
  },
});

const rows = [
  ['Mã', 'Tiêu chí', 'Điểm tối đa', 'Điểm tự chấm', 'Mức', 'Duyệt'],
  ['1.1', 'Kế hoạch', 10],
  ['1.2', 'Báo cáo', 5],
];

/** Requests that make the tab. */
const TAB_REQUESTS = [
  { updateSpreadsheetProperties: { properties: { locale: 'vi_VN' }, fields: 'locale' } },
  {
    addSheet: {
      properties: {
        sheetId: TAB,
        title: 'Sở Nội vụ',
        gridProperties: { rowCount: 12, columnCount: 8, frozenRowCount: 1 },
      },
    },
  },
  {
    updateCells: {
      start: { sheetId: TAB, rowIndex: 0, columnIndex: 0 },
      rows: [
        ...rows.map((texts) => ({
          values: texts.map((value) => ({
            userEnteredValue: typeof value === 'number' ? { numberValue: value } : { stringValue: value },
          })),
        })),
        { values: [{}, {}, {}, { userEnteredValue: { formulaValue: '=SUM(D2:D3)' } }] },
      ],
      fields: 'userEnteredValue',
    },
  },
  cell(1, 3, {
    cell: {
      dataValidation: {
        condition: {
          type: 'NUMBER_BETWEEN',
          values: [{ userEnteredValue: '0' }, { userEnteredValue: '=$C$2' }],
        },
        strict: true,
      },
    },
    fields: 'dataValidation',
  }),
  cell(1, 4, {
    cell: {
      dataValidation: {
        condition: { type: 'ONE_OF_LIST', values: [{ userEnteredValue: '0' }, { userEnteredValue: '0,75' }] },
        strict: true,
        showCustomUi: true,
      },
    },
    fields: 'dataValidation',
  }),
  cell(1, 5, {
    cell: { dataValidation: { condition: { type: 'BOOLEAN' }, strict: true } },
    fields: 'dataValidation',
  }),
  cell(2, 1, { cell: { note: 'Gửi trước ngày 15' }, fields: 'note' }),
  {
    addConditionalFormatRule: {
      rule: {
        ranges: [{ sheetId: TAB, startRowIndex: 1, endRowIndex: 3, startColumnIndex: 3, endColumnIndex: 4 }],
        booleanRule: {
          condition: { type: 'CUSTOM_FORMULA', values: [{ userEnteredValue: '=$D2>=$C2' }] },
          format: { textFormat: { bold: true } },
        },
      },
      index: 0,
    },
  },
  {
    addProtectedRange: {
      protectedRange: {
        protectedRangeId: 1,
        range: { sheetId: TAB },
        unprotectedRanges: [
          { sheetId: TAB, startRowIndex: 1, endRowIndex: 3, startColumnIndex: 3, endColumnIndex: 6 },
        ],
        editors: { users: [OFFICE] },
      },
    },
  },
  { updateSheetProperties: { properties: { sheetId: 0, hidden: true }, fields: 'hidden' } },
];

export class ServedWorkbook {
  private constructor(
    readonly host: Host,
    readonly id: string,
    readonly address: string,
    private readonly server: LocalServer,
    readonly token: string,
  ) {}

  /** @param page the folder of the built page; without one there is only an HTML file with the token */
  static async start(page?: string): Promise<ServedWorkbook> {
    const host = Host.start({
      bundle: SCRIPT,
      workerPath: await buildWorker(),
      accounts: [OFFICE, UNIT, STRANGER],
    });
    const id = await host.createWorkbook(OFFICE, 'Vòng 2017');
    await host.spreadsheets.batchUpdate(OFFICE, id, { requests: TAB_REQUESTS });
    host.spreadsheets.share(id, UNIT, 'writer');
    const workbook = new OpenWorkbook({
      host,
      people: [
        { address: OFFICE, name: 'Cơ quan thường trực', role: 'office' },
        { address: UNIT, name: 'Sở Nội vụ', role: 'unit' },
        { address: STRANGER, name: 'Người ngoài', role: 'stranger' },
      ],
      stages: [],
      stageSaved: () => Promise.reject(new Error('no stages')),
      changed: () => undefined,
    });
    const files = page
      ? readdirSync(page).map((name) => [name, readFileSync(join(page, name))] as const)
      : [['index.html', Buffer.from('{{token}}')] as const];
    const server = new LocalServer(workbook, new Map(files));
    const address = await server.listen(0);
    const html = await (await fetch(address)).text();
    const token = page ? /name="token" content="([^"]*)"/.exec(html)![1]! : html;
    return new ServedWorkbook(host, id, address, server, token);
  }

  async get<T>(path: string, query: Record<string, string> = {}): Promise<T> {
    return (await (await fetch(`${this.address}api/${path}?${new URLSearchParams(query)}`)).json()) as T;
  }

  async post<T>(path: string, body: object): Promise<T> {
    const response = await fetch(`${this.address}api/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-token': this.token },
      body: JSON.stringify(body),
    });
    return (await response.json()) as T;
  }

  type(account: string, row: number, column: number, texts: string[][], window = 'w'): Promise<TypeReply> {
    return this.post('type', { account, window, sheetId: TAB, blocks: [{ row, column, texts }] });
  }

  /** The pushes that a window gets, as they come. */
  async listen(account: string, window: string): Promise<{ next(kind: Push['kind']): Promise<Push> }> {
    const query = new URLSearchParams({ account, window });
    const response = await fetch(`${this.address}api/events?${query}`);
    const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
    let text = '';
    const got: Push[] = [];
    const read = async (): Promise<void> => {
      const { value, done } = await reader.read();
      if (done) throw new Error('the stream has ended');
      text += value;
      for (;;) {
        const end = text.indexOf('\n\n');
        if (end < 0) return;
        const event = text.slice(0, end);
        text = text.slice(end + 2);
        if (event.startsWith('data: ')) got.push(JSON.parse(event.slice(6)));
      }
    };
    return {
      next: async (kind) => {
        for (;;) {
          const at = got.findIndex((push) => push.kind === kind);
          if (at >= 0) return got.splice(at, 1)[0]!;
          await read();
        }
      },
    };
  }

  async close(): Promise<void> {
    await this.host.close();
    await this.server.close();
  }
}
