/** Words about jobs: their titles, what a plan will do, what was done. */
import type { Change } from '../workbook/change';

export const JOB_TITLES = {
  setUp: 'Thiết lập sổ',
  generate: 'Tạo, cập nhật trang đơn vị',
  exchange: 'Trao đổi với tệp đơn vị',
  advanceStage: 'Chuyển sang giai đoạn tiếp theo',
  returnStage: 'Quay lại giai đoạn trước',
  mend: 'Kiểm tra và sửa',
  checkRound: 'Kiểm tra trước vòng',
  invite: 'Mời đơn vị, người thẩm định',
  remind: 'Nhắc nơi chưa xong',
  remindDaily: 'Nhắc theo lịch',
  receive: 'Nhận bài nộp, khóa theo hạn',
  ruleNotApplicable: 'Duyệt không áp dụng',
  acceptSelfScores: 'Chấp nhận điểm tự chấm',
  appraiseAcross: 'Soi ngang một tiêu chí',
  importSurvey: 'Nhập kết quả khảo sát',
  importUnitTab: 'Nhập trang của đơn vị',
  rank: 'Xếp hạng',
  publishDraft: 'Công bố (dự thảo)',
  publishOfficially: 'Công bố chính thức',
  publishCopy: 'Lập sổ công bố riêng',
  mailReportCards: 'Gửi phiếu kết quả',
  analyseCriteria: 'Phân tích tiêu chí',
  analyseWaysUp: 'Đường lên hạng',
  analyseFairness: 'Thước đo công bằng',
  analyseCloseCalls: 'Hạng sát nút',
  analyseLoweredScores: 'Học từ sai khác',
  analyseSelfScoring: 'Độ sát thực của tự chấm',
  openNewYear: 'Mở năm mới',
} as const;
export type JobName = keyof typeof JOB_TITLES;

/** Jobs that write what the sidebar shows as an analysis into a tab of that name. */
export const ANALYSES = [
  'analyseWaysUp',
  'analyseFairness',
  'analyseCloseCalls',
  'analyseLoweredScores',
  'analyseSelfScoring',
] as const satisfies readonly JobName[];
export type Analysis = (typeof ANALYSES)[number];

export const NOTHING_TO_DO = 'Không có gì phải làm: sổ đã đúng.';
export const TYPED_STAYS = 'Điểm và nội dung đã nhập giữ nguyên.';

const count = (changes: readonly Change[], test: (change: Change) => boolean): number =>
  changes.filter(test).length;

const tabsOf = (changes: readonly Change[], kind: Change['kind']): Set<string> =>
  new Set(changes.flatMap((change) => (change.kind === kind && 'tab' in change ? [change.tab.key] : [])));

/** "Thêm 31 trang, sửa 2 ô; ..." for a preview, a report and Nhật ký alike. */
export function summaryOf(changes: readonly Change[]): string {
  const added = tabsOf(changes, 'addTab');
  const elsewhere = (change: Change): boolean => 'tab' in change && !added.has(change.tab.key);
  const layouts = count(changes, (change) => change.kind === 'setLayout' && elsewhere(change));
  const parts: [number, string][] = [
    [added.size, 'thêm # trang'],
    [tabsOf(changes, 'markTab').size, 'nhận lại # trang'],
    [tabsOf(changes, 'renameTab').size, 'đổi tên # trang'],
    [count(changes, (change) => change.kind === 'hideTab' && change.after), 'ẩn # trang'],
    [count(changes, (change) => change.kind === 'hideTab' && !change.after), 'hiện lại # trang'],
    [count(changes, ({ kind }) => kind === 'insertRow'), 'thêm # dòng'],
    [count(changes, ({ kind }) => kind === 'moveRow'), 'chuyển chỗ # dòng'],
    [count(changes, ({ kind }) => kind === 'deleteRow'), 'bỏ # dòng'],
    [
      count(changes, (change) => change.kind === 'setCell' && !change.again && elsewhere(change)),
      'cập nhật # ô',
    ],
    [count(changes, ({ kind }) => kind === 'enter'), 'điền # ô đề xuất'],
    [layouts, 'định dạng lại # trang'],
    [tabsOf(changes, 'hideColumns').size, 'ẩn, hiện cột ở # trang'],
    [count(changes, ({ kind }) => kind === 'setRight'), 'đặt # quyền sửa'],
  ];
  const said = parts.filter(([n]) => n > 0).map(([n, words]) => words.replace('#', String(n)));
  if (changes.some(({ kind }) => kind === 'setLocale')) said.unshift('đặt ngôn ngữ và múi giờ Việt Nam');
  const text = said.join(', ');
  return text === '' ? NOTHING_TO_DO : `${text[0]!.toUpperCase()}${text.slice(1)}.`;
}

/** What a person is asked about before something is overwritten. */
export function risksOf(changes: readonly Change[]): string[] {
  const overwritten = count(changes, (change) => change.kind === 'setCell' && change.risk === 'overwrites');
  const typed = changes.reduce(
    (sum, change) =>
      sum +
      (change.kind === 'deleteRow' ? change.typed.length : 0) +
      (change.kind === 'setCell' && change.risk === 'destroys' ? 1 : 0),
    0,
  );
  return [
    ...(overwritten > 0
      ? [`${overwritten} ô do phần mềm viết, đã bị sửa hoặc nay đổi nội dung, sẽ được viết lại.`]
      : []),
    ...(typed > 0
      ? [`${typed} giá trị đã nhập ở dòng, ô không còn dùng sẽ được chép sang trang Lưu trữ rồi mới bỏ.`]
      : []),
  ];
}

export const onlyOffice = (): string =>
  'Việc này dành cho cơ quan thường trực: tài khoản của bạn không được sửa trang Cấu hình. Hãy nhờ cơ quan thường trực làm, hoặc đề nghị thêm địa chỉ của bạn vào trang Cấu hình.';
export const onlyAppraisers = (): string =>
  'Việc này dành cho người thẩm định và cơ quan thường trực: tài khoản của bạn không có trong trang Người thẩm định.';
export const noOfficeAddress = (): string =>
  'Chưa điền tài khoản của cơ quan thường trực: hãy điền ít nhất một địa chỉ thư, nếu không sẽ không đặt được quyền sửa.';
export const officeTitleTaken = (title: string): string =>
  `Sổ đã có một trang khác tên "${title}": hãy đổi tên trang đó rồi làm lại.`;
export const entryMeantime = (): string =>
  'Ô này đã được người khác điền trong lúc chờ: phần mềm không ghi đè. Hãy xem lại rồi làm lại.';
export const PROPOSAL = 'Giá trị đề xuất khi thiết lập sổ';
export const PROPOSAL_QUESTION =
  'Các trang mới có sẵn bộ tiêu chí và cấu hình đề xuất; cơ quan thường trực sửa lại theo quyết định của tỉnh.';
