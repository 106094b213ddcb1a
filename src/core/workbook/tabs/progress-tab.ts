/**
 * Tiến độ: units x areas, how much of the stage's work is done, who has handed in, days left; every figure leads to its
 * cells. Native formulas only: a column out of sight holds the work on each item, and a figure counts it.
 */
import { areaOf } from '../../assessment/code';
import { DEADLINES, isTimed, STAGES } from '../../assessment/stage';
import { COUNTED, ofUnits, PROGRESS } from '../../text/progress';
import { STAGE_TITLES } from '../../text/stages';
import { RECEIVED } from '../../text/submission';
import { a1, absoluteA1, literal } from '../a1';
import { TAB, unitTab } from '../place';
import { SUBMISSION_ROW, submissionColumn } from '../reading/submission';
import * as styles from '../styles';
import {
  BLANK,
  type Cell,
  type ConditionalFormat,
  fixed,
  formula,
  type Paint,
  rectangle,
  type Tab,
} from '../tab';
import type { Blueprint } from './blueprint';
import { derivedTab } from './derived-tab';
import * as formulas from './progress-formulas';
import { settingCell } from './references';
import { areaCodes, groupsOf } from './score-table-tab';
import { type UnitRows, unitRows } from './unit-tab';

const HEADER = 3;
/** Rows above the table, in the columns out of sight. */
const TITLES = 0;
const SENTENCES = 1;
const DAYS = 2;
const LEFT = ['name', 'submitted'] as const;

/**
 * Column of the work on items, the first out of sight; above it stands what belongs to each stage, in the header's row the place of
 * the stage and beside it the codes of each set.
 */
const workColumn = (areas: readonly string[]): number => LEFT.length + areas.length + 1;

/** Where the items of an area stand among those of the set: they follow one another. */
function placesOf({ items }: UnitRows, code: string): [first: number, rows: number] {
  const places = items.flatMap(({ item }, i) => (areaOf(item.code) === code ? [i] : []));
  return [places[0] ?? 0, places.length];
}

/** Colours over words that say the same. @param figure its first cell */
function heatMap(at: ConditionalFormat['at'], figure: string): ConditionalFormat[] {
  const all = `MID(${figure};FIND("/";${figure})+1;9)`;
  return [
    { at, formula: `${figure}=${literal(PROGRESS.nothing)}`, format: styles.NOTHING_TO_DO },
    { at, formula: `LEFT(${figure};2)="0/"`, format: styles.WRONG },
    { at, formula: `${figure}=${all}&"/"&${all}`, format: styles.ALL_DONE },
    { at, formula: `ISNUMBER(FIND("/";${figure}))`, format: styles.MISSING },
  ];
}

