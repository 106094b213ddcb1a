/**
 * Tự kiểm tra in the local host. The table below holds the host's answers: where a table sent back from Google differs, the
 * host or the add-in stands on something that is not so.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from '@jest/globals';
import { type Answer, Host } from '../../local/host/host';
import { CANCELLED } from '../../src/core/text/run-job';
import {
  argumentWords,
  editorWords,
  FORMULAS_READ_BACK,
  SELF_CHECK_TITLE,
} from '../../src/core/text/self-check';

const root = join(__dirname, '..', '..');
const OFFICE = 'noivu@example.vn';
const PREFIX = 'API call to sheets.spreadsheets.batchUpdate failed with error: ';

const hosts: Host[] = [];
afterEach(async () => {
  await Promise.all(hosts.splice(0).map((host) => host.close()));
});

/** A workbook with one tab of somebody's own. */
async function spareWorkbook() {
  const host = Host.start({
    bundle: readFileSync(join(root, 'dist/main.js'), 'utf8'),
    workerPath: join(root, '.local/build/script-worker.cjs'),
    accounts: [OFFICE],
    clock: () => new Date('2018-04-23T03:00:00Z'),
  });
  hosts.push(host);
  const id = await host.createWorkbook(OFFICE, 'Sổ thử');
  const locale = { locale: 'vi_VN', timeZone: 'Asia/Ho_Chi_Minh' };
  const requests = [
    { updateSpreadsheetProperties: { properties: locale, fields: 'locale,timeZone' } },
    { updateSheetProperties: { properties: { sheetId: 0, title: 'Của tôi' }, fields: 'title' } },
  ];
  await host.spreadsheets.batchUpdate(OFFICE, id, { requests });
  await host.type(OFFICE, id, 'Của tôi', 'A1', 'giữ nguyên');
  const check = (...answers: Answer[]) => host.click(OFFICE, id, SELF_CHECK_TITLE, answers);
  const sheets = () => host.spreadsheets.dump(id).workbook.sheets;
  const titles = () => sheets().map(({ properties }) => properties.title);
  const table = (title = SELF_CHECK_TITLE) => {
    const { rowCount } = sheets().find(({ properties }) => properties.title === title)!.properties
      .gridProperties;
    return host.display(OFFICE, id, title, `A1:C${rowCount}`);
  };
  return { host, id, check, sheets, titles, table };
}

const shortened = (answer: string): string =>
  answer
    .replaceAll(PREFIX, 'API: ')
    .replace(/^\d+ ms$/, 'N ms')
    .replace(/^\d+\.\d+\.\d+$/, 'N.N.N');

