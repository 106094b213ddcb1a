/** Khảo sát: numbers of answers or points per unit and survey item; the office fills it in. */
import { SURVEY_HINT, SURVEY_TITLE } from '../../text/office-tabs';
import { a1 } from '../a1';
import { codedBy, columnIndex, SURVEY_COLUMNS } from '../contract';
import { criteriaTab, TAB } from '../place';
import { SURVEY_COUNTS, SURVEY_HEADER, surveyKey } from '../reading/survey';
import { BLANK, type Cell, fixed, formula, INPUT, rectangle, type Tab } from '../tab';
import type { Blueprint } from './blueprint';
import { listLayout, officeRight } from './list-tab';
import { surveyItems } from './survey-rows';
import { accepted, criteriaCell, numberIn, rounded, settingCell, trimmed } from './unit-formulas';

type SurveyKey = (typeof SURVEY_COLUMNS)[number]['key'];

const SHARES = ['surveyA', 'surveyB', 'surveyC', 'surveyD'] as const;

/** Points as typed, else mean share of the answers x maximum; blank where the counts are not whole numbers from 0. */
function scoreFormula(row: number, quotedSettings: string): string {
  const at = (key: SurveyKey): string => a1(row, columnIndex(SURVEY_COLUMNS, key));
  const counts = `${at('countA')}:${at('countD')}`;
  const weighted = SURVEY_COUNTS.map(
    (count, i) => `N(${at(count)})*${settingCell(quotedSettings, SHARES[i]!)}`,
  ).join('+');
  const typed = `SUMPRODUCT(--(${trimmed(counts)}<>""))`;
  const fractions = SURVEY_COUNTS.map((count) => `N(${at(count)})<>INT(N(${at(count)}))`).join(';');
  const wrong = `OR(COUNT(${counts})<>${typed};MIN(${counts})<0;${fractions};SUM(${counts})=0)`;
  const fromCounts = `IFERROR(IF(${wrong};"";MIN(${at('maxScore')};${rounded(`${at('maxScore')}*(${weighted})/SUM(${counts})`, '2')}));"")`;
  return `IF(${trimmed(at('points'))}<>"";${accepted(`LET(x;${at('points')};${numberIn('x')})`, at('maxScore'), '9')};${fromCounts})`;
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
