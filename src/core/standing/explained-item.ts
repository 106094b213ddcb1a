/** An item of one unit as a step: its official score, and beside it all that led there, each with its cell. */
import { type CriterionRow, takesRate } from '../assessment/criteria-set';
import { type Decimal, decimal, sum } from '../assessment/decimal';
import { suggestedScore } from '../assessment/method-score';
import type { UnitResult } from '../assessment/round-result';
import type { LoggedChange } from '../log/sweep';
import { contentText } from '../text/content';
import * as text from '../text/explained-item';
import { guidanceFor, methodName } from '../text/methods';
import { formatDecimal } from '../text/number';
import { reasonAndNote } from '../text/report-card';
import { SURVEY_COLUMN_TITLES, UNIT_COLUMN_TITLES } from '../text/titles';
import type { UnitColumnKey } from '../workbook/contract';
import type { Round } from '../workbook/reading/round';
import { SURVEY_COUNTS } from '../workbook/reading/survey';
import { readContent } from '../workbook/reading/typed-number';
import type { UnitItem } from '../workbook/reading/unit-items';
import { type Content, isBlank } from '../workbook/snapshot';
import { linkTo, type Places } from './explained-places';
import type { Step } from './step';

/** What Nhật ký điểm says, or why it cannot be read. */
export type LogReading = { changes: readonly LoggedChange[] } | { unread: string };

export interface ItemContext {
  round: Round;
  places: Places;
  log: LogReading;
  result: UnitResult;
  /** By code, of the unit's tab; survey items are not among them. */
  found: ReadonlyMap<string, UnitItem>;
}

/** A typed number as its cell shows it, with all digits where it has more; a text as it was typed. */
const LEAST_DECIMALS = 2;
function typedPoints(content: Content): string {
  if (typeof content !== 'number') return contentText(content).trim();
  const shown = formatDecimal(content);
  return (shown.split(',')[1]?.length ?? 0) > LEAST_DECIMALS ? shown : formatDecimal(content, LEAST_DECIMALS);
}

const numbers = (list: readonly Decimal[]): number[] => list.map(Number);

/** The row's own words, and how points follow where they do not say it already. */
function methodLines(item: CriterionRow): string[] {
  const rule = guidanceFor({
    method: item.method,
    maxScore: Number(item.maxScore),
    steps: numbers(item.steps),
    limits: numbers(item.limits),
    floor: item.floor && Number(item.floor),
    pointsEach: item.pointsEach && Number(item.pointsEach),
  });
  return item.guidance.includes(rule) ? [item.guidance] : [rule, item.guidance].filter(Boolean);
}

function methodStep(item: CriterionRow, { result, places }: ItemContext): Step {
  return {
    id: `item ${item.code} method`,
    label: text.FACTS.method,
    value: methodName(item.method!),
    lines: methodLines(item),
    link: places.criteria(result.set.key, item.code, 'method'),
  };
}

/** The raw figure as its cell shows it, and the points that the method makes of it. */
function figureSteps({ item, content }: UnitItem, at: At, final: Decimal | null): Step[] {
  const figure = content('figure');
  if (isBlank(figure)) return [];
  const reading = typeof figure === 'number' ? readContent(figure) : null;
  const number = reading?.kind === 'number' ? reading.value : null;
  const points = number && suggestedScore(item, number);
  const value =
    number && takesRate(item)
      ? text.percentText(formatDecimal(number.times(100), 1))
      : contentText(figure).trim();
  return [
    at('figure', value),
    ...(points
      ? [
          at(
            'suggestion',
            formatDecimal(points, LEAST_DECIMALS),
            final ? [text.suggestionIs(points.eq(final))] : [],
          ),
        ]
      : []),
  ];
}

/** Makes a step of a cell of the item's row. */
type At = (key: UnitColumnKey, value: string, lines?: readonly string[]) => Step;

function appraiserStep(item: CriterionRow, { round, places, result }: ItemContext): Step {
  const { appraiser: code } = item;
  const known = round.appraisers.find((appraiser) => appraiser.code === code);
  const step = { id: `item ${item.code} appraiser`, label: text.FACTS.appraiser };
  const inSet = places.criteria(result.set.key, item.code, 'appraiser');
  if (code === '') return { ...step, value: '', lines: [text.noAppraiser()], link: inSet };
  if (!known) return { ...step, value: code, lines: [text.appraiserUnknown()], link: inSet };
  const { tab, cell } = known.where;
  return { ...step, value: code, lines: [known.name], link: linkTo(tab, cell) };
}

function beforeStep(item: CriterionRow, { round: { previous }, places, result }: ItemContext): Step[] {
  if (previous === null) return [];
  const step = { id: `item ${item.code} before`, label: text.FACTS.before };
  const before = previous.items(result.set.key).find(({ code }) => code === item.code);
  if (!before) return [{ ...step, value: '', lines: [text.newItem(previous.year)], link: null }];
  const { method, maxScore } = before;
  const lines = method && method !== item.method ? [text.methodBefore(methodName(method))] : [];
  const value = formatDecimal(maxScore, LEAST_DECIMALS);
  return [{ ...step, value, lines, link: places.previousItem(result.set.key, item) }];
}

