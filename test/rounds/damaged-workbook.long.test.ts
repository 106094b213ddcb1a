/**
 * What people do to a workbook that is in use, a row each, to the tabs of a published round in the real host. "Kiểm tra và sửa" or the job named in the row
 * brings back the undamaged workbook with everything that was typed; or says tab, cell and what to do and sends nothing; or asks before anything comes back blank.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Host } from '../../local/host/host';
import type { WorkbookFile } from '../../local/sheets/workbook-file';
import { type RoundOfCalls, roundsOfCalls } from '../../local/torture/right-calls';
import { differences, stateOf } from '../../local/torture/state';
import { JOB_TITLES, type JobName } from '../../src/core/text/jobs';
import { UNIT_HEADER } from '../../src/core/workbook/unit-rows';
import {
  cleared,
  column,
  type Damage,
  deleted,
  duplicated,
  elsewhere,
  hidden,
  merged,
  newColumn,
  newRow,
  overwritten,
  pasted,
  renamed,
  row,
  sorted,
  unmarked,
  unprotected,
} from './damages';
import { program } from './played-sample';

const [FIRST_ROW, FIRST_ITEM] = [3, UNIT_HEADER + 1];

const MENDED: [rule: string, tab: string, damage: Damage, ...jobs: JobName[]][] = [
  ['a deleted tab without anything typed', 'Bắt đầu', deleted],
  ['a deleted tab without anything typed', 'Tiến độ', deleted],
  ['a deleted log', 'Nhật ký', deleted],
  ['a deleted column', 'Bắt đầu', column(1)],
  ['a deleted column', 'Tiến độ', column(1)],
  ['a deleted row', 'Bắt đầu', row(7)],
  ['a deleted header', 'Tiến độ', row(3)],
  ['deleted metadata', 'Bắt đầu', unmarked],
  ['deleted metadata', 'Cấu hình', unmarked],
  ['deleted metadata', 'Đơn vị', unmarked],
  ['deleted metadata', 'Tiêu chí sở', unmarked],
  ['deleted metadata', 'Khảo sát', unmarked],
  ['deleted metadata', 'Bảng điểm', unmarked],
  ['deleted metadata', 'Nhật ký', unmarked],
  ['deleted metadata', 'Sở Nội vụ', unmarked],
  ['deleted metadata', 'Xếp hạng', unmarked, 'rank'],
  ['deleted rights', 'Cấu hình', unprotected],
  ['deleted rights', 'Tiêu chí sở', unprotected],
  ['deleted rights', 'Sở Nội vụ', unprotected],
  ['deleted rights', 'Xếp hạng', unprotected],
  ['deleted rights', 'Công bố', unprotected],
  ['rows that were sorted', 'Khảo sát', sorted(FIRST_ROW)],
  ['rows that were sorted', 'Sở Nội vụ', sorted(FIRST_ITEM)],
  ['pasted formats', 'Cấu hình', pasted],
  ['pasted formats', 'Đơn vị', pasted],
  ['pasted formats', 'Tiêu chí sở', pasted],
  ['pasted formats', 'Khảo sát', pasted],
  ['pasted formats', 'Sở Nội vụ', pasted],
  ['pasted formats', 'Xếp hạng', pasted],
  ['pasted formats', 'Công bố', pasted],
  ['a merged heading', 'Đơn vị', merged(0, 2)],
  ['a merged heading', 'Sở Nội vụ', merged(1, 2)],
  ['a renamed tab', 'Sở Nội vụ', renamed],
  ['a hidden tab', 'Cấu hình', hidden],
  ['a hidden tab', 'Sở Nội vụ', hidden],
  ['a heading that was typed over', 'Cấu hình', overwritten],
  ['a heading that was typed over', 'Sở Nội vụ', overwritten],
  ['a heading that was typed over', 'Xếp hạng', overwritten, 'rank'],
  ['a deleted row', 'Xếp hạng', row(7), 'rank'],
  ['a deleted column', 'Xếp hạng', column(1), 'rank'],
  ['a deleted tab', 'Xếp hạng', deleted, 'rank', 'mend'],
  ['an American locale', 'Cấu hình', elsewhere('en_US', 'America/New_York')],
  ['another time zone', 'Cấu hình', elsewhere('vi_VN', 'Asia/Tokyo')],
];

const NAMED: [rule: string, tab: string, damage: Damage, words: RegExp][] = [
  ['a deleted tab', 'Cấu hình', deleted, /Chưa có trang "Cấu hình": hãy bấm/],
  ['a deleted tab', 'Đơn vị', deleted, /Chưa có trang "Đơn vị": hãy bấm/],
  ['a deleted tab', 'Người thẩm định', deleted, /Chưa có trang "Người thẩm định": hãy bấm/],
  ['a deleted tab', 'Tiêu chí sở', deleted, /"Đơn vị", ô E4: .*không có bộ nào tên như vậy: hãy/],
  ['a deleted column', 'Cấu hình', column(1), /"Cấu hình", ô B3: Cột này phải là "Giá trị".*hãy/],
  ['a deleted column', 'Đơn vị', column(1), /"Đơn vị", ô B3: Cột này phải là "Tên đơn vị".*hãy/],
  ['a deleted column', 'Người thẩm định', column(1), /"Người thẩm định", ô B3: Cột này phải là.*hãy/],
  ['a deleted column', 'Tiêu chí sở', column(1), /"Tiêu chí sở", ô B3: Cột này phải là.*hãy/],
  ['a deleted column', 'Khảo sát', column(1), /"Khảo sát", ô B3: Cột này phải là.*hãy/],
  ['a deleted column', 'Sở Nội vụ', column(1), /"Sở Nội vụ", ô B6: Cột này phải là.*hãy/],
  ['a deleted column', 'Các lần công bố', column(1), /"Các lần công bố", ô B1: Cột này phải là.*hãy/],
  ['a new column', 'Các lần công bố', newColumn(1), /"Các lần công bố", ô C1: Cột này phải là.*hãy/],
  ['a new column', 'Sở Nội vụ', newColumn(1), /"Sở Nội vụ", ô B6: Cột này phải là.*hãy/],
  ['a deleted row', 'Cấu hình', row(7), /"Cấu hình", ô A8: Ô này phải là .* hoàn tác/],
  ['a new row', 'Cấu hình', newRow(7), /"Cấu hình", ô A9: Ô này phải là .* hoàn tác/],
  ['rows that were sorted', 'Cấu hình', sorted(FIRST_ROW), /"Cấu hình", ô A4: Ô này phải là .* hoàn tác/],
  ['a deleted row', 'Tiêu chí sở', row(7), /"Tiêu chí sở", ô A5: .*cộng lại là 1: hãy sửa/],
  ['a deleted header', 'Đơn vị', row(2), /"Đơn vị", ô A3: Không tìm thấy dòng tiêu đề.*hãy hoàn tác/],
  ['a deleted header', 'Tiêu chí sở', row(2), /"Tiêu chí sở", ô A3: Không tìm thấy dòng tiêu đề.*hãy/],
  ['a deleted header', 'Sở Nội vụ', row(UNIT_HEADER), /"Sở Nội vụ", ô A6: Không tìm thấy dòng tiêu đề.*hãy/],
  ['a cleared header', 'Khảo sát', cleared(2), /"Khảo sát", ô A3: Cột này phải là "Khóa".*hãy/],
  ['a new row above', 'Đơn vị', newRow(1), /"Đơn vị", ô A4: Dòng tiêu đề phải ở dòng 3.*hãy xóa/],
  ['a new row above', 'Sở Nội vụ', newRow(1), /"Sở Nội vụ", ô A7: Dòng tiêu đề phải ở dòng 6.*hãy xóa/],
  ['merged rows', 'Tiêu chí sở', merged(8, 2), /"Tiêu chí sở", ô B9: .*chưa có tên: hãy điền/],
  ...['Bắt đầu', 'Đơn vị', 'Tiêu chí sở', 'Khảo sát', 'Xếp hạng', 'Sở Nội vụ'].map(
    (tab): (typeof NAMED)[number] => [
      'a tab that was duplicated before itself',
      tab,
      duplicated,
      new RegExp(`Trang "Copy of ${tab}", ô A1: Trang này là bản sao của trang "${tab}".*hãy .*xóa`),
    ],
  ),
];

/** What would come back blank is asked about; what only another job makes is said. */
const ASKED: [rule: string, tab: string, damage: Damage, words: RegExp][] = [
  [
    'a deleted unit tab',
    'Sở Nội vụ',
    deleted,
    /không có trang "Sở Nội vụ", sẽ tạo trang trống.*Lịch sử phiên bản/,
  ],
  [
    'a deleted survey',
    'Khảo sát',
    deleted,
    /không có trang "Khảo sát", sẽ tạo trang trống.*Lịch sử phiên bản/,
  ],
  ['a deleted history', 'Các lần công bố', deleted, /không có trang "Các lần công bố", sẽ tạo trang trống/],
  [
    'a deleted item',
    'Sở Nội vụ',
    row(FIRST_ITEM + 3),
    /"Sở Nội vụ" thiếu 1 dòng \(1\.1\.2\).*Lịch sử phiên bản/,
  ],
  ['a deleted survey row', 'Khảo sát', row(FIRST_ROW), /"Khảo sát" thiếu 1 dòng \(SNV\/8\.1\.1\).*Lịch sử/],
];
const SAID: [rule: string, tab: string, damage: Damage, words: RegExp][] = [
  ['a deleted tab', 'Xếp hạng', deleted, /không có trang "Xếp hạng": hãy bấm "Xếp hạng"/],
  ['a deleted tab', 'Công bố', deleted, /không có trang "Công bố": hãy bấm "Công bố chính thức"/],
  ['a formula whose tab is gone', 'Bảng điểm', deleted, /"Xếp hạng", ô \w+: Công thức ở ô này hỏng.*hãy bấm/],
  [
    'criteria that were sorted',
    'Tiêu chí sở',
    sorted(FIRST_ROW),
    /"Tiêu chí sở", ô A\d+: .*đang đứng trên.*hãy/,
  ],
];

