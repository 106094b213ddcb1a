/** Words about the stages of a round: their names, what a change of stage opens, locks and hides, and who is not done. */
import type { Stage } from '../assessment/stage';

/** As they stand in Cấu hình. */
export const STAGE_TITLES: Record<Stage, string> = {
  preparation: 'Chuẩn bị',
  selfScoring: 'Tự chấm',
  firstAppraisal: 'Thẩm định lần 1',
  explanation: 'Giải trình',
  secondAppraisal: 'Thẩm định lần 2',
  summing: 'Tổng hợp',
  publication: 'Công bố',
};

export const stageChange = (from: Stage, to: Stage): string =>
  `Chuyển từ giai đoạn "${STAGE_TITLES[from]}" sang "${STAGE_TITLES[to]}".`;
export const toStage = (to: Stage): string => `Chuyển sang "${STAGE_TITLES[to]}"`;

const PEOPLE = { unit: 'Đơn vị', appraiser: 'Người thẩm định' } as const;
const list = (columns: readonly string[]): string => columns.map((title) => `"${title}"`).join(', ');

export const opens = (who: keyof typeof PEOPLE, columns: readonly string[]): string =>
  `Mở cho ${PEOPLE[who].toLowerCase()}: cột ${list(columns)}.`;
export const locks = (who: keyof typeof PEOPLE, columns: readonly string[]): string =>
  `Khóa với ${PEOPLE[who].toLowerCase()}: cột ${list(columns)}.`;
export const hides = (columns: readonly string[]): string => `Ẩn cột ${list(columns)}.`;
export const shows = (columns: readonly string[]): string => `Hiện cột ${list(columns)}.`;

/** Names shown at once; a longer list is cut. */
const SHOWN = 8;
const names = (all: readonly string[]): string =>
  all.slice(0, SHOWN).join(', ') + (all.length > SHOWN ? ` và ${all.length - SHOWN} nơi khác` : '');

export const notSubmitted = (units: readonly string[]): string =>
  `${units.length} đơn vị chưa nộp bản tự chấm: ${names(units)}.`;
export const notAppraised = (units: readonly string[]): string =>
  `${units.length} đơn vị còn mục chưa thẩm định lần 1: ${names(units)}.`;
export const notExplained = (units: readonly string[]): string =>
  `${units.length} đơn vị bị hạ điểm mà chưa giải trình bổ sung mục nào: ${names(units)}.`;
export const notDecided = (units: readonly string[]): string =>
  `${units.length} đơn vị có giải trình chưa được thẩm định lần 2: ${names(units)}.`;
export const notComplete = (units: readonly string[]): string =>
  `${units.length} đơn vị còn thiếu điểm chính thức: ${names(units)}.`;

export const goingBack = (to: Stage): string =>
  `Quay lại "${STAGE_TITLES[to]}" sẽ mở lại những ô đã khóa của giai đoạn đó. Việc này được ghi vào Nhật ký.`;
export const noStageAfter = (): string =>
  'Vòng đánh giá đang ở giai đoạn cuối: không còn giai đoạn nào sau đó.';
export const noStageBefore = (): string =>
  'Vòng đánh giá đang ở giai đoạn đầu: không có giai đoạn nào trước đó.';

/** The words around a deadline's figures, for sentences and for formulas. */
export const DEADLINE_PARTS = {
  until: 'hạn ',
  over: ', đã quá ',
  last: ', hôm nay là ngày cuối',
  left: ', còn ',
  days: ' ngày',
} as const;

/** "hạn 15/12/2017, còn 3 ngày" */
export const deadlineWords = (day: string, left: number): string =>
  `${DEADLINE_PARTS.until}${day}, ${daysLeftWords(left)}`;

/** "còn 3 ngày" */
export function daysLeftWords(left: number): string {
  const { over, last, left: still, days } = DEADLINE_PARTS;
  return (left === 0 ? last : (left < 0 ? over : still) + Math.abs(left) + days).slice(2);
}

/** Where the round stands while people fill in. */
export const underWay = (stage: Stage, done: number, all: number, deadline: string): string =>
  `Đang ở giai đoạn "${STAGE_TITLES[stage]}"${deadline && ` (${deadline})`}: ${done}/${all} đơn vị đã xong.`;
