/** The result of the round out of a snapshot: what ranking and publishing both stand on. */
import type { Problem } from '../assessment/problem';
import { type GroupResult, roundResult, type ScoredUnit } from '../assessment/round-result';
import { oncePer } from '../once-per';
import * as text from '../text/reading-problems';
import { unitTabMissing } from '../text/table-problems';
import { leftOut } from '../text/unit-files';
import { unitTab } from '../workbook/place';
import { readRound } from '../workbook/reading/round';
import { readUnitScores } from '../workbook/reading/unit-scores';
import { type Snapshot, tabByKey } from '../workbook/snapshot';
import { type Blueprint, blueprint } from '../workbook/tabs/blueprint';
import { unitFiles } from '../workbook/unit-files';

export interface Result {
  groups: readonly GroupResult[];
  plan: Blueprint;
  problems: readonly Problem[];
}

export const resultOf = oncePer(readResult);

function readResult(snapshot: Snapshot): Result | { groups: null; problems: readonly Problem[] } {
  const { round, problems: found } = readRound(snapshot);
  if (round === null || found.some(({ severity }) => severity === 'blocks'))
    return { groups: null, problems: found };
  const problems: Problem[] = [...found];
  if (round.units.length === 0) problems.push({ severity: 'blocks', where: null, message: text.noUnits() });
  const plan = blueprint(snapshot, round);
  const unread = new Map(
    unitFiles(snapshot, round)
      .filter(({ inUse, state }) => inUse && state.problem !== '')
      .flatMap(({ title, units }) => units.map(({ code }) => [code, title] as const)),
  );
  const scored = round.units.flatMap((unit): ScoredUnit[] => {
    const tab = tabByKey(snapshot, unitTab(unit.code));
    if (!tab) {
      problems.push({ severity: 'blocks', where: unit.where, message: unitTabMissing(unit.name) });
      return [];
    }
    const { set } = plan.criteriaOf(unit.criteriaSet);
    const scores = readUnitScores(tab, unit, set, round.survey, round.settings.scoreDecimals);
    problems.push(...scores.problems);
    const file = unread.get(unit.code);
    if (file !== undefined)
      problems.push({ severity: 'warns', where: unit.where, message: leftOut(unit.shortName, file) });
    const { items, bonus, penalty } = scores;
    return [{ unit, set, items, bonus, penalty, ...(file !== undefined && { heldBack: true }) }];
  });
  return { groups: roundResult(scored, round.settings), plan, problems };
}
