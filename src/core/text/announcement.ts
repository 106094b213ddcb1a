/**
 * The announcement in sentences, out of the groups' figures, in full and short for a web page and a mail. Pure words: each number is given, none is computed here but for
 * rounding to the published decimals.
 */
import { round } from '../assessment/decimal';
import type { GroupResult, UnitResult } from '../assessment/round-result';
import { formatDecimal } from './number';

const names = (units: readonly UnitResult[]): string => {
  const list = units.map(({ unit }) => unit.name);
  return list.length < 2 ? (list[0] ?? '') : `${list.slice(0, -1).join(', ')} và ${list[list.length - 1]}`;
};

/** "tỉnh Sơn La", however it was typed: within a sentence the kind of place is written small. */
const inSentence = (province: string): string =>
  province.replace(/^(Tỉnh|Thành phố)(?= )/, (kind) => kind.toLowerCase());

export function opening(year: string, province: string, units: number, groups: number): string {
  const where = inSentence(province) || 'địa phương';
  return `Năm ${year}, ${units} cơ quan, đơn vị của ${where} được đánh giá chỉ số cải cách hành chính, chia thành ${groups} nhóm xếp hạng.`;
}

function changeSentence(group: GroupResult, decimals: number): string {
  const { change, compared } = group;
  if (compared === 0 || change.meanChange === null)
    return 'Nhóm được đánh giá lần đầu nên chưa so sánh với năm trước.';
  const by = formatDecimal(change.meanChange.abs(), decimals);
  const rounded = round(change.meanChange, decimals);
  const mean = rounded.eq(0)
    ? 'Chỉ số trung bình giữ nguyên so với năm trước'
    : `Chỉ số trung bình ${rounded.gt(0) ? 'tăng' : 'giảm'} ${by} điểm so với năm trước`;
  const fell = change.fellInRank > 0 ? ` ${change.fellInRank} đơn vị tụt hạng.` : '';
  if (change.new === 0 && compared > 1) {
    const all = `${mean}; cả ${compared} đơn vị`;
    if (change.up === compared) return `${all} đều tăng.${fell}`;
    if (change.down === compared) return `${all} đều giảm.${fell}`;
    if (change.same === compared) return `${all} giữ nguyên chỉ số.${fell}`;
  }
  const risen = group.units.filter((unit) => unit.change?.direction === 'up');
  const up = risen.length === 0 ? 'không có đơn vị tăng' : `${risen.length} đơn vị tăng (${names(risen)})`;
  const rest = [
    change.down > 0 ? `${change.down} đơn vị giảm` : 'không có đơn vị giảm',
    ...(change.same > 0 ? [`${change.same} đơn vị giữ nguyên`] : []),
    ...(change.new > 0 ? [`${change.new} đơn vị được đánh giá lần đầu`] : []),
  ];
  return `${mean}; ${[up, ...rest].join(', ')}.${fell}`;
}

/** One paragraph per group. */
export function groupParagraph(group: GroupResult, decimals: number): string {
  const ranked = group.units.filter(({ index }) => index !== null);
  const waiting = group.units.length - ranked.length;
  const missing = waiting > 0 ? ` Còn ${waiting} đơn vị chưa đủ điểm nên chưa được xếp hạng.` : '';
  if (ranked.length === 0 || group.mean === null)
    return `${group.name}: chưa có đơn vị nào đủ điểm để xếp hạng.`;
  const index = (unit: UnitResult): string => formatDecimal(unit.index!, decimals);
  if (group.units.length === 1) {
    const only = ranked[0]!;
    const band = only.band ? `, xếp loại "${only.band}"` : '';
    return `${only.unit.name} đạt ${index(only)}${band}, là đơn vị duy nhất trong nhóm. ${changeSentence(group, decimals)}`;
  }
  const first = ranked.filter(({ rank }) => rank?.rank === 1);
  const lowestRank = Math.max(...ranked.map(({ rank }) => rank?.rank ?? 0));
  const last = ranked.filter(({ rank }) => rank?.rank === lowestRank);
  const allTied = first.length === ranked.length;
  const ends = allTied
    ? `Tất cả các đơn vị cùng đạt ${index(ranked[0]!)}.`
    : `Dẫn đầu là ${names(first)} với ${index(first[0]!)}; thấp nhất là ${names(last)} với ${index(last[0]!)}.`;
  return `${group.name}: ${ranked.length} đơn vị, chỉ số trung bình ${formatDecimal(group.mean, decimals)}. ${ends} ${changeSentence(group, decimals)}${missing}`;
}

