/** What a unit still has to do in its own tab. */
import { isScored } from '../assessment/criteria-set';
import { type Decimal, sum } from '../assessment/decimal';
import type { Unit } from '../assessment/unit';
import * as text from '../text/standing';
import { a1 } from '../workbook/a1';
import { rowCode } from '../workbook/align-rows';
import { columnIndex, UNIT_COLUMNS, type UnitColumnKey } from '../workbook/contract';
import type { Round } from '../workbook/reading/round';
import { unitTabOf } from '../workbook/reading/round';
import { readTypedScore } from '../workbook/reading/typed-score';
import { contentAt, isBlank, type Snapshot } from '../workbook/snapshot';
import type { Link } from './link';

export interface UnitStanding {
  name: string;
  /** "41/64" */
  scored: string;
  share: number;
  total: string;
  /** What is missing, by kind; empty lists are left out. */
  missing: { label: string; items: Link[] }[];
  message: string;
}

export function unitStanding(snapshot: Snapshot, round: Round, unit: Unit): UnitStanding {
  const tab = unitTabOf(snapshot, unit);
  const criteria = round.criteria.find(({ set }) => set.key === unit.criteriaSet);
  const nothing = { name: unit.name, scored: '', share: 0, total: '', missing: [] };
  if (!tab || !criteria) return { ...nothing, message: text.NO_UNIT_TAB };
  const rowOf = new Map(tab.rows.map((row, at) => [rowCode(row[0]), at]));
  const column = (key: UnitColumnKey): number => columnIndex(UNIT_COLUMNS, key);
  const lists: Record<'notScored' | 'noEvidence' | 'wrong', Link[]> = {
    notScored: [],
    noEvidence: [],
    wrong: [],
  };
  const scores: Decimal[] = [];
  let open = 0;
  for (const item of criteria.set.rows.filter((row) => isScored(row) && row.method !== 'survey')) {
    const row = rowOf.get(item.code);
    if (row === undefined || contentAt(tab, row, column('notApplicable')) === true) continue;
    open += 1;
    const link = (key: UnitColumnKey): Link => ({
      tab: tab.title,
      cell: a1(row, column(key)),
      label: `${item.code} ${item.name}`,
    });
    const reading = readTypedScore(contentAt(tab, row, column('selfScore')), item.maxScore);
    if (reading.kind === 'blank') lists.notScored.push(link('selfScore'));
    else if (reading.kind === 'refused') lists.wrong.push(link('selfScore'));
    else {
      scores.push(reading.score);
      const said = (['evidence', 'explanation'] as const).some(
        (key) => !isBlank(contentAt(tab, row, column(key))),
      );
      if (!said) lists.noEvidence.push(link('evidence'));
    }
  }
  const missing = (['wrong', 'notScored', 'noEvidence'] as const)
    .filter((kind) => lists[kind].length > 0)
    .map((kind) => ({ label: text.UNIT_PROGRESS[kind], items: lists[kind] }));
  return {
    name: unit.name,
    scored: text.scoredOf(scores.length, open),
    share: open === 0 ? 0 : scores.length / open,
    total: text.selfTotal(scores.length === 0 ? null : sum(scores)),
    missing,
    message: missing.length === 0 ? text.UNIT_PROGRESS.complete : '',
  };
}
