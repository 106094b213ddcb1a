/** How a unit tab looks and what its cells take: columns first, rows of sums over them, then validations and notes. */
import { type CriterionRow, isScored, takesRate } from '../../assessment/criteria-set';
import { warning } from '../../text/lowered-scores';
import { REASONS } from '../../text/reasons';
import { itemNote } from '../../text/unit-tab';
import { absoluteA1, columnLetter } from '../a1';
import { UNIT_COLUMNS } from '../contract';
import type { CriteriaSheet } from '../reading/criteria';
import type { PreviousYear } from '../reading/previous-year';
import { SUBMISSION_ROW } from '../reading/submission';
import type { DataValidationRule } from '../request';
import { runs } from '../runs';
import * as styles from '../styles';
import { type Layout, NO_LAYOUT, type Paint, rectangle } from '../tab';
import { UNIT_HEADER } from '../unit-rows';
import type { References } from './references';
import { at, unitColumn } from './unit-formulas';
import type { UnitRows } from './unit-tab';

const REASON: DataValidationRule = {
  condition: {
    type: 'ONE_OF_LIST',
    values: Object.values(REASONS).map((userEnteredValue) => ({ userEnteredValue })),
  },
  strict: true,
  showCustomUi: true,
};

const TICK: DataValidationRule = { condition: { type: 'BOOLEAN' }, strict: true };

/** Code and text stay in sight. */
export const FROZEN_COLUMNS = 2;

function scoreRule(item: CriterionRow, row: number, steps: References['steps']): DataValidationRule {
  if (item.steps.length > 0) return { condition: steps(item), strict: true, showCustomUi: true };
  const maximum = `=${absoluteA1(row, unitColumn('maxScore'))}`;
  return {
    condition: { type: 'NUMBER_BETWEEN', values: [{ userEnteredValue: '0' }, { userEnteredValue: maximum }] },
    strict: true,
  };
}

function paints(rows: UnitRows): Paint[] {
  const width = UNIT_COLUMNS.length;
  const table = (column: number, columns: number) =>
    rectangle(rows.first, column, rows.provisional - rows.first + 1, columns);
  const line = (row: number): Paint['at'] => rectangle(row, 0, 1, width);
  return [
    { at: rectangle(0, 1), format: styles.TITLE },
    { at: rectangle(1, 1, UNIT_HEADER - 1, 1), format: styles.LABEL },
    { at: rectangle(1, 2, 2, 1), format: { wrapStrategy: 'OVERFLOW_CELL' } },
    { at: rectangle(SUBMISSION_ROW, 1, 1, 9), format: { wrapStrategy: 'OVERFLOW_CELL' } },
    {
      at: rectangle(SUBMISSION_ROW, unitColumn('notApplicableAsked')),
      format: { ...styles.OPEN, ...styles.CENTER },
    },
    { at: rectangle(SUBMISSION_ROW, unitColumn('selfScore')), format: { ...styles.OPEN, ...styles.CENTER } },
    { at: rectangle(UNIT_HEADER - 1, 2, 1, width - 2), format: { ...styles.LINK, ...styles.CENTER } },
    { at: line(UNIT_HEADER), format: { ...styles.HEADER, ...styles.GRID } },
    { at: table(0, width), format: styles.GRID },
    ...UNIT_COLUMNS.flatMap(({ who, format }, column): Paint[] => [
      { at: table(column, 1), format: who === 'nobody' ? format : { ...styles.OPEN, ...format } },
    ]),
    ...runs(rows.items.filter(({ item }) => takesRate(item)).map(({ row }) => row)).map(
      ([row, count]): Paint => ({
        at: rectangle(row, unitColumn('figure'), count, 1),
        format: styles.PERCENT,
      }),
    ),
    { at: rectangle(rows.total, 0, rows.provisional - rows.total + 1, width), format: styles.TOTAL },
    ...[...rows.bonus, ...rows.penalty].map(
      (row): Paint => ({ at: rectangle(row, width - 1), format: styles.OPEN }),
    ),
    { at: rectangle(rows.parIndex, width - 1), format: styles.points(4) },
    { at: rectangle(rows.missing, width - 1), format: styles.WHOLE },
  ];
}

