/** Words of Tiến độ, the tab and its table in the sidebar: what is counted in each stage and how a figure reads. */
import type { Stage } from '../assessment/stage';
import { STAGE_TITLES } from './stages';

export const PROGRESS = {
  title: 'TIẾN ĐỘ',
  hint: 'Tự tính từ trang của các đơn vị; không sửa ở trang này. "5/8": đã xong 5 trong 8 mục; "–": không có mục nào phải làm. Bấm vào ô để tới nơi.',
  unit: 'Đơn vị',
  submitted: 'Nộp bản tự chấm',
  notSubmitted: 'Chưa nộp',
  haveSubmitted: 'đã nộp',
  total: 'Cộng',
  nothing: '–',
  onlyOpen: 'Chỉ xem đơn vị chưa xong',
  allDone: 'Không còn đơn vị nào chưa xong.',
} as const;

/** What the figures count. */
export const COUNTED: Record<Stage, string> = {
  preparation: 'Chưa có việc phải làm ở trang của các đơn vị.',
  selfScoring: 'Số mục đã tự chấm, có tài liệu kiểm chứng hoặc giải trình.',
  firstAppraisal: 'Số mục đã thẩm định lần 1.',
  explanation: 'Số mục đã giải trình bổ sung trong các mục bị hạ điểm.',
  secondAppraisal: 'Số mục đã thẩm định lần 2 trong các mục có giải trình bổ sung.',
  summing: 'Số mục đã có điểm chính thức.',
  publication: 'Số mục đã có điểm chính thức.',
};

/** The parts of the line below, for its formula. */
export const STAGE_LINE = { stage: 'Giai đoạn: ', opens: ' (', closes: ')', ends: '. ' } as const;

/** "Giai đoạn: Tự chấm (hạn 15/12/2017, còn 3 ngày). Số mục đã tự chấm ..." @param deadline '' where there is none */
export const stageLine = (stage: Stage, deadline: string): string =>
  STAGE_LINE.stage +
  STAGE_TITLES[stage] +
  (deadline && STAGE_LINE.opens + deadline + STAGE_LINE.closes) +
  STAGE_LINE.ends +
  COUNTED[stage];

export const figure = (done: number, all: number): string =>
  all === 0 ? PROGRESS.nothing : `${done}/${all}`;

/** "/18 đơn vị", after the number of those that have handed in. */
export const ofUnits = (units: number): string => `/${units} đơn vị`;
