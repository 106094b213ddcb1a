/**
 * Bảng điểm: units x areas, totals, index, rank, band and change, live. Ranks, bands and changes come from custom functions,
 * one call per group and column; everything else is native.
 */
import type { Unit } from '../../assessment/unit';
import { GROUP_MEAN, SCORE_TABLE_HINT, SCORE_TABLE_TITLE } from '../../text/office-tabs';
import { RANKING_BASES, TIE_RULES } from '../../text/settings';
import { SCORE_TABLE_TITLES } from '../../text/titles';
import { a1, absoluteA1, literal } from '../a1';
import { columnIndex, SETTINGS_COLUMNS, UNIT_COLUMNS, UNITS_COLUMNS } from '../contract';
import { TAB, unitTab } from '../place';
import type { Round } from '../reading/round';
import { REGISTRY_HEADER } from '../reading/units';
import { settingRow } from '../settings-contract';
import * as styles from '../styles';
import { BLANK, type Cell, fixed, formula, type Paint, rectangle, type Tab } from '../tab';
import type { Blueprint } from './blueprint';
import { derivedTab } from './derived-tab';
import { registryRows } from './office-tabs';
import { settingCell } from './references';
import { adjustmentFormula, numberIn, rounded } from './unit-formulas';
import { unitRows } from './unit-tab';

const HEADER = 2;
type Titled = keyof typeof SCORE_TABLE_TITLES;
const LEFT: readonly Titled[] = ['code', 'name'];
const RIGHT: readonly Titled[] = [
  'total',
  'maxScore',
  'missing',
  'bonus',
  'penalty',
  'parIndex',
  'rank',
  'band',
  'previousIndex',
  'indexChange',
  'direction',
  'provisional',
  'exactIndex',
];

/** Units by group in the order of the registry. */
export function groupsOf(units: readonly Unit[]): [string, Unit[]][] {
  const groups = new Map<string, Unit[]>();
  for (const unit of units) groups.set(unit.group, [...(groups.get(unit.group) ?? []), unit]);
  return [...groups];
}

/** Zero-based rows of each group: its units and its line of means. */
export function scoreTableGroupRows(units: readonly Unit[]): { first: number; last: number; mean: number }[] {
  let row = HEADER + 1;
  return groupsOf(units).map(([, members]) => {
    const first = row + 1;
    row = first + members.length + 1;
    return { first, last: row - 2, mean: row - 1 };
  });
}

/** Areas of all sets in use, each a column. */
export function areaCodes({ units, criteria }: Round): string[] {
  const codes = units.flatMap((unit) =>
    criteria
      .filter(({ set }) => set.key === unit.criteriaSet)
      .flatMap(({ set }) => set.rows.filter(({ parent }) => parent === null).map(({ code }) => code)),
  );
  return [...new Set(codes)];
}

export const scoreTableColumns = (plan: Blueprint): string[] => [
  ...LEFT,
  ...areaCodes(plan.round).map((code) => `area ${code}`),
  ...RIGHT,
];

