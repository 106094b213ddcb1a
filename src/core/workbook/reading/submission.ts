/** Reads the head block of a unit tab: whether the leader approved, whether the unit ticked, whether the office received. */
import { contentText } from '../../text/content';
import { receivedAt } from '../../text/submission';
import { UNIT_COLUMNS, type UnitColumnKey } from '../contract';
import { type ActualTab, type Content, contentAt } from '../snapshot';
import { UNIT_HEAD_ROWS } from '../unit-rows';

/** Cells of the head block's submission row, by the column in which they stand. */
export const SUBMISSION_CELLS = {
  approved: 'notApplicableAsked',
  submitted: 'selfScore',
  status: 'evidence',
} as const satisfies Record<string, UnitColumnKey>;

export const SUBMISSION_ROW = UNIT_HEAD_ROWS.indexOf('submission');
export const submissionColumn = (cell: keyof typeof SUBMISSION_CELLS): number =>
  UNIT_COLUMNS.findIndex(({ key }) => key === SUBMISSION_CELLS[cell]);

export interface Submission {
  approved: boolean;
  submitted: boolean;
  /** When the office's trigger accepted it, null while it has not. */
  received: string | null;
  /** As it stands in the tab. */
  status: Content;
}

export function readSubmission(tab: ActualTab): Submission {
  const at = (cell: keyof typeof SUBMISSION_CELLS): Content =>
    contentAt(tab, SUBMISSION_ROW, submissionColumn(cell));
  return {
    approved: at('approved') === true,
    submitted: at('submitted') === true,
    received: receivedAt(contentText(at('status'))),
    status: at('status'),
  };
}
