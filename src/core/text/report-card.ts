/** Words of Phiếu kết quả: on the card, in the mail that carries it, and where it cannot be shown or sent. */
import type { Decimal } from '../assessment/decimal';
import type { ShownCard } from '../standing/shown-card';
import { formatDecimal } from './number';

export const CARD_VIEW = {
  open: 'Phiếu kết quả',
  unit: 'Đơn vị',
  loading: 'Đang lập phiếu…',
  legend: 'Thanh: đơn vị; vạch liền: trung bình nhóm; vạch chấm: cao nhất nhóm.',
} as const;

export const cardTitle = (year: string): string =>
  `PHIẾU KẾT QUẢ CHỈ SỐ CẢI CÁCH HÀNH CHÍNH${year ? ` NĂM ${year}` : ''}`;

export const fromPublication = (time: string, fingerprint: string): string =>
  `Theo bản công bố chính thức lập lúc ${time}, mã đối chiếu ${fingerprint}.`;
export const differsFromPublication = (time: string): string =>
  `Theo số liệu đang có trong sổ, đã khác bản công bố chính thức lập lúc ${time}.`;
export const notOfficial = (): string => 'Theo số liệu đang có trong sổ, chưa công bố chính thức.';

export const FIGURES = {
  total: 'Tổng điểm',
  adjustment: 'Thưởng, trừ',
  index: 'Chỉ số',
  band: 'Xếp loại',
  rank: 'Hạng trong nhóm',
  indexChange: 'So với năm trước',
  rankChange: 'Thay đổi hạng',
} as const;

export const ofMaximum = (score: string, maximum: string): string => `${score}/${maximum}`;
/** "=3/18" */
export const rankOf = (rank: number, tied: boolean, ranked: number): string =>
  `${tied ? '=' : ''}${rank}/${ranked}`;
export const beside = (change: string, before: string): string => `${change} (năm trước ${before})`;
export const rankMoved = (places: number, before: number): string => {
  const moved = places === 0 ? 'giữ nguyên' : `${places > 0 ? 'tăng' : 'giảm'} ${Math.abs(places)} bậc`;
  return `${moved} (năm trước hạng ${before})`;
};
export const NEW_THIS_YEAR = 'đánh giá lần đầu';
export const percentText = (value: Decimal, decimals: number): string => `${formatDecimal(value, decimals)}%`;

export const AREAS = {
  heading: 'Tỷ lệ điểm đạt theo lĩnh vực',
  area: 'Lĩnh vực',
  points: 'Điểm',
  own: 'Đơn vị',
  mean: 'Trung bình nhóm',
  best: 'Cao nhất',
} as const;
export const MARKS = { strength: 'Điểm mạnh', weakness: 'Điểm yếu' } as const;
export const markRule = (points: number): string =>
  `Điểm mạnh: tỷ lệ cao hơn trung bình nhóm từ ${points} điểm phần trăm trở lên; điểm yếu: thấp hơn từ ${points} điểm phần trăm trở lên, tính trên tỷ lệ đã làm tròn.`;
export const NO_COMPARISON = 'Nhóm chỉ có một đơn vị được xếp hạng nên không so sánh trong nhóm.';
export const noneMarked = (): string => 'không có lĩnh vực nào';

export const LOST = {
  heading: 'Những mục mất điểm',
  item: 'Mục',
  score: 'Đạt',
  lost: 'Mất',
  reason: 'Lý do, ý kiến thẩm định',
  none: 'Không mất điểm ở mục nào.',
  survey: 'Theo kết quả khảo sát',
} as const;
/** "Mất 11,50 điểm ở 27 mục." */
export const lostInAll = (points: string, items: number): string => `Mất ${points} điểm ở ${items} mục.`;
export const asSelfScored = (): string => 'Bằng điểm đơn vị tự chấm';
export const reasonAndNote = (parts: readonly string[]): string => parts.filter(Boolean).join(': ');

export const SELF = {
  heading: 'Tự chấm so với điểm chính thức',
  totals: 'Tổng tự chấm, chính thức',
  cut: 'Mục bị hạ điểm',
  raised: 'Mục được nâng điểm',
  closeness: 'Độ sát của tự chấm',
} as const;
export const bothTotals = (self: string, official: string, items: number): string =>
  `${self} và ${official} (${items} mục)`;
