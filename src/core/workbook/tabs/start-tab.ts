/** Bắt đầu: where the round stands, the steps, links to every tab. Formulas only; nobody types here. */
import { START, START_STEPS, startTitle } from '../../text/office-tabs';
import { SETTING_TEXTS } from '../../text/settings';
import { a1, literal } from '../a1';
import { criteriaTab, TAB, type TabKey, unitTab } from '../place';
import { DATE_SETTINGS } from '../settings-contract';
import * as styles from '../styles';
import { type Cell, fixed, formula, type Paint, rectangle, type Tab } from '../tab';
import type { Blueprint } from './blueprint';
import { derivedTab, numbered } from './derived-tab';
import { settingCell } from './references';
import { groupsOf, scoreTableColumns, scoreTableGroupRows } from './score-table-tab';

const WIDTH = 5;

/** A link that makes Sheets print one tab: A4 landscape, as wide as the page, frozen rows on every page; nothing else can set that. */
function printed(plan: Blueprint, key: TabKey): Cell {
  const options = 'size=A4&portrait=false&fitw=true&fzr=true&gridlines=false';
  const url = `https://docs.google.com/spreadsheets/d/${plan.workbook}/export?format=pdf&gid=${plan.sheetId(key)}&${options}`;
  return formula(`HYPERLINK(${literal(url)};${literal(plan.title(key))})`);
}

export function makeStartTab(plan: Blueprint, index: number): Tab {
  const { settings, units, criteria } = plan.round;
  const quotedSettings = plan.quotedTitle(TAB.settings);
  const quotedTable = plan.quotedTitle(TAB.scoreTable);
  const cells: Cell[][] = [[fixed(startTitle(settings.year, settings.province))], [fixed(START.hint)], []];
  const paints: Paint[] = [
    { at: rectangle(0, 0), format: styles.TITLE },
    { at: rectangle(1, 0), format: styles.SUBTITLE },
  ];
  const heading = (texts: readonly string[]): void => {
    paints.push({ at: rectangle(cells.length, 0, 1, WIDTH), format: styles.HEADER });
    cells.push(texts.map(fixed));
  };
  const link = (key: TabKey): Cell =>
    formula(`HYPERLINK(${literal(`#gid=${plan.sheetId(key)}`)};${literal(plan.title(key))})`);

  heading([START.steps]);
  for (const step of START_STEPS) {
    paints.push({ at: rectangle(cells.length, 0), format: { wrapStrategy: 'OVERFLOW_CELL' } });
    cells.push([fixed(step)]);
  }
  cells.push([]);

  if (units.length > 0) {
    heading([START.group, START.units, START.complete, START.mean]);
    const columns = scoreTableColumns(plan);
    const groupRows = scoreTableGroupRows(plan.round.units);
    groupsOf(units).forEach(([group, members], i) => {
      const { first, last, mean } = groupRows[i]!;
      const range = (key: string): string =>
        `${quotedTable}!${a1(first, columns.indexOf(key))}:${a1(last, columns.indexOf(key))}`;
      paints.push({ at: rectangle(cells.length, 3), format: styles.points(settings.indexDecimals) });
      cells.push([
        fixed(group),
        fixed(members.length),
        formula(`COUNTIF(${range('missing')};0)`),
        formula(`${quotedTable}!${a1(mean, columns.indexOf('parIndex'))}`),
      ]);
    });
    cells.push([]);
  }

  heading([START.deadlines]);
  const stage = settingCell(quotedSettings, 'stage');
  paints.push({ at: rectangle(cells.length, 0, 1, 2), format: { textFormat: { bold: true } } });
  cells.push([fixed(SETTING_TEXTS.stage[0]), formula(`IF(${stage}="";"";${stage})`)]);
  for (const key of DATE_SETTINGS) {
    const cell = settingCell(quotedSettings, key);
    paints.push({ at: rectangle(cells.length, 1), format: styles.DATE });
    cells.push([fixed(SETTING_TEXTS[key][0]), formula(`IF(${cell}="";"";${cell})`)]);
  }
  const next = settingCell(quotedSettings, 'nextWorkbook');
  paints.push({ at: rectangle(cells.length, 1), format: styles.LINK });
  cells.push([
    fixed(SETTING_TEXTS.nextWorkbook[0]),
    // Whatever else was typed there is shown as it is.
    formula(`IF(LEFT(${next};8)="https://";HYPERLINK(${next};${literal(START.openNext)});${next}&"")`),
  ]);
  cells.push([]);

  heading([START.print]);
  paints.push({ at: rectangle(cells.length, 0, 1, WIDTH), format: styles.LINK });
  cells.push([TAB.publication, TAB.announcement, TAB.charts, TAB.ranking].map((key) => printed(plan, key)));
  cells.push([]);

  heading([START.links]);
  const keys: TabKey[] = [
    TAB.settings,
    TAB.units,
    TAB.appraisers,
    ...criteria.map(({ set }) => criteriaTab(set.key)),
    TAB.survey,
    TAB.progress,
    TAB.scoreTable,
    TAB.ranking,
    TAB.publication,
    TAB.announcement,
    TAB.charts,
    TAB.publications,
    TAB.log,
    TAB.archive,
    ...units.map(({ code }) => unitTab(code)),
  ];
  for (let i = 0; i < keys.length; i += WIDTH) {
    paints.push({ at: rectangle(cells.length, 0, 1, WIDTH), format: styles.LINK });
    cells.push(keys.slice(i, i + WIDTH).map(link));
  }
  cells.push([]);
  paints.push({ at: rectangle(cells.length, 0), format: styles.SUBTITLE });
  cells.push([fixed(START.privacy)]);

  return derivedTab(TAB.start, plan, index, numbered(WIDTH), cells, {
    columnWidths: [300, 180, 180, 180, 180],
    frozenRows: 1,
    paints,
  });
}
