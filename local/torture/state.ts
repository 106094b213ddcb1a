/**
 * What must be the same after a disturbed run as after an undisturbed one: every workbook, every mail. Nhật ký has a row for each attempt and is left
 * out, and so is what Nhật ký điểm has seen at which attempt; Lưu trữ may be in another order; made workbooks have ids of their own. The mail that was
 * under way when a run was cut off may come twice.
 */
import { logFileTitle } from '../../src/core/text/score-log';
import { TAB } from '../../src/core/workbook/place';
import type { Host } from '../host/host';
import type { WorkbookFile } from '../sheets/workbook-file';

type Sheet = WorkbookFile['workbook']['sheets'][number];

const keyOf = (sheet: Sheet): string | undefined =>
  sheet.developerMetadata?.find(({ metadataKey }) => metadataKey === 'cchc.tab')?.metadataValue;

/** Cells with the formats and validations that they share written out, so that their order in the file is no difference. */
function sheetState(sheet: Sheet, { formats, validations }: WorkbookFile): object {
  const rows = sheet.rows.map(([row, cells]) => [
    row,
    cells.map(({ format, validation, ...cell }) => ({
      ...cell,
      ...(format !== undefined && { format: formats[format] }),
      ...(validation !== undefined && { validation: validations[validation] }),
    })),
  ]);
  const lines = rows.map(([, cells]) => JSON.stringify(cells));
  // Rows that were moved have places of their own without anything there.
  const rowMetadata = sheet.rowMetadata.some(Boolean) ? sheet.rowMetadata : [];
  return { ...sheet, rowMetadata, rows: keyOf(sheet) === TAB.archive ? lines.sort() : rows };
}

const LOG_FILE = logFileTitle('');

/** By name, as texts: a difference is then named by what differs. */
export function stateOf(host: Host): Map<string, string> {
  const ids = host.workbooks;
  const plain = (value: unknown): string =>
    ids.reduce((text, id, at) => text.split(id).join(`workbook ${at + 1}`), JSON.stringify(value));
  const state = new Map<string, string>();
  ids.forEach((id, at) => {
    const file = host.spreadsheets.dump(id);
    const { sheets, ...workbook } = file.workbook;
    if (workbook.properties.title.startsWith(LOG_FILE)) return;
    state.set(`workbook ${at + 1}`, plain(workbook));
    for (const sheet of sheets)
      if (keyOf(sheet) !== TAB.log)
        state.set(`workbook ${at + 1}, ${sheet.properties.title}`, plain(sheetState(sheet, file)));
  });
  const mails = [...new Set(host.outbox.map(plain))].sort();
  mails.forEach((mail, at) => {
    state.set(`mail ${at + 1}`, mail);
  });
  return state;
}

/** Names of what differs, at most as many as a person reads. */
export function differences(
  expected: ReadonlyMap<string, string>,
  found: ReadonlyMap<string, string>,
): string[] {
  const names = [...new Set([...expected.keys(), ...found.keys()])];
  return names
    .filter((name) => expected.get(name) !== found.get(name))
    .slice(0, 5)
    .map((name) => {
      const [was = '(none)', is = '(none)'] = [expected.get(name), found.get(name)];
      let at = 0;
      while (at < was.length && was[at] === is[at]) at += 1;
      const part = (text: string): string => text.slice(Math.max(0, at - 60), at + 80);
      return `${name}: expected …${part(was)}… found …${part(is)}…`;
    });
}