export const itemsAndPoints = (items: number, points: string): string =>
  items === 0 ? 'không có' : `${items} mục, ${points} điểm`;

export const PARTS = {
  heading: 'Khảo sát và thẩm định',
  appraisal: 'Thẩm định',
  survey: 'Khảo sát',
} as const;

export const CARD_ROUNDING =
  'Mọi số liệu tính trên số chính xác và làm tròn một lần khi ghi, nên các số hiển thị cộng lại có thể lệch 0,01.';

export const noSuchCard = (): string => 'Tài khoản này không xem được phiếu kết quả của đơn vị đó.';
export const notOutYet = (): string =>
  'Phiếu kết quả có ở giai đoạn "Công bố", sau khi cơ quan thường trực công bố chính thức.';
export const underReview = (): string =>
  'Số liệu trong sổ đang được rà soát, đã khác bản công bố chính thức: phiếu kết quả hiện lại sau khi cơ quan thường trực công bố lại.';
export const mendFirst = (): string =>
  'Chưa lập được phiếu kết quả: có ô cần sửa. Hãy sửa các ô ghi ở mục "Cần sửa" của bảng điều khiển.';

export const mailNotYet = (): string =>
  'Chỉ gửi phiếu kết quả ở giai đoạn "Công bố", sau khi đã bấm "Công bố chính thức".';
export const mailDiffers = (time: string): string =>
  `Số liệu trong sổ đã khác bản công bố chính thức lập lúc ${time}: hãy bấm "Công bố chính thức" để công bố lại, hoặc sửa sổ về như lúc công bố, rồi mới gửi phiếu.`;
export const mailsCards = (units: readonly string[]): string =>
  `Gửi phiếu kết quả cho ${units.length} đơn vị, mỗi đơn vị chỉ nhận phiếu của mình: ${units.join(', ')}.`;
export const cardSubject = (year: string, unit: string): string =>
  `Phiếu kết quả Chỉ số CCHC năm ${year}: ${unit}`;

/** The card as plain text. @param link to the unit's tab; '' where there is none to open */
export function cardMail(card: ShownCard, link: string): string {
  const { areas, lost, ways, self, parts } = card;
  const lines = (list: readonly { label: string; value: string }[]): string[] =>
    list.map(({ label, value }) => `- ${label}: ${value}`);
  const section = (heading: string, list: readonly string[]): string[] =>
    list.length === 0 ? [] : ['', heading.toUpperCase(), ...list];
  return [
    `Kính gửi ${card.name},`,
    '',
    card.organisation ? `${card.organisation} gửi đơn vị phiếu kết quả:` : 'Phiếu kết quả của đơn vị:',
    '',
    card.title,
    `${card.name} (nhóm ${card.group})`,
    card.source,
    '',
    ...lines(card.figures),
    ...section(areas.heading, [
      ...areas.rows.map(
        ({ code, name, points, own, mean, best, mark }) =>
          `- ${code}. ${name}: ${own} (${points})${mean && `; ${AREAS.mean.toLowerCase()} ${mean}, ${AREAS.best.toLowerCase()} ${best}`}${mark && `; ${mark.toUpperCase()}`}`,
      ),
      ...lines(card.marks),
      areas.rule,
    ]),
    ...section(lost.heading, [
      lost.summary,
      ...lost.items.map(
        ({ code, name, points, score, reason }) =>
          `- ${code} ${name}: ${LOST.lost.toLowerCase()} ${points} (${LOST.score.toLowerCase()} ${score})${reason && `. ${reason}`}`,
      ),
    ]),
    ...section(
      ways.heading,
      ways.lines.length > 0 ? [...ways.lines.map((line) => `- ${line}`), ways.rule] : [],
    ),
    ...section(self.heading, lines(self.lines)),
    ...section(parts.heading, lines(parts.lines)),
    '',
    card.rounding,
    ...(link === '' ? [] : ['', `Trang của đơn vị: ${link}`]),
    '',
    'Trân trọng.',
  ].join('\n');
}
