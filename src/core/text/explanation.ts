/** Words of Giải trình con số: how a published figure came about, step by step down to what was typed. */
import type { Refusal } from '../standing/report-cards-for';
import { shorten } from './quote';
import { LOG_VIEW } from './score-log';

export const EXPLANATION_VIEW = {
  open: 'Giải trình con số',
  another: 'Giải trình ô đang chọn',
  hint: 'Chọn một ô số liệu ở trang Công bố hoặc Xếp hạng rồi bấm nút trên.',
  loading: 'Đang lần theo con số…',
  rule: 'Số được cộng trên số chính xác, làm tròn một lần khi công bố.',
  selected: 'ô đang chọn',
} as const;

/** The most letters of a tab's title in Sheets, and of a cell's name. */
const [LONGEST_TITLE, LONGEST_CELL] = [100, 20];
export const placeName = (tab: string, cell: string): string =>
  `${shorten(tab, LONGEST_TITLE)}, ô ${shorten(cell, LONGEST_CELL)}`;

export const selectFirst = (): string =>
  'Hãy chọn một ô trong dòng của đơn vị, hoặc một số liệu chung của nhóm, ở trang Công bố hay Xếp hạng rồi bấm "Giải trình ô đang chọn".';
export const unitGone = (code: string): string =>
  `Đơn vị có mã "${code}" không còn trong danh sách đơn vị nên không giải trình được dòng này.`;
export const groupsForOffice = (): string =>
  'Số liệu chung của nhóm do cơ quan thường trực giải trình. Hãy chọn một ô trong dòng của đơn vị mình.';
export const notComputedNow = (): string =>
  'Số liệu này nay không còn tính được từ sổ: hãy lập lại trang rồi xem lại.';

export const REFUSED: Record<Refusal, string> = {
  notYours: 'Tài khoản này không xem được giải trình của số liệu đó.',
  notOutYet: 'Giải trình có ở giai đoạn "Công bố", sau khi cơ quan thường trực công bố chính thức.',
  mendFirst: 'Chưa giải trình được: có ô cần sửa. Hãy sửa các ô ghi ở mục "Cần sửa" của bảng điều khiển.',
  underReview:
    'Số liệu trong sổ đang được rà soát, đã khác bản công bố chính thức: giải trình hiện lại sau khi cơ quan thường trực công bố lại.',
};

/** @param shown as the cell has it, '' for blank @param now as the workbook gives it */
export const cellDiffers = (shown: string, now: string): string =>
  `Ô đang chọn ghi ${shown || LOG_VIEW.blank}, còn sổ bây giờ tính ra ${now || LOG_VIEW.blank}: sổ đã thay đổi sau khi lập trang này. Các bước dưới đây theo sổ bây giờ.`;

export const STEPS = {
  rank: 'Hạng trong nhóm',
  index: 'Chỉ số',
  total: 'Tổng điểm',
  maxScore: 'Điểm tối đa áp dụng',
  adjustment: 'Thưởng, trừ',
  bonus: 'Điểm thưởng',
  penalty: 'Điểm trừ',
  appraisal: 'Điểm thẩm định',
  survey: 'Điểm khảo sát',
  band: 'Xếp loại',
  previousIndex: 'Chỉ số năm trước',
  indexChange: 'Tăng, giảm chỉ số',
  previousRank: 'Hạng năm trước',
  rankChange: 'Thay đổi hạng',
  seal: 'Đối chiếu với bản công bố',
} as const;

/** "Sở A (90,41)" */
export const unitWith = (name: string, index: string): string => `${name} (${index})`;

interface RankWords {
  rank: string;
  ranked: number;
  group: string;
  index: string;
  before: readonly string[];
  after: readonly string[];
  tied: readonly string[];
}
export const rankSentence = ({ rank, ranked, group, index, before, after, tied }: RankWords): string => {
  const same = tied.length > 0 ? `, bằng ${tied.join(', ')}` : '';
  const own = `Hạng ${rank}/${ranked} nhóm "${group}": chỉ số ${index}${same}`;
  if (ranked === 1) return `${own}; nhóm chỉ có một đơn vị được xếp hạng.`;
  const behind = before.length > 0 ? `đứng sau ${before.join(', ')}` : 'không đơn vị nào cao hơn';
  const ahead = after.length > 0 ? `đứng trước ${after.join(', ')}` : 'không đơn vị nào thấp hơn';
  return `${own}; ${behind}; ${ahead}.`;
};
export const RANK_BASES = {
  rounded: 'Xếp hạng theo chỉ số đã làm tròn.',
  exact: 'Xếp hạng theo chỉ số chưa làm tròn, nên hai chỉ số hiển thị bằng nhau vẫn có thể khác hạng.',
} as const;
export const TIES = {
  '1224': 'Chỉ số bằng nhau thì cùng hạng, hạng kế tiếp được bỏ qua.',
  '1223': 'Chỉ số bằng nhau thì cùng hạng, hạng kế tiếp không bị bỏ qua.',
} as const;

interface IndexWords {
  score: string;
  maximum: string;
  /** What counts of them; '' for none. */
  bonus: string;
  penalty: string;
  exact: string;
  shown: string;
  decimals: number;
}
/** "81,25 / 95 x 100 + 1 - 0,5 = 86,026316…, làm tròn một lần đến 2 chữ số thập phân: 86,03." */
export const indexFormula = (words: IndexWords): string => {
  const { score, maximum, bonus, penalty, exact, shown, decimals } = words;
  const rounded = exact === shown ? '' : `, làm tròn một lần đến ${decimals} chữ số thập phân: ${shown}`;
  return (
    `Tổng điểm / điểm tối đa áp dụng x 100${bonus && ' + điểm thưởng'}${penalty && ' - điểm trừ'}: ` +
    `${score} / ${maximum} x 100${bonus && ` + ${bonus}`}${penalty && ` - ${penalty}`} = ${exact}${rounded}.`
  );
};
export const indexNotBelowZero = (): string => 'Chỉ số thấp nhất là 0.';
export const noAdjustment = (): string => 'Không có điểm thưởng, điểm trừ.';
export const capped = (what: string, points: string, cap: string): string =>
  `${what} ${points}, chỉ tính ${cap} theo mức tối đa trong năm ở trang Cấu hình.`;

