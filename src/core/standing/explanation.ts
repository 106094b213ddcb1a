/**
 * Giải trình con số: from a cell of Xếp hạng or Công bố down to what was typed. A value that travels as JSON; who may ask is judged where report
 * cards are.
 */
import type { GroupResult, UnitResult } from '../assessment/round-result';
import { contentText } from '../text/content';
import { logKept } from '../text/explained-item';
import * as text from '../text/explanation';
import { formatDecimal } from '../text/number';
import { notRanked, RESULT_COLUMNS } from '../text/publication';
import * as sealText from '../text/seal';
import { readPublication } from '../workbook/reading/publication';
import { unitTabOf } from '../workbook/reading/round';
import { unitItems } from '../workbook/reading/unit-items';
import type { Content, Snapshot } from '../workbook/snapshot';
import { type ExplainedCell, explainedCell } from './explained-cell';
import { areaStep, statisticStep } from './explained-group';
import type { LogReading } from './explained-item';
import { linkTo, type Places, placesOf } from './explained-places';
import { unitStep } from './explained-unit';
import { type OpenResults, openResults } from './report-cards-for';
import { sealStanding, unitSeal } from './seal-standing';
import type { Step } from './step';

export interface Explanation {
  /** "Công bố, ô J12" */
  place: string;
  /** Whose figure it is. */
  title: string;
  /** Why nothing is explained, or that the cell no longer shows what the workbook gives; '' for neither. */
  message: string;
  /** Step of the figure in the cell. */
  selected: string;
  /** null where nothing is explained. */
  step: Step | null;
}

/** Whether the unit's row in Công bố still is what the workbook gives, and what of it changed. */
function sealStep(
  snapshot: Snapshot,
  groups: readonly GroupResult[],
  unit: UnitResult,
  places: Places,
): Step {
  const step = { id: 'seal', label: text.STEPS.seal };
  const standing = sealStanding(snapshot, groups);
  if (standing === null) return { ...step, value: text.SEAL.none, lines: [text.notPublished()], link: null };
  const { code } = unit.unit;
  const { changes, figures } = unitSeal(snapshot, readPublication(snapshot)?.get(code), unit);
  const isSame = changes.length === 0 && figures === null;
  const moved = figures
    ? [text.figuresMoved(sealText.figures(figures.before), sealText.figures(figures.now))]
    : [];
  return {
    ...step,
    value: isSame ? text.SEAL.agrees : text.SEAL.differs,
    lines: [standing.message, ...(isSame ? [text.unitAgrees()] : moved)],
    link: places.result('publication', code, RESULT_COLUMNS.rank),
    parts: changes.map(({ link, text: label }, at) => ({
      id: `seal ${at + 1}`,
      label,
      value: '',
      link: link && linkTo(link.tab, link.cell),
    })),
  };
}

const find = (step: Step, id: string): Step | undefined =>
  step.id === id
    ? step
    : [...(step.parts ?? []), ...(step.beside ?? [])].map((below) => find(below, id)).find(Boolean);

/** What stands in the cell, written as the step writes its value. */
function shownLike(content: Content, { value }: Step): string {
  if (typeof content !== 'number') return contentText(content);
  const [, decimals = '', percent = ''] = /(?:,(\d+))?(%?)$/.exec(value) ?? [];
  const shown = formatDecimal(percent ? content * 100 : content, value === '' ? undefined : decimals.length);
  const sign = /^[=+]/.exec(value)?.[0] ?? '';
  return `${content > 0 || sign === '=' ? sign : ''}${shown}${percent}`;
}

function stepOf(
  snapshot: Snapshot,
  open: OpenResults,
  cell: ExplainedCell,
  log: () => LogReading,
): { title: string; step: Step | null; unit?: UnitResult } {
  const {
    groups,
    plan: { round },
  } = open;
  const places = placesOf(snapshot, round);
  if (cell.kind === 'unit') {
    const group = groups.find(({ units }) => units.some(({ unit }) => unit.code === cell.unit));
    const unit = group?.units.find(({ unit: { code } }) => code === cell.unit);
    const tab = unit && unitTabOf(snapshot, unit.unit);
    if (!group || !unit || !tab) return { title: cell.unit, step: null };
    const found = new Map(unitItems(tab, unit.set).map((item) => [item.item.code, item]));
    const seal = sealStep(snapshot, groups, unit, places);
    const step = unitStep({
      round,
      places,
      log: open.isOffice ? log() : { unread: logKept() },
      result: unit,
      found,
      groups,
      group,
      seal,
    });
    return { title: unit.unit.name, step, unit };
  }
  const group = groups.find(({ name }) => name === cell.group)!;
  const context = { round, places, group, link: linkTo(cell.tab.title, cell.cell) };
  const area = cell.kind === 'area' ? group.areas.find(({ code }) => code === cell.area) : undefined;
  return {
    title: group.name,
    step:
      cell.kind === 'statistic'
        ? statisticStep(cell.statistic, context)
        : ((area && areaStep(area, cell.figure, context)) ?? null),
  };
}

/**
 * @param where title of a tab and a cell of it, null where nothing is selected
 * @param log what Nhật ký điểm says to the caller, read only where a unit's figure is explained
 */
export function explanation(
  snapshot: Snapshot,
  caller: string,
  where: { tab: string; cell: string } | null,
  log: () => LogReading,
): Explanation {
  const place = where ? text.placeName(where.tab, where.cell) : '';
  const none = (message: string): Explanation => ({ place, title: '', message, selected: '', step: null });
  const open = openResults(snapshot, caller, '');
  if (typeof open === 'string') return none(text.REFUSED[open]);
  const cell = where && explainedCell(snapshot, open.groups, where);
  if (cell === null) return none(text.selectFirst());
  if (!open.isOffice && cell.kind !== 'unit') return none(text.groupsForOffice());
  if (!open.isOffice && cell.kind === 'unit' && cell.unit !== open.wanted) return none(text.REFUSED.notYours);
  const { title, step, unit } = stepOf(snapshot, open, cell, log);
  if (step === null) return none(cell.kind === 'unit' ? text.unitGone(cell.unit) : text.notComputedNow());
  const selected = cell.kind === 'unit' ? cell.step : step.id;
  const own = find(step, selected);
  if (own === undefined || cell.content === undefined) return { place, title, message: '', selected, step };
  const shown = shownLike(cell.content, own);
  // Công bố says in the column of bands why a unit has no rank.
  const isSame = shown === own.value || (unit?.rank === null && shown === notRanked(unit.total.missing));
  return { place, title, message: isSame ? '' : text.cellDiffers(shown, own.value), selected, step };
}