function changedStep({ code }: CriterionRow, { log, result }: ItemContext): Step {
  const step = { id: `item ${code} changed`, label: text.FACTS.changed, link: null };
  if ('unread' in log) return { ...step, value: '', lines: [log.unread] };
  const { shortName } = result.unit;
  const own = log.changes.filter((change) => change.unit === shortName && change.code === code);
  const last = own[own.length - 1];
  if (!last) return { ...step, value: '', lines: [text.neverChanged()] };
  // One look may find several cells of the item changed.
  const together = own.filter(({ to }) => to === last.to);
  return { ...step, value: last.to, lines: [...together.map(text.lastChange), text.lookBefore(last.from)] };
}

/** The answers or the given points behind a survey item. */
function surveyStep(item: CriterionRow, { round: { settings }, places, result }: ItemContext): Step[] {
  const survey = places.survey(result.unit.code, item.code);
  if (!survey) return [];
  const { row, link } = survey;
  const isGiven = !isBlank(row.cell('points'));
  const step = { id: `item ${item.code} survey`, label: text.FACTS.survey };
  if (isGiven) {
    const label = SURVEY_COLUMN_TITLES.points;
    const value = typedPoints(row.cell('points'));
    return [{ ...step, label, value, lines: [text.givenPoints()], link: link('points') }];
  }
  const counts = SURVEY_COUNTS.map((key) => row.cell(key));
  if (counts.every(isBlank)) return [{ ...step, value: '', link: link('countA') }];
  const all = sum(counts.map((count) => decimal(typeof count === 'number' ? count : 0)));
  const shares = settings.surveyShares.map((share) => text.percentText(formatDecimal(share.times(100))));
  return [
    {
      ...step,
      label: SURVEY_COLUMN_TITLES.score,
      value: typedPoints(Number(result.items.get(item.code)?.finalScore ?? 0)),
      lines: [
        text.answers(
          counts.map((count) => contentText(count) || '0'),
          formatDecimal(all),
        ),
        text.weighted(shares, formatDecimal(item.maxScore)),
      ],
      link: link('score'),
    },
  ];
}

/** What the unit and its appraisers wrote, in the order in which they did. */
function writtenSteps(found: UnitItem, at: At, final: Decimal | null): Step[] {
  const written = (key: UnitColumnKey): string => contentText(found.content(key)).trim();
  const score = (key: 'firstScore' | 'secondScore', reason: UnitColumnKey, note: UnitColumnKey): Step => {
    const said = reasonAndNote([written(reason), written(note)]);
    return at(key, typedPoints(found.content(key)), said ? [said] : []);
  };
  const has = (...keys: UnitColumnKey[]): boolean => keys.some((key) => written(key) !== '');
  return [
    ...figureSteps(found, at, final),
    at('selfScore', typedPoints(found.content('selfScore'))),
    at('evidence', written('evidence')),
    ...(has('explanation') ? [at('explanation', written('explanation'))] : []),
    score('firstScore', 'firstReason', 'firstNote'),
    ...(has('furtherExplanation') ? [at('furtherExplanation', written('furtherExplanation'))] : []),
    ...(has('secondScore', 'secondReason', 'secondNote')
      ? [score('secondScore', 'secondReason', 'secondNote')]
      : []),
  ];
}

/** Which appraisal the official score is, and that it was rounded. */
function decisionLines(found: UnitItem | undefined, final: Decimal, decimals: number): string[] {
  if (!found) return [text.fromSurvey()];
  const { key, reading } = found.appraisal();
  if (reading.kind !== 'score') return [];
  const isRounded = !reading.score.eq(final);
  return [text.DECIDED[key], ...(isRounded ? [text.roundedTo(formatDecimal(reading.score), decimals)] : [])];
}

export function itemStep(item: CriterionRow, context: ItemContext): Step {
  const { places, result, round, found: all } = context;
  const { scoreDecimals } = round.settings;
  const { code } = result.unit;
  const id = `item ${item.code}`;
  const score = result.items.get(item.code);
  const found = all.get(item.code);
  const link = (key: UnitColumnKey) => places.unit(code, item.code, key);
  const step = { id, label: `${item.code} ${item.name}` };
  const facts = [appraiserStep(item, context), ...beforeStep(item, context), changedStep(item, context)];
  if (score?.applicable === false) {
    const reason = contentText(found?.content('explanation') ?? null).trim();
    const beside = [methodStep(item, context), ...facts];
    return {
      ...step,
      value: text.NOT_APPLICABLE,
      lines: [text.ruledOut(reason)],
      link: link('notApplicable'),
      beside,
    };
  }
  const final = score?.finalScore ?? null;
  const at: At = (key, value, lines = []) => ({
    id: `${id} ${key}`,
    label: UNIT_COLUMN_TITLES[key],
    value,
    lines,
    link: link(key),
  });
  return {
    ...step,
    value: final ? formatDecimal(final, scoreDecimals) : '',
    maximum: formatDecimal(item.maxScore, scoreDecimals),
    ...(final && { exact: final.toString() }),
    lines: final ? decisionLines(found, final, scoreDecimals) : [text.noScore()],
    link: link('finalScore'),
    beside: [
      methodStep(item, context),
      ...(found ? writtenSteps(found, at, final) : surveyStep(item, context)),
      ...facts,
    ],
  };
}