export const sumOf = (what: string, count: number): string => `Tổng điểm của ${count} ${what}.`;
export const PARTS = {
  areas: 'lĩnh vực',
  criteria: 'tiêu chí',
  items: 'tiêu chí thành phần',
  appraised: 'mục do thẩm định quyết định',
  surveyed: 'mục điều tra xã hội học',
} as const;
export const maximumOf = (left: readonly string[]): string =>
  left.length === 0
    ? 'Mọi mục đều áp dụng cho đơn vị.'
    : `Không tính ${left.length} mục không áp dụng: ${left.join('; ')}.`;
/** @param sum of the figures as shown @param whole as shown */
export const roundingDiffers = (sum: string, whole: string): string =>
  `Các số hiển thị cộng lại được ${sum}, khác ${whole}: phép tính làm trên số chính xác và chỉ làm tròn một lần.`;
export const partlyScored = (missing: number): string =>
  `Còn ${missing} mục chưa có điểm chính thức, chưa tính vào tổng này.`;

export const bandFrom = (label: string, limit: string, index: string): string =>
  `Mức "${label}" tính từ chỉ số ${limit} (bảng xếp loại ở trang Cấu hình); chỉ số của đơn vị là ${index}.`;
export const noBand = (): string => 'Chỉ số dưới mọi mức của bảng xếp loại ở trang Cấu hình.';
export const difference = (now: string, before: string): string =>
  `Chỉ số năm nay ${now} trừ chỉ số năm trước ${before}, cả hai đã làm tròn.`;
export const rankDifference = (before: number, now: number): string =>
  `Năm trước hạng ${before}, năm nay hạng ${now}.`;
export const NEW_UNIT_SENTENCE = 'Đơn vị được đánh giá lần đầu: không có số liệu năm trước để so sánh.';
export const NO_RANK_BEFORE = 'Trang Đơn vị không ghi hạng năm trước.';
export const fromRegistry = (): string => 'Ghi ở trang Đơn vị.';

export const SEAL = {
  agrees: 'khớp',
  differs: 'khác',
  none: 'chưa công bố',
} as const;
export const notPublished = (): string => 'Chưa có bản công bố nào để đối chiếu.';
export const unitAgrees = (): string => 'Mọi điểm, chỉ số và hạng của đơn vị vẫn như khi công bố.';
export const figuresMoved = (before: string, now: string): string =>
  `Chỉ số và hạng của đơn vị: khi công bố ${before}; sổ bây giờ ${now}.`;

/** "1.612,08 / 18 = 89,560028…, làm tròn một lần: 89,56" */
export const meanMade = (sum: string, count: number, exact: string, shown: string): string =>
  `${sum} / ${count} = ${exact === shown ? shown : `${exact}, làm tròn một lần: ${shown}`}`;

export const GROUP = {
  ranked: (count: number): string => `Tính trên ${count} đơn vị có chỉ số, từ chỉ số chưa làm tròn.`,
  mean: (made: string): string => `Trung bình cộng: ${made}.`,
  meanOfShown: (mean: string): string =>
    `Tính từ các chỉ số đã làm tròn sẽ ra ${mean}: phép tính làm trên số chính xác và chỉ làm tròn một lần.`,
  median:
    'Chỉ số đứng giữa khi xếp từ cao đến thấp; nếu số đơn vị chẵn thì lấy trung bình của hai chỉ số ở giữa.',
  highest: (name: string): string => `Chỉ số cao nhất, của ${name}.`,
  lowest: (name: string): string => `Chỉ số thấp nhất, của ${name}.`,
  spread: (high: string, low: string): string => `Cao nhất ${high} trừ thấp nhất ${low}.`,
  meanChange: (count: number): string =>
    `Trung bình cộng chênh lệch chỉ số (chưa làm tròn) của ${count} đơn vị có số liệu cả hai năm.`,
  counted: (count: number, compared: number): string =>
    `${count} trong ${compared} đơn vị có số liệu cả hai năm.`,
  closeness:
    'Một trừ tổng chênh lệch (không kể dấu) giữa điểm tự chấm và điểm chính thức, chia cho tổng điểm tối đa của các mục có cả hai điểm; không tính mục khảo sát.',
  equal:
    'Số mục có điểm tự chấm bằng điểm chính thức chia cho số mục có cả hai điểm; không tính mục khảo sát.',
  items: (count: number): string => `${count} mục có cả hai điểm.`,
  areaMean: (made: string): string => `Trung bình cộng điểm lĩnh vực của các đơn vị được xếp hạng: ${made}.`,
  areaMaximum: (made: string): string =>
    `Trung bình cộng điểm tối đa áp dụng của các đơn vị được xếp hạng: ${made}.`,
  areaShare: (score: string, maximum: string): string =>
    `Điểm trung bình ${score} chia cho điểm tối đa trung bình ${maximum}, tính trên số chính xác.`,
  areaBefore: (score: string, maximum: string): string =>
    `Theo trang Năm trước: điểm trung bình ${score} trên điểm tối đa ${maximum}.`,
  areaChange: (now: string, before: string): string =>
    `Tỷ lệ đạt năm nay ${now} trừ năm trước ${before}, cả hai đã làm tròn, tính bằng điểm phần trăm.`,
} as const;