/** What was tried, what the host answers. */
const HOST_ANSWERS: readonly (readonly [string, string])[] = [
  ['Phiên bản tiện ích', 'N.N.N'],
  ['Thời điểm chạy', '23/04/2018 10:00'],
  ['Ngôn ngữ và múi giờ của sổ', 'vi_VN, Asia/Ho_Chi_Minh'],
  ['Đọc được địa chỉ người chạy', 'có'],
  ['Trang mới nhận mã do tiện ích chọn', 'gửi 2147480001; đọc lại 2147480001'],
  ['Thêm trang trùng mã', 'API: Invalid requests[0].addSheet: Sheet ID 2147480001 already exists'],
  [
    'Trang, siêu dữ liệu và quyền trong cùng một lần gửi',
    'gửi 2147480010, 2147480011; đọc lại 2147480010, 2147480011',
  ],
  ['Sửa siêu dữ liệu theo mã', 'gửi đã sửa; đọc lại đã sửa'],
  [
    'Thêm siêu dữ liệu trùng mã',
    'API: Invalid requests[0].createDeveloperMetadata: Developer metadata ID 2147480010 already exists',
  ],
  [
    'Thêm quyền trùng mã',
    'API: Invalid requests[0].addProtectedRange: Protected range ID 2147480011 already exists',
  ],
  [
    'Thêm quyền thứ hai cho cả trang',
    'API: Invalid requests[0].addProtectedRange: Sheet "Tự kiểm tra (tạm 2)" already has sheet protection.',
  ],
  ['Chỉ đổi các ô mở của quyền trên trang', 'gửi 2; đọc lại 2 (người chạy)'],
  ['Người được sửa, đọc lại (gửi địa chỉ viết hoa)', 'người chạy; requestingUserCanEdit: true'],
  ['Quyền không nêu ai, đọc lại', 'người chạy; requestingUserCanEdit: true'],
  [
    'Người được sửa không tồn tại (yêu cầu thứ hai)',
    'API: Invalid requests[1].addProtectedRange: The email address "khong-ton-tai@example.invalid" is not a known user or group. [vị trí trong lần gửi: 1]',
  ],
  [
    'Danh sách chọn theo vùng',
    "gửi ONE_OF_RANGE ='Tự kiểm tra (tạm 2)'!$A$1:$A$3; đọc lại ONE_OF_RANGE ='Tự kiểm tra (tạm 2)'!$A$1:$A$3",
  ],
  ['Giới hạn từ 0 đến một ô', 'gửi NUMBER_BETWEEN 0 =$A$1; đọc lại NUMBER_BETWEEN 0 =$A$1'],
  ['Giới hạn "0,5"', 'gửi NUMBER_GREATER_THAN_EQ 0,5; đọc lại NUMBER_GREATER_THAN_EQ 0,5'],
  [
    'Giới hạn "0.5"',
    'API: Invalid requests[0].repeatCell: Invalid ConditionValue.userEnteredValue: 0.5 for ConditionType: NUMBER_GREATER_THAN_EQ',
  ],
  [
    'Kiểm tra dữ liệu lặp xuống 2 ô, tham chiếu tương đối',
    'gửi CUSTOM_FORMULA =A5>0; đọc lại CUSTOM_FORMULA =A5>0; CUSTOM_FORMULA =A6>0',
  ],
  ['Chép kiểm tra dữ liệu sang trang khác', 'gửi NUMBER_BETWEEN 0 =$A$1; đọc lại NUMBER_BETWEEN 0 =$A$1'],
  ['Ghi từ một ô, ô bên phải không gửi', 'gửi 1, 2; 3; đọc lại 3, 2'],
  [
    'Cố định mọi hàng của trang',
    "API: Invalid requests[0].updateSheetProperties: You can't freeze all visible rows on the sheet.",
  ],
  ['Định dạng có điều kiện: FIND', 'gửi =ISERROR(FIND(".";$A1)); đọc lại =ISERROR(FIND(".";$A1))'],
  [
    'Định dạng có điều kiện: LEFT và LEN',
    'gửi =LEFT($A2;LEN($A1)+1)=$A1&"."; đọc lại =LEFT($A2;LEN($A1)+1)=$A1&"."',
  ],
  [
    'Định dạng có điều kiện: điểm ngoài giới hạn',
    'gửi =AND(A1<>"";ISNUMBER($B1);OR(NOT(ISNUMBER(A1));A1<0;A1>$B1)); đọc lại =AND(A1<>"";ISNUMBER($B1);OR(NOT(ISNUMBER(A1));A1<0;A1>$B1))',
  ],
  [
    'Hình dạng của lỗi',
    'name: GoogleJsonResponseException; message: API: Invalid requests[0].repeatCell: No grid with id: 2147480099; details.code: 400; details: {"code":400,"message":"Invalid requests[0].repeatCell: No grid with id: 2147480099"}',
  ],
  ['Thời gian thêm 30 trang', 'N ms'],
  ['Thời gian thêm 90 quyền', 'N ms'],
  ['Hàm tự tạo nhận vùng 3 x 1', 'mảng 3 x 1: [chữ "9,25"] [số 8.5] [chữ ""]'],
  ['Hàm tự tạo nhận vùng một ô (A2:A2)', 'số 8.5'],
  ['Hàm tự tạo nhận vùng 1 x 2, ô sau trống', 'mảng 1 x 2: [chữ "9,25"; chữ ""]'],
  ['Hàm tự tạo nhận một ô số', 'số 8.5'],
  ['Hàm tự tạo nhận ô trống', 'chữ ""'],
  ['Hàm tự tạo nhận vùng có ô trống ở giữa', 'mảng 3 x 1: [số 8.5] [chữ ""] [số 43213]'],
  ['Hàm tự tạo nhận ô chữ', 'chữ "9,25"'],
  ['Hàm tự tạo nhận ô ngày', 'số 43213'],
  ['Hàm tự tạo nhận ô phần trăm', 'số 0.95'],
  ['Hàm tự tạo nhận ô TRUE', 'đúng/sai true'],
  ['Hàm tự tạo nhận ô lỗi (=1/0)', 'chữ "#DIV/0!"'],
  ['Hàm tự tạo nhận vùng có ô lỗi', 'mảng 2 x 1: [đúng/sai true] [chữ "#DIV/0!"]'],
  ['Hàm tự tạo nhận chữ viết thẳng', 'chữ "01/2017"'],
  ['Hàm tự tạo nhận số viết thẳng', 'số 5'],
  ['Hàm tự tạo không nhận gì', 'không có (undefined)'],
  ['Lỗi do hàm tự tạo báo', 'lỗi ERROR: điểm tối đa: 0 phải lớn hơn 0, hiển thị "#ERROR!"'],
  ['Dấu chấm phẩy ngăn đối số', 'số 3, hiển thị "3"'],
  ['Dấu phẩy giữa hai chữ số', 'số 1.2, hiển thị "1,2"'],
  ['Dấu phẩy thập phân trong công thức', 'số 2.5, hiển thị "2,5"'],
  ['Dấu chấm thập phân trong công thức', 'số 2.5, hiển thị "2,5"'],
  ['Phép chia thay cho số thập phân', 'số 0.7, hiển thị "0,7"'],
  ['Mảng viết thẳng, dấu chấm phẩy', 'số 3, hiển thị "3"'],
  ['Mảng viết thẳng, dấu gạch chéo ngược', 'số 3, hiển thị "3"'],
  ['LET', 'số 3, hiển thị "3"'],
  ['TEXTJOIN và FILTER', 'chữ "8,5/43213/0,95"'],
  ['SUMPRODUCT', 'số 3, hiển thị "3"'],
  ['VALUE với dấu phẩy', 'số 9.25, hiển thị "9,25"'],
  ['VALUE với dấu chấm', 'lỗi VALUE, hiển thị "#VALUE!"'],
  ['TEXT với mẫu "000"', 'chữ "005"'],
  ['Điểm chính thức từ chữ "9,25"', 'số 9.25, hiển thị "9,25"'],
  ['Điểm chính thức từ số 9,25', 'số 9.25, hiển thị "9,25"'],
  ['Điểm chính thức khi chưa chấm', 'chữ ""'],
  ['Điểm tạm tính', 'số 26.5, hiển thị "26,5"'],
  ['Dòng tiến độ', 'chữ "Đã chấm 3/3 mục. Thiếu minh chứng hoặc giải trình: 1.2"'],
  ['HYPERLINK tới một ô trong sổ', 'chữ "A1"'],
  ['Hàm tự tạo trả về nhiều ô', 'số 1, hiển thị "1" | số 2, hiển thị "2" | số 3, hiển thị "3"'],
  ['Công thức đọc lại có giữ nguyên không', 'giữ nguyên cả 36 công thức'],
  ['Bấm thử liên kết bên phải', 'Về ô đầu trang này'],
];

