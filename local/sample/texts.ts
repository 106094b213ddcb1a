/**
 * The words of the sample: evidence, explanations, reasons of appraisers, as offices write them.
 * Texts only; documents, numbers and dates are made up.
 */
import type { Method } from '../../src/core/assessment/criteria-set';
import type { ProposedRow } from '../../src/core/criteria/proposed-criteria-sets';
import type { Reason } from '../../src/core/text/reasons';
import type { Random } from './random';

type ScoredMethod = Exclude<Method, 'survey'>;

const two = (number: number): string => String(number).padStart(2, '0');

interface IssueDate {
  dayOfYear: number;
  text: string;
}

/** A working day of 2017. */
function issueDate(fromDay: number, toDay: number, random: Random): IssueDate {
  const dayOfYear = random.integer(fromDay, toDay);
  const date = new Date(Date.UTC(2017, 0, dayOfYear));
  if (date.getUTCDay() === 6 || date.getUTCDay() === 0) date.setUTCDate(date.getUTCDate() - 2);
  return {
    dayOfYear,
    text: `${two(date.getUTCDate())}/${two(date.getUTCMonth() + 1)}/${date.getUTCFullYear()}`,
  };
}

/** Who drafts a letter: the head office (VP) of a department, another section elsewhere. */
const SECTIONS: Record<string, string> = { UBND: 'NV', VPUB: 'TH' };

/** "số 12/KH-SNV ngày 16/01/2017"; numbers grow through the year, as in a register of documents. */
function document(kind: string, signature: string, [from, to]: [number, number], random: Random): string {
  const date = issueDate(from, to, random);
  const number = Math.round(date.dayOfYear * (0.9 + 0.5 * random.next()));
  const symbol = kind === 'CV' ? `${signature}-${SECTIONS[signature] ?? 'VP'}` : `${kind}-${signature}`;
  return `số ${two(number)}/${symbol} ngày ${date.text}`;
}

const JANUARY: [number, number] = [4, 24];
const WITHIN_YEAR: [number, number] = [50, 300];
const YEAR_END: [number, number] = [338, 349];
/** After the first appraisal. */
const APPEAL: [number, number] = [354, 363];
const QUARTERS: [number, number][] = [
  [68, 76],
  [158, 166],
  [249, 257],
  [338, 345],
];

/** Tài liệu kiểm chứng of an item, by its method and, for yes/no items, by what its name speaks of. */
export function evidenceText(row: ProposedRow, signature: string, random: Random): string {
  const paper = (kind: string, days: [number, number]): string => document(kind, signature, days, random);
  switch (row.method) {
    case 'yesNo':
      if (/kế hoạch|chương trình|ban hành đúng thời hạn/i.test(row.name))
        return `Kế hoạch ${paper('KH', JANUARY)}`;
      if (/quy chế|quy định|chức năng|bộ tiêu chí/i.test(row.name))
        return `Quyết định ${paper('QĐ', WITHIN_YEAR)}`;
      if (/công khai/i.test(row.name)) return `Thông báo ${paper('TB', WITHIN_YEAR)}; ảnh chụp bảng niêm yết`;
      return `Báo cáo ${paper('BC', YEAR_END)}`;
    case 'levels':
      return /nội dung/i.test(row.name)
        ? `Kế hoạch ${paper('KH', JANUARY)}`
        : `Quyết định ${paper('QĐ', WITHIN_YEAR)}; Báo cáo ${paper('BC', YEAR_END)}`;
    case 'bands':
      return `Báo cáo ${paper('BC', YEAR_END)}, kèm biểu số liệu`;
    case 'rate':
      return `Biểu tổng hợp kèm Báo cáo ${paper('BC', YEAR_END)}`;
    case 'deduction':
      return `Công văn ${paper('CV', WITHIN_YEAR)}; hồ sơ lưu tại đơn vị`;
    case 'count':
      return `Danh mục kèm Công văn ${paper('CV', YEAR_END)}`;
    case 'reports':
      return `Các Báo cáo ${QUARTERS.map((days) => paper('BC', days)).join('; ')}`;
    default:
      return '';
  }
}

/** Giải trình of the unit where it does not claim the maximum. */
export const EXPLANATIONS: Record<ScoredMethod, readonly string[]> = {
  yesNo: ['Nội dung này đơn vị chưa thực hiện trong năm.', 'Văn bản ban hành chậm so với thời hạn quy định.'],
  levels: [
    'Một số nội dung thực hiện chưa đồng bộ do thiếu kinh phí.',
    'Đơn vị đang tiếp tục hoàn thiện, bổ sung.',
  ],
  bands: [
    'Phần còn lại tiếp tục thực hiện trong năm 2018.',
    'Một số nội dung phụ thuộc vào cơ quan phối hợp.',
  ],
  rate: ['Số liệu tính đến ngày 30/11/2017.', 'Số liệu trích xuất từ phần mềm quản lý.'],
  deduction: ['Đã khắc phục ngay sau khi phát hiện.', 'Đã rút kinh nghiệm trong toàn đơn vị.'],
  count: ['Một số kết quả chưa kịp hoàn thiện hồ sơ công nhận.'],
  reports: ['Báo cáo gửi chậm do chờ số liệu của đơn vị trực thuộc.'],
};

/** Why the first appraisal is lower than the self-score: the reason's code and the appraiser's words. */
export const LOWERED: Record<ScoredMethod, readonly (readonly [Reason, string])[]> = {
  yesNo: [
    ['late', 'Văn bản ban hành chậm so với thời hạn quy định.'],
    ['noEvidence', 'Tài liệu kiểm chứng không phù hợp với nội dung tiêu chí.'],
  ],
  levels: [
    ['noEvidence', 'Tài liệu kiểm chứng chưa đủ để công nhận mức tự chấm.'],
    ['other', 'Nội dung còn chung chung, chưa rõ kết quả.'],
  ],
  bands: [['wrongCount', 'Chỉ tính phần có tài liệu kiểm chứng, tỷ lệ thuộc khung thấp hơn.']],
  rate: [['wrongCount', 'Tính lại theo số liệu có tài liệu kiểm chứng.']],
  deduction: [
    ['wrongCount', 'Phát hiện thêm 01 sai sót đơn vị chưa thống kê.'],
    ['late', 'Thêm 01 trường hợp chậm theo kết quả kiểm tra.'],
  ],
  count: [
    ['noEvidence', '01 kết quả chưa có văn bản công nhận.'],
    ['wrongYear', '01 kết quả thuộc năm 2016.'],
  ],
  reports: [['late', '01 báo cáo gửi sau thời hạn quy định.']],
};

/** Giải trình bổ sung, between the two appraisals. */
export const supplementText = (signature: string, random: Random): string =>
  `Bổ sung Công văn ${document('CV', signature, APPEAL, random)}, đề nghị xem xét lại.`;

export const RESTORED = 'Đơn vị đã bổ sung tài liệu kiểm chứng, công nhận điểm tự chấm.';
export const UPHELD = 'Tài liệu bổ sung không làm thay đổi kết quả, giữ nguyên điểm thẩm định lần 1.';