export function makeScoreTableTab(plan: Blueprint, index: number): Tab {
  const { settings, units } = plan.round;
  const areas = areaCodes(plan.round);
  const keys = scoreTableColumns(plan);
  const columnOf = (key: string): number => keys.indexOf(key);
  const quotedSettings = plan.quotedTitle(TAB.settings);
  const decimals = settingCell(quotedSettings, 'indexDecimals');
  const basis = `IF(${settingCell(quotedSettings, 'rankingBasis')}=${literal(RANKING_BASES.exact)};"";${decimals})`;
  const rule = `IF(${settingCell(quotedSettings, 'tieRule')}=${literal(TIE_RULES['1223'])};"1223";"1224")`;
  const band = (key: 'band1' | 'band5', column: 'value' | 'second'): string =>
    absoluteA1(settingRow(key), columnIndex(SETTINGS_COLUMNS, column));
  const bands = `${quotedSettings}!${band('band1', 'value')}:${band('band5', 'second')}`;

  const registry = (key: 'code' | 'previousIndex'): string => {
    const column = columnIndex(UNITS_COLUMNS, key);
    const last = REGISTRY_HEADER + registryRows(plan.round.units);
    return `${plan.quotedTitle(TAB.units)}!${absoluteA1(REGISTRY_HEADER + 1, column)}:${absoluteA1(last, column)}`;
  };

  const cells: Cell[][] = [
    [fixed(SCORE_TABLE_TITLE)],
    [fixed(SCORE_TABLE_HINT)],
    [
      ...LEFT.map((key) => fixed(SCORE_TABLE_TITLES[key])),
      ...areas.map((code) => fixed(code)),
      ...RIGHT.map((key) => fixed(SCORE_TABLE_TITLES[key])),
    ],
  ];
  const paints: Paint[] = [];
  const line = (found: Partial<Record<string, Cell>>): Cell[] => keys.map((key) => found[key] ?? BLANK);

  for (const [group, members] of groupsOf(units)) {
    paints.push({ at: rectangle(cells.length, 0, 1, keys.length), format: styles.AREA });
    cells.push(line({ name: fixed(group) }));
    const first = cells.length;
    const last = first + members.length - 1;
    const range = (key: string): string => `${a1(first, columnOf(key))}:${a1(last, columnOf(key))}`;
    members.forEach((unit, i) => {
      const rows = unitRows(plan.criteriaOf(unit.criteriaSet));
      const tab = plan.quotedTitle(unitTab(unit.code));
      const cell = (key: 'maxScore' | 'finalScore', row: number): string =>
        `${tab}!${absoluteA1(row, columnIndex(UNIT_COLUMNS, key))}`;
      const sumOf = (list: readonly number[]): Cell => {
        const typed = list.map((row) => cell('finalScore', row)).join(';');
        const points = list.map((row) => adjustmentFormula(cell('finalScore', row), cell('maxScore', row)));
        return list.length === 0 ? BLANK : formula(`IF(COUNTA(${typed})=0;"";${points.join('+')})`);
      };
      const row = first + i;
      const exact = a1(row, columnOf('exactIndex'));
      const areaCells = rows.items
        .filter(({ item }) => item.parent === null)
        .map(
          ({ item, row: areaRow }) => [`area ${item.code}`, formula(cell('finalScore', areaRow))] as const,
        );
      cells.push(
        line({
          code: fixed(unit.code),
          name: fixed(unit.shortName),
          ...Object.fromEntries(areaCells),
          total: formula(cell('finalScore', rows.total)),
          maxScore: formula(cell('maxScore', rows.total)),
          missing: formula(cell('finalScore', rows.missing)),
          bonus: sumOf(rows.bonus),
          penalty: sumOf(rows.penalty),
          parIndex: formula(`IF(${exact}="";"";${rounded(exact, decimals)})`),
          ...(i === 0
            ? {
                rank: formula(`CCHC_XEP_HANG(${range('exactIndex')};${basis};${rule})`),
                band: formula(`CCHC_XEP_LOAI(${range('parIndex')};${bands})`),
                indexChange: formula(
                  `CCHC_SO_SANH(${range('parIndex')};${range('previousIndex')};${decimals})`,
                ),
              }
            : {}),
          previousIndex: formula(
            `LET(x;IFERROR(INDEX(${registry('previousIndex')};MATCH(${a1(row, 0)};${registry('code')};0));"");${numberIn('x')})`,
          ),
          provisional: formula(cell('finalScore', rows.provisional)),
          exactIndex: formula(cell('finalScore', rows.parIndex)),
        }),
      );
    });
    const mean = (key: string): Cell =>
      formula(`IF(COUNT(${range(key)})=0;"";${rounded(`AVERAGE(${range(key)})`, decimals)})`);
    paints.push({ at: rectangle(cells.length, 0, 1, keys.length), format: styles.TOTAL });
    cells.push(
      line({
        name: fixed(GROUP_MEAN),
        ...Object.fromEntries(areas.map((code) => [`area ${code}`, mean(`area ${code}`)])),
        total: mean('total'),
        parIndex: formula(
          `IF(COUNT(${range('exactIndex')})=0;"";${rounded(`AVERAGE(${range('exactIndex')})`, decimals)})`,
        ),
        previousIndex: mean('previousIndex'),
      }),
    );
  }

  const whole = (key: string) => rectangle(HEADER + 1, columnOf(key), cells.length - HEADER - 1, 1);
  const points = styles.points(settings.scoreDecimals);
  const indexPoints = styles.points(settings.indexDecimals);
  return derivedTab(
    TAB.scoreTable,
    plan,
    index,
    keys,
    cells,
    {
      columnWidths: keys.map((key) => (key === 'name' ? 220 : key === 'code' ? 80 : 76)),
      frozenRows: HEADER + 1,
      frozenColumns: 2,
      paints: [
        { at: rectangle(0, 0), format: styles.TITLE },
        { at: rectangle(1, 0), format: styles.SUBTITLE },
        { at: rectangle(HEADER, 0, 1, keys.length), format: { ...styles.HEADER, ...styles.GRID } },
        ...(cells.length > HEADER + 1
          ? [
              { at: rectangle(HEADER + 1, 0, cells.length - HEADER - 1, keys.length), format: styles.GRID },
              ...keys.slice(2).map((key) => ({ at: whole(key), format: points })),
              ...['parIndex', 'previousIndex'].map((key) => ({ at: whole(key), format: indexPoints })),
              { at: whole('indexChange'), format: styles.change(settings.indexDecimals) },
              ...['rank', 'missing'].map((key) => ({ at: whole(key), format: styles.WHOLE })),
              ...['band', 'direction'].map((key) => ({ at: whole(key), format: styles.CENTER })),
            ]
          : []),
        ...paints,
      ],
    },
    [columnOf('exactIndex')],
  );
}
