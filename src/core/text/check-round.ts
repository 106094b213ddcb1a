/** Words of the check before a round: what may be edited now and by whom, and what is not ready. */
import type { Stage } from '../assessment/stage';
import { STAGE_TITLES } from './stages';

export const report = (
  stage: Stage,
  deadline: string,
  open: Readonly<Record<'unit' | 'appraiser', readonly string[]>>,
  locked: number,
  office: readonly string[],
): string => {
  const columns = (titles: readonly string[]): string =>
    titles.length === 0 ? 'không ô nào' : titles.map((title) => `"${title}"`).join(', ');
  return [
    `Giai đoạn "${STAGE_TITLES[stage]}"${deadline && ` (${deadline})`}.`,
    `Đơn vị được sửa trong trang của mình: ${columns(open.unit)}.`,
    ...(locked > 0 ? [`${locked} đơn vị đã nộp: trang đang khóa, chỉ rút bài được.`] : []),
    `Người thẩm định được sửa trong trang mọi đơn vị: ${columns(open.appraiser)}.`,
    `Cơ quan thường trực sửa được mọi ô: ${office.join(', ') || 'chưa có địa chỉ'}.`,
  ].join('\n');
};

export const localeWrong = (): string =>
  'Ngôn ngữ hoặc múi giờ của sổ không phải của Việt Nam: số có dấu phẩy và thời hạn sẽ bị hiểu sai. Hãy bấm "Thiết lập sổ".';
export const noDeadline = (stage: Stage): string =>
  `Chưa có hạn của giai đoạn "${STAGE_TITLES[stage]}": các ô sẽ không tự khóa, không nhắc được theo ngày.`;
export const noAddressOf = (name: string): string => `${name} chưa có địa chỉ thư: không sửa được ô nào.`;
export const notShared = (name: string, address: string): string =>
  `${name}: tài khoản "${address}" chưa được chia sẻ sổ. Hãy bấm "Mời đơn vị, người thẩm định".`;
export const stillShared = (name: string, address: string): string =>
  `${name}: tài khoản "${address}" đã có tệp riêng mà vẫn mở được sổ này. Hãy bấm "Trao đổi với tệp đơn vị".`;
export const noAppraiser = (set: string, codes: readonly string[]): string =>
  `Bộ "${set}" có ${codes.length} mục chưa có người thẩm định: ${codes.slice(0, 8).join(', ')}${codes.length > 8 ? ' …' : ''}.`;
export const notWatched = (): string =>
  'Chưa bật tự động nhận bài, khóa hạn: hãy bấm mục đó trong trình đơn.';
export const ownerNotOffice = (owner: string): string =>
  `Việc tự động chạy bằng tài khoản ${owner}, không có trong trang Cấu hình: khi tài khoản đó nghỉ, sẽ không còn ai nhận bài. Hãy bật lại bằng tài khoản của cơ quan thường trực.`;
export const notMade = (): string =>
  'Trang của các đơn vị chưa đúng với danh sách, bộ tiêu chí hoặc giai đoạn: hãy bấm "Tạo, cập nhật trang đơn vị".';
export const READY = 'Không thấy gì cần sửa.';
