/** What a unit's self-scoring still lacks, item by item: the same list for the sidebar, the submission and Tiến độ. */
import type { CriteriaSet } from '../assessment/criteria-set';
import { type UnitItem, unitItems } from '../workbook/reading/unit-items';
import { type ActualTab, isBlank } from '../workbook/snapshot';

export interface SelfScoring {
  /** Applicable items. */
  open: readonly UnitItem[];
  /** Items with a valid score. */
  scored: readonly UnitItem[];
  notScored: readonly UnitItem[];
  /** Scores outside 0..maximum, or no numbers. */
  wrong: readonly UnitItem[];
  /** Scored, but with neither evidence nor explanation. */
  noEvidence: readonly UnitItem[];
  /** Asked for "không áp dụng" without saying why. */
  noReason: readonly UnitItem[];
}

const asks = ({ content }: UnitItem): boolean => content('notApplicableAsked') === true;
const says = ({ content }: UnitItem, ...keys: ('evidence' | 'explanation')[]): boolean =>
  keys.some((key) => !isBlank(content(key)));
const kind = (item: UnitItem) => item.score('selfScore').kind;

const LACKS: Record<'notScored' | 'wrong' | 'noEvidence' | 'noReason', (item: UnitItem) => boolean> = {
  notScored: (item) => kind(item) === 'blank' && !asks(item),
  wrong: (item) => kind(item) === 'refused',
  noEvidence: (item) => kind(item) === 'score' && !says(item, 'evidence', 'explanation'),
  noReason: (item) => asks(item) && !says(item, 'explanation'),
};

/** Whether an applicable item lacks nothing of what the submission asks for. */
export const isSelfScored = (item: UnitItem): boolean => !Object.values(LACKS).some((lacks) => lacks(item));

export function selfScoring(tab: ActualTab, set: CriteriaSet): SelfScoring {
  const open = unitItems(tab, set).filter(({ applicable }) => applicable);
  return {
    open,
    scored: open.filter((item) => kind(item) === 'score'),
    notScored: open.filter(LACKS.notScored),
    wrong: open.filter(LACKS.wrong),
    noEvidence: open.filter(LACKS.noEvidence),
    noReason: open.filter(LACKS.noReason),
  };
}
