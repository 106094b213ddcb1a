/**
 * Tự kiểm tra as it runs in the local host: the host's answers, line by line. The table that comes back from Google is held
 * against this one; where a line differs, docs/limits.md says what follows.
 */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Execution } from '../../local/host/host';
import { SELF_CHECK_TITLE } from '../../src/core/text/self-check';
import { type SampleHost, sampleHost } from './played-sample';

const refused = (request: string, message: string): string => {
  const index = /\[(\d+)\]/.exec(request)![1];
  return (
    'name=GoogleJsonResponseException; code=400; kind=refused; message=API call to sheets.spreadsheets.batchUpdate ' +
    `failed with error: Invalid ${request}: ${message}; index=${index}`
  );
};

/** What was tried, and what the host answers. Times are left out, and so is the long formula of the official score. */
const ANSWERS: readonly (readonly [string, string])[] = [
  ['Thêm trang với mã tự chọn', 'sheetId=2147480001'],
  ['Thêm trang trùng mã', refused('requests[0].addSheet', 'Sheet ID 2147480001 already exists')],
  [
    'Trang, siêu dữ liệu và quyền trong một lần gửi',
    'metadataId=2147480001; protectedRangeId=2147480001; requestingUserCanEdit=true; users=người chạy',
  ],
  [
    'Thêm siêu dữ liệu trùng mã',
    refused('requests[0].createDeveloperMetadata', 'Developer metadata ID 2147480001 already exists'),
  ],
  [
    'Thêm quyền trùng mã',
    refused('requests[0].addProtectedRange', 'Protected range ID 2147480001 already exists'),
  ],
  [
    'Người được sửa: địa chỉ viết hoa; không nêu ai',
    'protectedRangeId=2147480002; requestingUserCanEdit=true; users=người chạy; protectedRangeId=2147480003; requestingUserCanEdit=true; users=người chạy',
  ],
  [
    'Người được sửa không có thật, yêu cầu thứ hai',
    refused(
      'requests[1].addProtectedRange',
      'The email address "khong-co@example.invalid" is not a known user or group.',
    ),
  ],
  [
    "ONE_OF_RANGE ='Tự kiểm tra (tạm 2)'!$A$1:$A$3",
    "type=ONE_OF_RANGE; userEnteredValue=='Tự kiểm tra (tạm 2)'!$A$1:$A$3",
  ],
  ['NUMBER_GREATER_THAN_EQ 0,5', 'type=NUMBER_GREATER_THAN_EQ; userEnteredValue=0,5'],
  [
    'NUMBER_GREATER_THAN_EQ 0.5',
    refused(
      'requests[0].repeatCell',
      'Invalid ConditionValue.userEnteredValue: 0.5 for ConditionType: NUMBER_GREATER_THAN_EQ',
    ),
  ],
  ['NUMBER_BETWEEN 0 =$A$1', 'type=NUMBER_BETWEEN; userEnteredValue=0; userEnteredValue==$A$1'],
  [
    'CUSTOM_FORMULA =A5>0',
    'type=CUSTOM_FORMULA; userEnteredValue==A5>0; type=CUSTOM_FORMULA; userEnteredValue==A6>0',
  ],
  [
    'Chép hai ô kiểm tra dữ liệu sang trang khác',
    'type=NUMBER_BETWEEN; userEnteredValue=0; userEnteredValue==$A$1; type=CUSTOM_FORMULA; userEnteredValue==A2>0',
  ],
  ['Sửa trang không có', refused('requests[0].addProtectedRange', 'No grid with id: 2147480100')],
  ['=CCHC_KIEM_TRA(A1:A3)', 'stringValue=[[String=9,25], [Number=8.5], [String=]]'],
  ['=CCHC_KIEM_TRA(A2:A2)', 'stringValue=Number=8.5'],
  ['=CCHC_KIEM_TRA(A2)', 'stringValue=Number=8.5'],
  ['=CCHC_KIEM_TRA(A3)', 'stringValue=String='],
  // How a date is written depends on the machine's time zone.
  ['=CCHC_KIEM_TRA(A4)', expect.stringMatching(/^stringValue=Date=.* Apr 2[23] 2018 /) as unknown as string],
  ['=CCHC_KIEM_TRA(A5)', 'stringValue=Number=0.95'],
  ['=CCHC_KIEM_TRA(A6)', 'stringValue=Boolean=true'],
  ['=CCHC_KIEM_TRA(A7)', 'stringValue=String=#DIV/0!'],
  ['=SUM(1;2)', 'numberValue=3'],
  ['=SUM(1,2)', 'numberValue=1.2'],
  ['=1,5+1', 'numberValue=2.5'],
  ['=1.5+1', 'type=ERROR; message=Formula parse error.'],
];
/** Official score of "9,25" as text, 9,25 as a number, and a blank. */
const SCORES = ['numberValue=9.25', 'numberValue=9.25', 'stringValue='];