function closenessSentence(group: GroupResult): string {
  if (group.closeness === null) return '';
  const percent = formatDecimal(group.closeness.closeness.times(100), 1);
  return `Điểm tự chấm của nhóm sát ${percent}% so với điểm thẩm định.`;
}

export const ANNOUNCEMENT_TITLE = 'LỜI CÔNG BỐ KẾT QUẢ CHỈ SỐ CẢI CÁCH HÀNH CHÍNH';
export const ANNOUNCEMENT_HINT =
  'Phần mềm viết từ kết quả ở trang Công bố, lập cùng lúc với trang đó; chép sang văn bản rồi sửa cho hợp lời.';
export const HEADINGS = {
  full: 'Lời công bố (đọc tại hội nghị, đưa vào văn bản)',
  web: 'Tin ngắn (đăng trang thông tin điện tử)',
  mail: 'Thư báo (gửi các đơn vị)',
} as const;

/** The announcement as it is read aloud: the opening, then a paragraph per group. */
export const fullAnnouncement = (
  year: string,
  province: string,
  groups: readonly GroupResult[],
  decimals: number,
): string[] => {
  const units = groups.reduce((count, group) => count + group.units.length, 0);
  return [
    opening(year, province, units, groups.length),
    ...groups.map((group) => `${groupParagraph(group, decimals)} ${closenessSentence(group)}`.trim()),
  ];
};

const ranked = (group: GroupResult): UnitResult[] => group.units.filter(({ index }) => index !== null);

/** "Sở, ban, ngành: Sở Nội vụ (93,57); trung bình 89,56" */
function inShort(group: GroupResult, decimals: number): string {
  const first = ranked(group).filter(({ rank }) => rank?.rank === 1);
  if (first.length === 0 || group.mean === null) return `${group.name}: chưa có kết quả`;
  const best = `${names(first)} (${formatDecimal(first[0]!.index!, decimals)})`;
  return ranked(group).length === 1
    ? `${group.name}: ${best}`
    : `${group.name}: dẫn đầu là ${best}, trung bình ${formatDecimal(group.mean, decimals)}`;
}

/** For a web page: a headline and two sentences. */
export function webAnnouncement(
  year: string,
  province: string,
  groups: readonly GroupResult[],
  decimals: number,
): string[] {
  const where = province || 'Địa phương';
  const all = groups.flatMap(ranked);
  const up = all.filter(({ change }) => change?.direction === 'up').length;
  const compared = all.filter(({ change }) => change !== null && change.direction !== 'new').length;
  const change = compared === 0 ? '' : ` So với năm trước, ${up}/${compared} đơn vị tăng chỉ số.`;
  return [
    `${where} công bố Chỉ số cải cách hành chính năm ${year}`,
    `${groups.map((group) => inShort(group, decimals)).join('. ')}.${change}`,
  ];
}

export const mailAnnouncement = (
  year: string,
  organisation: string,
  groups: readonly GroupResult[],
  decimals: number,
): string[] => [
  'Kính gửi các cơ quan, đơn vị,',
  `${organisation || 'Cơ quan thường trực'} trân trọng thông báo kết quả Chỉ số cải cách hành chính năm ${year}. ${groups
    .map((group) => inShort(group, decimals))
    .join('. ')}.`,
  'Kết quả chi tiết ở trang Công bố; phần điểm mất của từng đơn vị ở phiếu kết quả của đơn vị đó. Đề nghị các đơn vị có kế hoạch khắc phục những nội dung còn mất điểm.',
  'Trân trọng.',
];
