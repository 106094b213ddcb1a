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

export function selfScoring(tab: ActualTab, set: CriteriaSet): SelfScoring {
  const open = unitItems(tab, set).filter(({ applicable }) => applicable);
  const asks = ({ content }: UnitItem): boolean => content('notApplicableAsked') === true;
  const says = ({ content }: UnitItem, ...keys: ('evidence' | 'explanation')[]): boolean =>
    keys.some((key) => !isBlank(content(key)));
  const kind = (item: UnitItem) => item.score('selfScore').kind;
  const scored = open.filter((item) => kind(item) === 'score');
  return {
    open,
    scored,
    notScored: open.filter((item) => kind(item) === 'blank' && !asks(item)),
    wrong: open.filter((item) => kind(item) === 'refused'),
    noEvidence: scored.filter((item) => !says(item, 'evidence', 'explanation')),
    noReason: open.filter((item) => asks(item) && !says(item, 'explanation')),
  };
}