let folder: string;
let host: Host;
let round: RoundOfCalls;
let file: WorkbookFile;
let calm: ReadonlyMap<string, string>;
let calmText: string;

/** Presses an item; questions are answered as given. @returns all that was said */
async function press(job: JobName, answer: 'YES' | 'NO'): Promise<string> {
  const { toasts, dialogs, error } = await host.click(round.office, round.workbook, JOB_TITLES[job], {
    press: async ({ buttons }) => (buttons === 'OK' || buttons === 'OK_CANCEL' ? 'OK' : answer),
    see: () => {},
  });
  expect(error).toBeUndefined();
  return [...toasts, ...dialogs].map(({ message }) => message).join('\n');
}

const contents = (): string => JSON.stringify(host.spreadsheets.dump(round.workbook));

async function damage(tab: string, by: Damage): Promise<void> {
  const { sheets } = file.workbook;
  const sheet = sheets.find(({ properties }) => properties.title === tab)!;
  const requests = by(sheet, sheets);
  expect(requests.length).toBeGreaterThan(0);
  await host.spreadsheets.batchUpdate(round.office, round.workbook, { requests });
  expect(contents()).not.toBe(calmText);
}

const ENGLISH = /\b(Invalid|API call|requests\[|already exists|Error|Cannot|undefined|null)\b/;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'damaged-'));
  round = (await roundsOfCalls(folder, program())).get('publication')!;
  host = await Host.restore(round.file, program());
  host.switches = { longestWaitMilliseconds: 0 };
  await press('mend', 'YES');
  await press('rank', 'YES');
  file = host.spreadsheets.dump(round.workbook);
  calm = stateOf(host);
  calmText = contents();
}, 180_000);
afterAll(async () => {
  await host.close();
  rmSync(folder, { recursive: true, force: true });
});

