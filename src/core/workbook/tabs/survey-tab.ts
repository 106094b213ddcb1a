/** Khảo sát: numbers of answers or points per unit and survey item; the office fills it in. */
import { SURVEY_HINT, SURVEY_TITLE, TOO_FEW_ANSWERS } from '../../text/office-tabs';
import { a1, literal } from '../a1';
import { codedBy, columnIndex, SURVEY_COLUMNS } from '../contract';
import { criteriaTab, TAB } from '../place';
import { SURVEY_COUNTS, SURVEY_HEADER, surveyKey } from '../reading/survey';
import { BLANK, type Cell, fixed, formula, INPUT, rectangle, type Tab } from '../tab';
import type { Blueprint } from './blueprint';
import { listLayout, officeRight } from './list-tab';
import { criteriaCell, settingCell } from './references';
import { surveyItems } from './survey-rows';
import { accepted, numberIn, rounded, trimmed } from './unit-formulas';

type SurveyKey = (typeof SURVEY_COLUMNS)[number]['key'];

const SHARES = ['surveyA', 'surveyB', 'surveyC', 'surveyD'] as const;

/** Parts of a row's formulas. Fewer answers than the settings ask for make no score; a blank setting is 0 to N(). */
function partsOf(row: number, quotedSettings: string) {
  const at = (key: SurveyKey): string => a1(row, columnIndex(SURVEY_COLUMNS, key));
  const counts = `${at('countA')}:${at('countD')}`;
  const typed = `SUMPRODUCT(--(${trimmed(counts)}<>""))`;
  const fractions = SURVEY_COUNTS.map((count) => `N(${at(count)})<>INT(N(${at(count)}))`).join(';');
  const minimum = `N(${settingCell(quotedSettings, 'surveyMinimum')})`;
  return {
    at,
    counts,
    wrong: `COUNT(${counts})<>${typed};MIN(${counts})<0;${fractions}`,
    minimum,
    hasPoints: `${trimmed(at('points'))}<>""`,
  };
}

/** Points as typed, else mean share of the answers x maximum; blank where the counts are not whole numbers from 0. */
function scoreFormula(row: number, quotedSettings: string): string {
  const { at, counts, wrong, minimum, hasPoints } = partsOf(row, quotedSettings);
  const weighted = SURVEY_COUNTS.map(
    (count, i) => `N(${at(count)})*${settingCell(quotedSettings, SHARES[i]!)}`,
  ).join('+');
  const none = `OR(${wrong};SUM(${counts})=0;SUM(${counts})<${minimum})`;
  const fromCounts = `IFERROR(IF(${none};"";MIN(${at('maxScore')};${rounded(`${at('maxScore')}*(${weighted})/SUM(${counts})`, '2')}));"")`;
  return `IF(${hasPoints};${accepted(`LET(x;${at('points')};${numberIn('x')})`, at('maxScore'), '9')};${fromCounts})`;
}

/** "thiếu phiếu: 12/20" where it is the number of answers alone that leaves the row without a score. */
function noteFormula(row: number, quotedSettings: string): string {
  const { counts, wrong, minimum, hasPoints } = partsOf(row, quotedSettings);
  const enough = `COUNT(${counts})=0;SUM(${counts})>=${minimum}`;
  return `IFERROR(IF(OR(${hasPoints};${wrong};${enough});"";${literal(TOO_FEW_ANSWERS)}&SUM(${counts})&"/"&${minimum});"")`;
}

export function makeSurveyTab(plan: Blueprint, index: number): Tab {
  const quotedSettings = plan.quotedTitle(TAB.settings);
  const items = surveyItems(plan);
  const line = (cells: Partial<Record<SurveyKey, Cell>>): Cell[] =>
    SURVEY_COLUMNS.map(({ key }) => cells[key] ?? BLANK);
  const first = SURVEY_HEADER + 1;
  return {
    key: TAB.survey,
    title: plan.title(TAB.survey),
    titleFollowsRegistry: false,
    index,
    hidden: false,
    hiddenColumns: null,
    derived: false,
    coded: codedBy(SURVEY_COLUMNS, SURVEY_HEADER, columnIndex(SURVEY_COLUMNS, 'maxScore')),
    tail: 'theirs',
    // A grid may not be frozen whole.
    spareRows: 1,
    rowKeys: ['title', 'hint', 'header', ...items.map(({ unit, item }) => surveyKey(unit.code, item.code))],
    columnKeys: SURVEY_COLUMNS.map(({ key }) => key),
    cells: [
      line({ key: fixed(SURVEY_TITLE) }),
      line({ key: fixed(SURVEY_HINT) }),
      SURVEY_COLUMNS.map(({ title }) => fixed(title)),
      ...items.map(({ unit, item }, i) => {
        const criteria = plan.criteriaOf(unit.criteriaSet);
        const quotedCriteria = plan.quotedTitle(criteriaTab(unit.criteriaSet));
        return line({
          key: fixed(surveyKey(unit.code, item.code)),
          unit: fixed(unit.shortName),
          item: fixed(item.code),
          name: fixed(item.name),
          maxScore: formula(criteriaCell(quotedCriteria, 'maxScore', criteria.rowOf.get(item.code)!)),
          countA: INPUT,
          countB: INPUT,
          countC: INPUT,
          countD: INPUT,
          points: INPUT,
          score: formula(scoreFormula(first + i, quotedSettings)),
          note: formula(noteFormula(first + i, quotedSettings)),
        });
      }),
    ],
    layout: listLayout(SURVEY_COLUMNS, SURVEY_HEADER, Math.max(1, items.length), {
      frozenColumns: 4,
      validations: [
        {
          at: rectangle(first, columnIndex(SURVEY_COLUMNS, 'countA'), Math.max(1, items.length), 5),
          rule: {
            condition: { type: 'NUMBER_GREATER_THAN_EQ', values: [{ userEnteredValue: '0' }] },
            strict: true,
          },
        },
      ],
    }),
    rights: [officeRight(plan.round.settings.officeAddresses)],
  };
}
