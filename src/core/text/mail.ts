/** Words of mails: the invitation and the reminder, and what is said about sending them. */
import type { Stage } from '../assessment/stage';
import { STAGE_TITLES } from './stages';

/** What the template in Cấu hình may name. */
export interface MailFields {
  unit: string;
  year: string;
  stage: string;
  /** "15/12/2017", or '' where there is none. */
  deadline: string;
  /** "còn 3 ngày" */
  left: string;
  link: string;
  organisation: string;
}

const PLACES: Record<string, keyof MailFields> = {
  'đơn vị': 'unit',
  năm: 'year',
  'giai đoạn': 'stage',
  hạn: 'deadline',
  'còn lại': 'left',
  'đường dẫn': 'link',
  'cơ quan': 'organisation',
};

/** The template with its places filled in; a place that nobody knows stays as typed. */
export const filledIn = (template: string, fields: MailFields): string =>
  template.normalize('NFC').replace(/\{([^{}]+)\}/g, (typed, name: string) => {
    const field = PLACES[name.trim().toLowerCase()];
    return field === undefined ? typed : fields[field];
  });

export const REMINDER_SUBJECT = 'Nhắc hạn {giai đoạn} Chỉ số CCHC năm {năm}: {đơn vị}';
export const REMINDER_BODY =
  'Kính gửi {đơn vị},\n\n{cơ quan} xin nhắc: công việc ở giai đoạn "{giai đoạn}" của Chỉ số cải cách hành chính năm {năm} chưa hoàn thành. Thời hạn: {hạn} ({còn lại}).\n\nTrang của đơn vị: {đường dẫn}\n\nTrân trọng.';

export const invitationSubject = (year: string): string => `Mời chấm Chỉ số CCHC năm ${year}`;
export const invitationToUnit = ({ unit, year, link, organisation }: MailFields): string =>
  `Kính gửi ${unit},\n\n${organisation} mời đơn vị tự chấm Chỉ số cải cách hành chính năm ${year} trong trang dành riêng cho đơn vị:\n${link}\n\nĐơn vị nhập các ô nền vàng, tích ô "Đã nộp" khi hoàn thành. Không cần cài đặt gì thêm.\n\nTrân trọng.`;
export const invitationToAppraiser = ({ unit, year, link, organisation }: MailFields): string =>
  `Kính gửi ${unit},\n\n${organisation} mời tham gia thẩm định Chỉ số cải cách hành chính năm ${year} trong sổ dùng chung:\n${link}\n\nNgười thẩm định nhập các cột thẩm định ở trang của từng đơn vị khi đến giai đoạn thẩm định.\n\nTrân trọng.`;

export const invites = (units: number, appraisers: number, addresses: readonly string[]): string =>
  `Chia sẻ nơi nhập và gửi thư mời cho ${units} đơn vị, ${appraisers} người thẩm định: ${addresses.join(', ')}.`;
export const inviteQuestion = (): string =>
  'Mỗi địa chỉ được quyền mở nơi mình nhập (sổ này, hoặc tệp riêng của đơn vị) và chỉ sửa được các ô của mình. Google gửi thư từ tài khoản của bạn.';
export const noAddress = (name: string): string =>
  `${name} chưa có địa chỉ thư: chưa gửi được thư. Hãy điền địa chỉ rồi bấm lại.`;
export const shareRefused = (address: string, reason: string): string =>
  `Không chia sẻ được cho "${address}" (${reason}): hãy sửa địa chỉ rồi bấm lại.`;
export const mailRefused = (address: string, reason: string): string =>
  `Không gửi được thư cho "${address}" (${reason}): hãy sửa địa chỉ rồi bấm lại.`;
export const quotaShort = (all: number, left: number): string =>
  `Hôm nay tài khoản chỉ còn gửi được ${left} thư trong ${all} thư cần gửi: phần còn lại gửi khi bấm lại vào ngày mai.`;

export const reminds = (stage: Stage, names: readonly string[]): string =>
  `Gửi thư nhắc giai đoạn "${STAGE_TITLES[stage]}" cho ${names.length} nơi chưa xong: ${names.join(', ')}.`;
/** The first of the mails, so that it can be read before they go. */
export const firstMail = (mail: { to: string; subject: string; body: string } | undefined): string =>
  mail ? `Thư đầu tiên, gửi ${mail.to}: "${mail.subject}"\n${mail.body}` : '';
export const REMIND_DAILY = 'Bật, tắt nhắc hằng ngày';
export const dailyOn = (): string =>
  'Đã bật: mỗi sáng vào các ngày ghi ở dòng "Nhắc khi còn (ngày)" của Cấu hình, nơi chưa xong được gửi một thư nhắc.';
export const dailyOff = (): string => 'Đã tắt nhắc hằng ngày.';