export function makeProgressTab(plan: Blueprint, index: number): Tab {
  const { units, criteria } = plan.round;
  const quotedSettings = plan.quotedTitle(TAB.settings);
  const areas = areaCodes(plan.round);
  const work = workColumn(areas);
  const width = Math.max(STAGES.length, 1 + criteria.length);
  const keys = [
    ...LEFT,
    ...areas.map((code) => `area ${code}`),
    'total',
    ...Array.from({ length: width }, (_, i) => `work ${i + 1}`),
  ];
  const line = (shown: readonly Cell[], hidden: readonly Cell[] = []): Cell[] => [
    ...Array.from({ length: work }, (_, i) => shown[i] ?? BLANK),
    ...hidden,
  ];
  const stages = (row: number): string =>
    `${absoluteA1(row, work)}:${absoluteA1(row, work + STAGES.length - 1)}`;
  const stage = absoluteA1(HEADER, work);
  const codesCell = (setKey: string): string =>
    absoluteA1(HEADER, work + 1 + criteria.findIndex(({ set }) => set.key === setKey));

  const cells: Cell[][] = [
    line(
      [fixed(PROGRESS.title)],
      STAGES.map((each) => fixed(STAGE_TITLES[each])),
    ),
    line(
      [fixed(PROGRESS.hint)],
      STAGES.map((each) => fixed(COUNTED[each])),
    ),
    line(
      [
        formula(
          formulas.stageLineFormula(stage, {
            titles: stages(TITLES),
            counted: stages(SENTENCES),
            deadlines: stages(DAYS),
          }),
        ),
      ],
      STAGES.map((each) =>
        isTimed(each)
          ? formula(formulas.deadlineFormula(settingCell(quotedSettings, DEADLINES[each])))
          : BLANK,
      ),
    ),
    line([PROGRESS.unit, PROGRESS.submitted, ...areas, PROGRESS.total].map(fixed), [
      formula(formulas.stageFormula(settingCell(quotedSettings, 'stage'), stages(TITLES))),
      ...criteria.map(({ set }) =>
        fixed(
          formulas.codeList(
            set.rows.filter(({ method }) => method !== null && method !== 'survey').map(({ code }) => code),
          ),
        ),
      ),
    ]),
  ];

  const paints: Paint[] = [];
  for (const [group, members] of groupsOf(units)) {
    const row = cells.length;
    const submitted = `${a1(row + 1, 1)}:${a1(row + members.length, 1)}`;
    paints.push({ at: rectangle(row, 0, 1, work), format: styles.AREA });
    cells.push(
      line([
        fixed(group),
        formula(`COUNTIF(${submitted};${literal(`${RECEIVED}*`)})&${literal(ofUnits(members.length))}`),
      ]),
    );
    for (const unit of members) {
      const rows = unitRows(plan.criteriaOf(unit.criteriaSet));
      const tab = plan.quotedTitle(unitTab(unit.code));
      const gid = `#gid=${plan.sheetId(unitTab(unit.code))}`;
      const link = (cell: string, shown: string): Cell =>
        formula(`HYPERLINK(${literal(cell === '' ? gid : `${gid}&range=${cell}`)};${shown})`);
      const own = a1(cells.length, work);
      const rowOfArea = new Map(rows.items.map(({ item, row: itemRow }) => [item.code, itemRow]));
      const status = a1(SUBMISSION_ROW, submissionColumn('status'));
      cells.push(
        line(
          [
            link('', literal(unit.shortName)),
            link(status, formulas.submittedFormula(`${tab}!${status}`)),
            ...areas.map((code) => {
              const areaRow = rowOfArea.get(code);
              if (areaRow === undefined) return BLANK;
              return link(a1(areaRow, 0), formulas.figureFormula(own, ...placesOf(rows, code)));
            }),
            formula(formulas.figureFormula(own, 0, rows.items.length)),
          ],
          [formula(formulas.workFormula(tab, rows.first, rows.last, stage, codesCell(unit.criteriaSet)))],
        ),
      );
    }
  }

  const lines = cells.length - HEADER - 1;
  const table = (column: number, columns: number) => rectangle(HEADER + 1, column, lines, columns);
  const firstFigure = a1(HEADER + 1, LEFT.length);
  const firstSubmitted = a1(HEADER + 1, 1);
  return derivedTab(
    TAB.progress,
    plan,
    index,
    keys,
    cells,
    {
      columnWidths: keys.map((key, column) =>
        key === 'name' ? 230 : key === 'submitted' ? 200 : column < work - 1 ? 58 : 72,
      ),
      frozenRows: HEADER + 1,
      frozenColumns: 1,
      paints: [
        // Long texts out of sight must not make rows high.
        { at: rectangle(0, work, cells.length, width), format: { wrapStrategy: 'CLIP' } },
        { at: rectangle(0, 0), format: styles.TITLE },
        { at: rectangle(1, 0), format: styles.SUBTITLE },
        { at: rectangle(2, 0), format: { ...styles.LABEL, wrapStrategy: 'OVERFLOW_CELL' } },
        { at: rectangle(HEADER, 0, 1, work), format: { ...styles.HEADER, ...styles.GRID } },
        ...(lines > 0
          ? [
              { at: table(0, work), format: styles.GRID },
              { at: table(1, work - 1), format: styles.CENTER },
            ]
          : []),
        ...paints,
      ],
      conditionalFormats:
        lines > 0
          ? [
              ...heatMap([table(LEFT.length, work - LEFT.length)], firstFigure),
              {
                at: [table(1, 1)],
                formula: `${firstSubmitted}=${literal(PROGRESS.notSubmitted)}`,
                format: styles.MISSING,
              },
              {
                at: [table(1, 1)],
                formula: `LEFT(${firstSubmitted};${RECEIVED.length})=${literal(RECEIVED)}`,
                format: styles.ALL_DONE,
              },
            ]
          : [],
    },
    Array.from({ length: width }, (_, i) => work + i),
  );
}