describe('Tự kiểm tra', () => {
  test('the host answers every line as the table says', async () => {
    const { check, table } = await spareWorkbook();
    expect(await check('YES', 'OK')).toMatchObject({ outcome: 'done' });
    expect((await table()).slice(1).map(([name, answer]) => [name, shortened(answer!)])).toEqual(
      HOST_ANSWERS,
    );
  });

  test('keeps within the reads and writes of a minute', async () => {
    const { check } = await spareWorkbook();
    const { reads, batches } = await check('YES', 'OK');
    expect({ reads: reads < 60, batches: batches < 60 }).toEqual({ reads: true, batches: true });
  });

  test('does nothing where the person says no', async () => {
    const { check, sheets } = await spareWorkbook();
    const before = sheets();
    const { toasts, batches, reads } = await check('NO');
    expect(toasts).toEqual([{ title: SELF_CHECK_TITLE, message: CANCELLED }]);
    expect([batches, reads]).toEqual([0, 0]);
    expect(sheets()).toEqual(before);
  });

  test('leaves one tab more and the others as they were', async () => {
    const { check, sheets, titles } = await spareWorkbook();
    const [before] = sheets();
    await check('YES', 'OK');
    expect(titles()).toEqual(['Của tôi', SELF_CHECK_TITLE]);
    expect(sheets()[0]).toEqual(before);
  });

  test('a second run replaces the first result, also in a renamed tab with fewer rows', async () => {
    const { host, id, check, titles, table } = await spareWorkbook();
    await check('YES', 'OK');
    const first = await table();
    const { sheetId } = host.spreadsheets.dump(id).workbook.sheets[1]!.properties;
    const properties = { sheetId, title: 'Kết quả', gridProperties: { rowCount: 3 } };
    const fields = 'title,gridProperties.rowCount';
    const rename = { updateSheetProperties: { properties, fields } };
    await host.spreadsheets.batchUpdate(OFFICE, id, { requests: [rename] });
    await check('YES', 'OK');
    expect(titles()).toEqual(['Của tôi', 'Kết quả']);
    expect((await table('Kết quả')).map(([name]) => name)).toEqual(first.map(([name]) => name));
  });

  test("somebody's own tab of that title is left alone", async () => {
    const { host, id, check, sheets, titles } = await spareWorkbook();
    const own = { addSheet: { properties: { sheetId: 5, title: SELF_CHECK_TITLE } } };
    await host.spreadsheets.batchUpdate(OFFICE, id, { requests: [own] });
    const before = sheets()[1];
    await check('YES', 'OK');
    expect(titles()).toEqual(['Của tôi', SELF_CHECK_TITLE, `${SELF_CHECK_TITLE} 2`]);
    expect(sheets()[1]).toEqual(before);
  });

  test('what fails is an answer, and the temporary tabs are deleted all the same', async () => {
    const { host, check, titles, table } = await spareWorkbook();
    host.hooks = {
      beforeCall: ({ method, parameters }) => {
        const ranged = (parameters[1] as { ranges?: string[] } | undefined)?.ranges !== undefined;
        if (method === 'sheets.spreadsheets.get' && ranged) throw new Error('Empty response');
      },
    };
    await check('YES', 'OK');
    expect(titles()).toEqual(['Của tôi', SELF_CHECK_TITLE]);
    expect((await table()).find(([name]) => name === HOST_ANSWERS[4]![0])).toMatchObject({
      1: 'Empty response',
    });
    expect((await table()).at(-2)).toMatchObject([FORMULAS_READ_BACK, 'Empty response', '']);
  });

  test('a run that was cut off leaves temporary tabs, and the next one deletes them', async () => {
    const { host, check, titles } = await spareWorkbook();
    host.hooks = { beforeCall: (call) => (call.number === 30 ? call.cutOff() : undefined) };
    expect(await check('YES', 'OK')).toMatchObject({ outcome: 'cut off' });
    expect(titles()).toContain('Tự kiểm tra (tạm 1)');
    host.hooks = {};
    await check('YES', 'OK');
    expect(titles()).toEqual(['Của tôi', SELF_CHECK_TITLE]);
  });
});

describe('words', () => {
  test.each([
    [[[1], ['a'], ['']], 'mảng 3 x 1: [số 1] [chữ "a"] [chữ ""]'],
    [[[true, null]], 'mảng 1 x 2: [đúng/sai true; null]'],
    [new Date(Date.UTC(2018, 3, 23)), 'ngày 2018-04-23T00:00:00.000Z'],
    [new Date(Number.NaN), 'ngày không hợp lệ'],
    [undefined, 'không có (undefined)'],
    [[], 'mảng 0: '],
    [{}, 'khác: [object Object] [object Object]'],
  ])('an argument %p reads %s', (value, words) => expect(argumentWords(value)).toBe(words));

  test.each([
    [['a@example.vn'], 'người chạy'],
    [['A@example.vn', 'b@example.vn'], 'người chạy (chữ hoa, chữ thường khác), người khác'],
    [[], '(trống)'],
  ])('editors %j are told without their addresses: %s', (users, words) =>
    expect(editorWords(users, 'a@example.vn')).toBe(words),
  );
});
