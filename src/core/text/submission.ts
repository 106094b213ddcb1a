/** What the cell "trạng thái" of a unit tab says about its submission. */

/** How the cell begins once a submission was received. */
export const RECEIVED = 'Đã nhận lúc ';

export const received = (when: string): string => `${RECEIVED}${when}`;
/** When a submission was received, null where the text says something else. */
export const receivedAt = (status: string): string | null =>
  status.startsWith(RECEIVED) ? status.slice(RECEIVED.length) : null;

/** Codes shown at once; a longer list is cut. */
const SHOWN = 10;

export interface Lack {
  /** Codes of items without a score, with a wrong one, and without evidence or explanation. */
  notScored: readonly string[];
  wrong: readonly string[];
  noEvidence: readonly string[];
  noReason: readonly string[];
  approved: boolean;
}

export const lackCount = ({ notScored, wrong, noEvidence, noReason, approved }: Lack): number =>
  notScored.length + wrong.length + noEvidence.length + noReason.length + (approved ? 0 : 1);

const codes = (label: string, list: readonly string[]): string[] =>
  list.length === 0
    ? []
    : [
        `${label} ${list.slice(0, SHOWN).join(', ')}${list.length > SHOWN ? ` và ${list.length - SHOWN} mục khác` : ''}`,
      ];

/** "Chưa nhận, còn thiếu 5 mục: chưa chấm 1.1.2; ..." */
export const lacking = (lack: Lack): string =>
  `Chưa nhận, còn thiếu ${lackCount(lack)} mục: ${[
    ...codes('điểm chưa hợp lệ', lack.wrong),
    ...codes('chưa chấm', lack.notScored),
    ...codes('thiếu minh chứng hoặc giải trình', lack.noEvidence),
    ...codes('đề nghị không áp dụng chưa có lý do ở cột Giải trình', lack.noReason),
    ...(lack.approved ? [] : ['thủ trưởng đơn vị chưa duyệt']),
  ].join('; ')}. Hãy bổ sung rồi tích lại ô "Đã nộp".`;

export const withdrawn = (when: string): string =>
  `Đã rút lúc ${when}; khi sửa xong, hãy tích lại ô "Đã nộp".`;