let sample: SampleHost;
let execution: Execution;
let before: string;
const elsewhere = (): string =>
  JSON.stringify(
    sample.host.spreadsheets
      .dump(sample.workbook)
      .workbook.sheets.filter(({ properties }) => properties.title !== SELF_CHECK_TITLE)
      .map((sheet) => ({ ...sheet, properties: { ...sheet.properties, index: 0 } })),
  );
const result = () => sample.host.display(sample.office, sample.workbook, SELF_CHECK_TITLE, 'A1:B60');

beforeAll(async () => {
  sample = await sampleHost();
  await sample.player.click('Thiết lập sổ');
  before = elsewhere();
  execution = await sample.click(sample.office, SELF_CHECK_TITLE, 'YES');
}, 60_000);
afterAll(() => sample.host.close());

test('the host answers every line as the table says', async () => {
  const rows = (await result()).filter(([tried]) => tried !== '');
  const isScore = ([tried]: readonly string[]): boolean => tried!.startsWith('=IF(C');
  const isTime = ([, answer]: readonly string[]): boolean => /^(ms|time)=/.test(answer!);
  expect(rows.filter((row) => !isScore(row) && !isTime(row))).toEqual(ANSWERS.map((row) => [...row]));
  expect(rows.filter(isScore).map(([, answer]) => answer)).toEqual(SCORES);
  expect(rows[0]![1]).toMatch(/^time=\S+; address=true; locale=vi_VN; timeZone=Asia\/Ho_Chi_Minh$/);
  expect(rows.filter(isTime).map(([tried]) => tried)).toEqual(
    expect.arrayContaining(['Thêm 30 trang', 'Thêm 90 quyền']),
  );
});

test('it stays within a minute’s quota, deletes what it made and touches no other tab', () => {
  expect(execution.outcome).toBe('done');
  expect(Math.max(execution.reads, execution.batches)).toBeLessThan(60);
  expect(elsewhere()).toBe(before);
});

test('answered with no, it does nothing', async () => {
  const whole = JSON.stringify(sample.host.spreadsheets.dump(sample.workbook));
  const declined = await sample.host.click(sample.office, sample.workbook, SELF_CHECK_TITLE, ['NO']);
  expect([declined.outcome, declined.batches]).toEqual(['done', 0]);
  expect(JSON.stringify(sample.host.spreadsheets.dump(sample.workbook))).toBe(whole);
});

test('after a run that was cut off, the next one cleans up and replaces the result', async () => {
  const { host, workbook, office } = sample;
  let sent = 0;
  host.hooks = {
    afterCall: (call) => {
      if (call.method === 'sheets.spreadsheets.batchUpdate' && ++sent === 3) call.cutOff();
    },
  };
  expect((await host.click(office, workbook, SELF_CHECK_TITLE, ['YES'])).outcome).toBe('cut off');
  host.hooks = {};
  expect(elsewhere()).not.toBe(before);
  await sample.click(office, SELF_CHECK_TITLE, 'YES');
  expect(elsewhere()).toBe(before);
  expect((await result())[1]).toEqual([...ANSWERS[0]!]);
});