const restored = (): void => void host.spreadsheets.restore(file);

test('an undamaged workbook stays as it is', async () => {
  for (const job of ['mend', 'rank'] as const) expect(await press(job, 'YES')).not.toMatch(ENGLISH);
  expect(differences(calm, stateOf(host))).toEqual([]);
});

describe('mended', () => {
  test.each(MENDED)(
    '%s: %s',
    async (_rule, tab, by, ...jobs) => {
      restored();
      await damage(tab, by);
      for (const job of jobs.length > 0 ? jobs : (['mend'] as const))
        expect(await press(job, 'YES')).not.toMatch(ENGLISH);
      expect(differences(calm, stateOf(host))).toEqual([]);
    },
    30_000,
  );
});

describe('named, and nothing is sent', () => {
  test.each(NAMED)(
    '%s: %s',
    async (_rule, tab, by, words) => {
      restored();
      await damage(tab, by);
      const damaged = contents();
      const said = await press('mend', 'YES');
      expect(said).toMatch(words);
      expect(said).not.toMatch(ENGLISH);
      expect(contents() === damaged).toBe(true);
    },
    30_000,
  );
});

describe('asked about before it comes back blank', () => {
  test.each(ASKED)(
    '%s: %s',
    async (_rule, tab, by, words) => {
      restored();
      await damage(tab, by);
      const damaged = contents();
      const said = await press('mend', 'NO');
      expect(said).toMatch(words);
      expect(said).not.toMatch(ENGLISH);
      expect(contents() === damaged).toBe(true);
    },
    30_000,
  );
});

describe('said, with the job that makes it whole', () => {
  test.each(SAID)(
    '%s: %s',
    async (_rule, tab, by, words) => {
      restored();
      await damage(tab, by);
      const said = await press('mend', 'YES');
      expect(said).toMatch(words);
      expect(said).not.toMatch(ENGLISH);
    },
    30_000,
  );
});

test('junk tabs are left alone, and one that holds the title of a missing tab is named', async () => {
  restored();
  const junk = (title: string) => ({ addSheet: { properties: { title } } });
  await host.spreadsheets.batchUpdate(round.office, round.workbook, {
    requests: [junk('Trang tính99'), junk('=1+1'), junk("'; --")],
  });
  const before = stateOf(host);
  await press('mend', 'YES');
  expect(differences(before, stateOf(host))).toEqual([]);
  await damage('Tiến độ', (sheet) => [...deleted(sheet, []), junk('Tiến độ')]);
  const said = await press('mend', 'YES');
  expect(said).toMatch(/"Tiến độ".*hãy đổi tên/);
  expect(said).not.toMatch(ENGLISH);
});
