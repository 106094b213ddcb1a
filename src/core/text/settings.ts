/** Words of Cấu hình: labels, explanations, choices. */
import { quote } from './quote';

export const TIE_RULES = {
  '1224': 'Cùng hạng, bỏ hạng kế tiếp (1, 2, 2, 4)',
  '1223': 'Cùng hạng, không bỏ hạng (1, 2, 2, 3)',
} as const;

export const RANKING_BASES = {
  rounded: 'Theo chỉ số đã làm tròn',
  exact: 'Theo chỉ số chưa làm tròn',
} as const;

/** Label and explanation of each row; a row with an empty explanation needs none. */
export const SETTING_TEXTS = {
  year: ['Năm đánh giá', 'Năm của chỉ số, ví dụ 2017.'],
  province: ['Tỉnh, thành phố', 'Tên như trong quyết định, ví dụ: tỉnh Sơn La.'],
  organisation: ['Cơ quan thường trực', 'Cơ quan tổ chức đánh giá, thường là Sở Nội vụ.'],
  decision: ['Quyết định ban hành bộ tiêu chí', 'Số, ngày của quyết định.'],
  publicationDecision: [
    'Quyết định công bố kết quả',
    'Số, ngày của quyết định phê duyệt, công bố; ghi ở đầu trang Công bố. Để trống nếu chưa có.',
  ],
  place: ['Nơi ban hành', 'Ghi trước ngày tháng ở chỗ ký, ví dụ: Sơn La.'],
  signerTitle: [
    'Chức danh người ký',
    'Như trong văn bản, xuống dòng trong ô bằng Ctrl+Enter, ví dụ: TM. ỦY BAN NHÂN DÂN, dòng dưới: CHỦ TỊCH.',
  ],
  signerName: ['Họ tên người ký', ''],
  stage: [
    'Giai đoạn hiện tại',
    'Do phần mềm ghi khi bấm "Chuyển sang giai đoạn tiếp theo"; không cần sửa ở đây.',
  ],
  selfScoringDeadline: ['Hạn tự chấm', 'Ngày cuối đơn vị được nhập điểm tự chấm; hết ngày, trang tự khóa.'],
  firstAppraisalDeadline: ['Hạn thẩm định lần 1', 'Hết ngày, các ô thẩm định tự khóa trong vòng 15 phút.'],
  explanationDeadline: ['Hạn giải trình', ''],
  secondAppraisalDeadline: ['Hạn thẩm định lần 2', ''],
  publicationDate: ['Ngày công bố', ''],
  reminderDays: [
    'Nhắc khi còn (ngày)',
    'Khi bật nhắc hằng ngày: nhắc nơi chưa xong vào các ngày này, cách nhau bằng dấu chấm phẩy; 0 là ngày cuối.',
  ],
  reminderSubject: [
    'Tiêu đề thư nhắc',
    'Có thể dùng: {đơn vị}, {năm}, {giai đoạn}, {hạn}, {còn lại}, {đường dẫn}, {cơ quan}.',
  ],
  reminderBody: ['Nội dung thư nhắc', 'Như trên; xuống dòng trong ô bằng Ctrl+Enter.'],
  scoreDecimals: ['Số chữ số thập phân của điểm', 'Từ 0 đến 6; thường là 2.'],
  indexDecimals: ['Số chữ số thập phân của chỉ số', 'Từ 0 đến 6; thường là 2, có tỉnh công bố 3.'],
  rankingBasis: ['Căn cứ xếp hạng', 'Xếp hạng theo chỉ số như công bố hay theo số chưa làm tròn.'],
  tieRule: ['Khi bằng điểm', 'Các đơn vị bằng nhau luôn cùng hạng cao hơn.'],
  bonusCap: ['Điểm thưởng tối đa trong năm', 'Để trống nếu không giới hạn.'],
  penaltyCap: ['Điểm trừ tối đa trong năm', 'Để trống nếu không giới hạn.'],
  surveyA: ['Phiếu khảo sát mức A được tính', 'Phần trăm điểm tối đa của mục, ví dụ 100%.'],
  surveyB: ['Phiếu khảo sát mức B được tính', ''],
  surveyC: ['Phiếu khảo sát mức C được tính', ''],
  surveyD: ['Phiếu khảo sát mức D được tính', ''],
  surveyMinimum: [
    'Số phiếu tối thiểu của một mục',
    'Mục khảo sát có ít phiếu hơn thì chưa có điểm. Để trống nếu không yêu cầu.',
  ],
  office1: ['Tài khoản của cơ quan thường trực (1)', 'Được sửa mọi trang: mỗi dòng một địa chỉ.'],
  office2: ['Tài khoản của cơ quan thường trực (2)', ''],
  office3: ['Tài khoản của cơ quan thường trực (3)', ''],
  office4: ['Tài khoản của cơ quan thường trực (4)', ''],
  band1: [
    'Xếp loại 1: từ chỉ số, tên loại',
    'Giá trị: chỉ số thấp nhất của loại; giá trị thứ hai: tên loại.',
  ],
  band2: ['Xếp loại 2: từ chỉ số, tên loại', ''],
  band3: ['Xếp loại 3: từ chỉ số, tên loại', ''],
  band4: ['Xếp loại 4: từ chỉ số, tên loại', ''],
  band5: ['Xếp loại 5: từ chỉ số, tên loại', 'Để trống những loại không dùng.'],
  unitFiles: [
    'Nơi đơn vị chấm',
    'Tệp riêng không có phần mềm và không cho đơn vị này xem đơn vị khác. Chọn xong, bấm "Trao đổi với tệp đơn vị".',
  ],
  nextWorkbook: [
    'Sổ của năm sau',
    'Do "Mở năm mới" ghi; có địa chỉ ở đây thì sổ này đã khép. Xóa ô để mở lại sổ.',
  ],
} as const;

