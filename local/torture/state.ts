/**
 * What must be the same after a disturbed run as after an undisturbed one: every workbook, every mail. Nhật ký has a row for each attempt and is left
 * out, and so is what Nhật ký điểm has seen at which attempt; Lưu trữ may be in another order; made workbooks have ids of their own. The mail that was
 * under way when a run was cut off may come twice.
 */
import { logFileTitle } from '../../src/core/text/score-log';
import { fileTitle } from '../../src/core/text/unit-files';
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

/** How the title of every file of a unit begins. */
const UNIT_FILE = fileTitle('', '').split('  ')[0]!;

const titleOf = (host: Host, id: string): string => host.spreadsheets.dump(id).workbook.properties.title;

/**
 * Files of units that no list names: a run that is cut off between the making of a file and the noting of its address leaves one, empty and shared with
 * nobody, since Google has no way to ask for it again (docs/limits.md).
 */
export function orphans(host: Host): string[] {
  const texts = new Map(host.workbooks.map((id) => [id, JSON.stringify(host.spreadsheets.dump(id))]));
  return host.workbooks.filter(
    (id) =>
      titleOf(host, id).startsWith(UNIT_FILE) &&
      ![...texts].some(([other, text]) => other !== id && text.includes(id)),
  );
}

/** What is wrong with an orphan: it is in nobody's way as long as it is empty and nobody else may open it. */
export function orphanFaults(host: Host): string[] {
  const left = orphans(host);
  const used = left.filter((id) => {
    const { workbook } = host.spreadsheets.dump(id);
    const isEmpty = workbook.sheets.length === 1 && workbook.sheets[0]!.rows.length === 0;
    return !isEmpty || host.accounts.filter((account) => host.spreadsheets.role(account, id)).length !== 1;
  });
  return [
    ...(left.length > 1 ? [`${left.length} files of units that no list names`] : []),
    ...used.map(
      (id) => `${titleOf(host, id)} is named by no list and is not empty or not the office's alone`,
    ),
  ];
}

/** By name, as texts: a difference is then named by what differs. Files of units may have been made in any order. */
export function stateOf(host: Host): Map<string, string> {
  const unlisted = orphans(host);
  const names = new Map(
    host.workbooks
      .filter((id) => !unlisted.includes(id))
      .map((id, at) => {
        const title = titleOf(host, id);
        return [id, title.startsWith(UNIT_FILE) ? title : `workbook ${at + 1}`];
      }),
  );
  const plain = (value: unknown): string =>
    [...names].reduce((text, [id, name]) => text.split(id).join(name), JSON.stringify(value));
  const state = new Map<string, string>();
  for (const [id, name] of names) {
    const file = host.spreadsheets.dump(id);
    const { sheets, ...workbook } = file.workbook;
    if (workbook.properties.title.startsWith(LOG_FILE)) continue;
    state.set(name, plain(workbook));
    for (const sheet of sheets)
      if (keyOf(sheet) !== TAB.log)
        state.set(`${name}, ${sheet.properties.title}`, plain(sheetState(sheet, file)));
  }
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