export function unitLayout(
  criteria: CriteriaSheet,
  rows: UnitRows,
  steps: References['steps'],
  previous: PreviousYear | null,
): Layout {
  const { set } = criteria;
  const perItem = <T>(value: (item: CriterionRow, row: number) => T | null): (T | null)[] =>
    rows.items.map(({ item, row }) => (isScored(item) ? value(item, row) : null));
  const selfScored = <T>(value: (item: CriterionRow, row: number) => T): (T | null)[] =>
    perItem((item, row) => (item.method === 'survey' ? null : value(item, row)));
  const scores = selfScored((item, row) => scoreRule(item, row, steps));
  const column = (key: Parameters<typeof unitColumn>[0]) => ({ column: unitColumn(key), row: rows.first });
  const ticks = (
    from: Parameters<typeof unitColumn>[0],
    columns: number,
    test: (item: CriterionRow) => boolean,
  ) =>
    runs(rows.items.filter(({ item }) => isScored(item) && test(item)).map(({ row }) => row)).map(
      ([row, count]) => ({
        at: rectangle(row, unitColumn(from), count, columns),
        rule: TICK,
      }),
    );
  const reasons = (key: Parameters<typeof unitColumn>[0]) =>
    runs(
      rows.items.filter(({ item }) => isScored(item) && item.method !== 'survey').map(({ row }) => row),
    ).map(([row, count]) => ({ at: rectangle(row, unitColumn(key), count, 1), rule: REASON }));
  const table = rectangle(rows.first, 0, rows.items.length, UNIT_COLUMNS.length);
  const code = `$A${rows.first + 1}`;
  const nextCode = `$A${rows.first + 2}`;
  const part = (key: Parameters<typeof unitColumn>[0]) =>
    rectangle(rows.first, unitColumn(key), rows.items.length, 1);
  const absolute = (key: Parameters<typeof unitColumn>[0]): string =>
    `$${columnLetter(unitColumn(key))}${rows.first + 1}`;
  const outside = (cell: string): string =>
    `AND(${cell}<>"";ISNUMBER(${absolute('maxScore')});OR(NOT(ISNUMBER(${cell}));${cell}<0;${cell}>${absolute('maxScore')}))`;

  return {
    ...NO_LAYOUT,
    columnWidths: UNIT_COLUMNS.map(({ width }) => width),
    frozenRows: UNIT_HEADER + 1,
    frozenColumns: FROZEN_COLUMNS,
    paints: paints(rows),
    validations: [
      { at: rectangle(SUBMISSION_ROW, unitColumn('notApplicableAsked')), rule: TICK },
      { at: rectangle(SUBMISSION_ROW, unitColumn('selfScore')), rule: TICK },
      ...ticks('notApplicableAsked', 2, ({ method }) => method !== 'survey'),
      ...ticks('notApplicable', 1, ({ method }) => method === 'survey'),
      ...reasons('firstReason'),
      ...reasons('secondReason'),
    ],
    columnValidations: [{ ...column('selfScore'), values: scores }],
    copiedValidations: [
      { from: part('selfScore'), to: part('firstScore') },
      { from: part('selfScore'), to: part('secondScore') },
    ],
    notes: [
      {
        ...column('name'),
        values: perItem(({ code, guidance, evidence }) => {
          const lesson = previous?.lesson(set.key, code) ?? null;
          return itemNote(guidance, evidence, lesson === null ? '' : warning(previous!.year, lesson)) || null;
        }),
      },
    ],
    conditionalFormats: [
      // Areas have no dot in their code; a criterion with subcriteria is followed by the first of them.
      { at: [table], formula: `ISERROR(FIND(".";${code}))`, format: styles.AREA },
      { at: [table], formula: `LEFT(${nextCode};LEN(${code})+1)=${code}&"."`, format: styles.CRITERION },
      { at: [table], formula: `${absolute('notApplicable')}=TRUE`, format: styles.NOT_APPLICABLE },
      ...(['selfScore', 'firstScore', 'secondScore'] as const).map((key) => ({
        at: [part(key)],
        formula: outside(at(key, rows.first)),
        format: styles.WRONG,
      })),
      {
        at: [part('evidence')],
        formula: `AND(${absolute('selfScore')}<>"";${absolute('evidence')}="";${absolute('explanation')}="")`,
        format: styles.MISSING,
      },
      // A score lower than the unit's own needs a reason.
      ...(
        [
          ['firstScore', 'firstReason'],
          ['secondScore', 'secondReason'],
        ] as const
      ).map(([score, reason]) => ({
        at: [part(reason)],
        formula: `AND(ISNUMBER(${absolute(score)});ISNUMBER(${absolute('selfScore')});${absolute(score)}<${absolute('selfScore')};${absolute(reason)}="")`,
        format: styles.MISSING,
      })),
      ...(set.rows.length > 0
        ? [
            {
              at: [rectangle(rows.missing, UNIT_COLUMNS.length - 1)],
              formula: `${at('finalScore', rows.missing)}>0`,
              format: styles.MISSING,
            },
          ]
        : []),
    ],
  };
}