export type SettingKey = keyof typeof SETTING_TEXTS;

/** Names of the proposed bands, from the highest; an office types its own. */
export const PROPOSED_BAND_NAMES = ['Loại A', 'Loại B', 'Loại C', 'Loại D'] as const;

export const SETTINGS_TITLE = 'CẤU HÌNH VÒNG ĐÁNH GIÁ';
export const SETTINGS_HINT = 'Cơ quan thường trực điền cột "Giá trị". Mọi trang khác lấy số liệu từ đây.';

export const settingMissing = (label: string): string => `Chưa điền "${label}": hãy điền ở trang Cấu hình.`;
export const settingNotWhole = (label: string, found: string): string =>
  `"${label}" phải là số nguyên từ 0 đến 6, đang là ${quote(found)}: hãy gõ lại.`;
export const settingNotNumber = (label: string, found: string): string =>
  `"${label}" phải là một số không âm, đang là ${quote(found)}: hãy gõ lại.`;
export const settingNotChoice = (label: string, found: string): string =>
  `"${label}" đang là ${quote(found)}: hãy chọn một dòng trong danh sách của ô.`;
export const settingNotDate = (label: string, found: string): string =>
  `"${label}" phải là một ngày, đang là ${quote(found)}: hãy gõ lại dạng 15/12/2017, hoặc để trống.`;
export const reminderDaysWrong = (found: string): string =>
  `"Nhắc khi còn (ngày)" phải là các số ngày, ví dụ 7; 3; 0, đang là ${quote(found)}: hãy gõ lại, hoặc để trống.`;
export const bandIncomplete = (label: string): string =>
  `"${label}": phải điền cả chỉ số thấp nhất và tên loại, hoặc để trống cả hai.`;
export const bandDoubled = (label: string): string =>
  `"${label}": chỉ số thấp nhất này đã dùng cho loại khác: hãy sửa một trong hai.`;
export const addressWrong = (address: string): string =>
  `${quote(address)} không phải là địa chỉ thư: hãy gõ lại dạng ten@coquan.gov.vn, nhiều địa chỉ cách nhau bằng dấu phẩy.`;
