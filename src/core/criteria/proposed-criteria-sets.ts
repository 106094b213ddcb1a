/**
 * The three criteria sets that a new workbook starts with: departments, the Office, districts.
 * Their wording and points are a proposal; the annex of an office's own decision replaces them in the criteria tabs.
 */
import { DEPARTMENTS } from './departments';
import { DISTRICTS } from './districts';
import { OFFICE } from './office';
import { type ProposedRow, proposedRow, proposedRows } from './proposed-row';

export type { ProposedRow } from './proposed-row';

export interface ProposedCriteriaSet {
  key: 'departments' | 'office' | 'districts';
  name: string;
  /** In document order: area, criterion, subcriteria, next criterion ...; then the bonus and the penalty line. */
  rows: ProposedRow[];
}

const bonusAndPenalty = (): ProposedRow[] => [
  proposedRow('T1', 'Sáng kiến, mô hình mới về CCHC được cấp có thẩm quyền công nhận', 2, null, {
    guidance: 'Điểm thưởng, tối đa 2 điểm. Cơ quan thường trực chấm, đơn vị không tự chấm.',
    evidence: 'Quyết định công nhận của cấp có thẩm quyền.',
  }),
  proposedRow('P1', 'Để xảy ra sai phạm trong thực thi công vụ bị xử lý kỷ luật', 2, null, {
    guidance: 'Điểm trừ, tối đa 2 điểm. Cơ quan thường trực chấm, đơn vị không tự chấm.',
    evidence: 'Quyết định xử lý kỷ luật của cấp có thẩm quyền.',
  }),
];

const set = (key: ProposedCriteriaSet['key'], name: string, lines: string): ProposedCriteriaSet => ({
  key,
  name,
  rows: [...proposedRows(lines), ...bonusAndPenalty()],
});

/** New rows at each call, so a caller may change them. */
export const proposedCriteriaSets = (): ProposedCriteriaSet[] => [
  set('departments', 'Sở, ban, ngành', DEPARTMENTS),
  set('office', 'Văn phòng UBND tỉnh', OFFICE),
  set('districts', 'UBND huyện, thành phố', DISTRICTS),
];
