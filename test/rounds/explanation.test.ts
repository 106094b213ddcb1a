/**
 * Giải trình con số over the played sample: every cell of every unit's row in Xếp hạng and Công bố is explained, what is summed adds up exactly
 * on each level, and each link's cell shows the figure that its step says.
 */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Decimal, decimal, sum } from '../../src/core/assessment/decimal';
import type { Explanation } from '../../src/core/standing/explanation';
import type { Step } from '../../src/core/standing/step';
import { logKept } from '../../src/core/text/explained-item';
import { groupsForOffice, REFUSED, SEAL, selectFirst } from '../../src/core/text/explanation';
import { WATCH_TITLE } from '../../src/core/text/receive';
import { noLog } from '../../src/core/text/score-log';
import { TAB_TITLES } from '../../src/core/text/titles';
import { a1, placeOf } from '../../src/core/workbook/a1';
import { cellOf, type PlayedSample, playedSample } from './played-sample';

let sample: PlayedSample;
const shown = new Map<string, string[][]>();
beforeAll(async () => {
  sample = await playedSample();
}, 300_000);
afterAll(() => sample.host.close());

async function explain(tab: string, cell: string, account = sample.office): Promise<Explanation> {
  const run = await sample.host.run(account, sample.workbook, 'explainFigure', [tab, cell]);
  if (run.outcome !== 'done') throw new Error(run.error?.message);
  return run.result as Explanation;
}

/** A whole tab as a person sees it, read once. */
async function display(tab: string): Promise<string[][]> {
  const known = shown.get(tab);
  if (known) return known;
  const cells = await sample.host.display(sample.office, sample.workbook, tab, 'A1:AF400');
  shown.set(tab, cells);
  return cells;
}
async function at({ tab, cell }: { tab: string; cell: string }): Promise<string> {
  const { row, column } = placeOf(cell)!;
  return (await display(tab))[row]?.[column] ?? '';
}

const below = ({ parts = [], beside = [] }: Step): readonly Step[] => [...parts, ...beside];
const all = (step: Step): Step[] => [step, ...below(step).flatMap(all)];
const exact = (steps: readonly Step[]): Decimal => sum(steps.flatMap((step) => step.exact ?? []).map(decimal));

/** Rows of units by their codes: where each stands in a tab, and how wide its table is. */
async function unitCells(tab: string): Promise<{ code: string; row: number; titles: string[] }[]> {
  const codes = new Set(sample.province.units.map(({ code }) => code));
  let titles: string[] = [];
  return (await display(tab)).flatMap((line, row) => {
    if (line[0] === 'Hạng') titles = line.slice(0, line.findLastIndex(Boolean) + 1);
    return codes.has(line[1]!) ? [{ code: line[1]!, row, titles }] : [];
  });
}

const TABS = [TAB_TITLES.ranking, TAB_TITLES.publication] as const;

describe.each(TABS)('%s', (tab) => {
  test('every cell of a unit’s row is explained by a step of the figure that stands in it', async () => {
    const rows = await unitCells(tab);
    expect(rows).toHaveLength(sample.province.units.length);
    // Each column of the first row of a table, and one column of every other row: all run through one table of titles.
    for (const [at0, { code, row, titles }] of rows.entries()) {
      const isFirst = rows[at0 - 1]?.row !== row - 1;
      const columns = titles.flatMap((_, column) => (isFirst || column === at0 % titles.length ? [column] : []));
      for (const column of columns) {
        const answer = await explain(tab, a1(row, column));
        const { name } = sample.province.units.find((unit) => unit.code === code)!;
        expect([answer.title, answer.message]).toEqual([name, '']);
        const step = all(answer.step!).find(({ id }) => id === answer.selected)!;
        if (!['Mã', 'Đơn vị', 'Ghi chú'].includes(titles[column]!))
          expect(step.value).toBe((await display(tab))[row]![column]);
      }
    }
  }, 300_000);
});

describe('the steps of all units', () => {
  const explained: Explanation[] = [];
  beforeAll(async () => {
    for (const { row } of await unitCells(TAB_TITLES.publication))
      explained.push(await explain(TAB_TITLES.publication, a1(row, 0)));
  }, 120_000);
  const steps = (): Step[] => explained.flatMap(({ step }) => all(step!));

  test('each level is exactly the sum of the level below it', () => {
    const summed = steps().filter(({ id, parts = [] }) => parts.length > 0 && /^(total|area|criterion|appraisal|survey|part|maxScore)/.test(id));
    expect(summed.length).toBeGreaterThan(31 * 20);
    for (const step of summed) expect([step.id, String(exact(step.parts!))]).toEqual([step.id, step.exact]);
    for (const { step } of explained) {
      const of = (id: string) => decimal(all(step!).find((each) => each.id === id)!.exact!);
      expect(of('appraisal').plus(of('survey')).eq(of('total'))).toBe(true);
      const index = of('total').times(100).div(of('maxScore')).plus(exact(all(step!).filter(({ id }) => id === 'bonus'))).minus(exact(all(step!).filter(({ id }) => id === 'penalty')));
      expect(index.eq(of('index'))).toBe(true);
    }
  });

  test('every step is named once and each link leads to a cell that shows its figure', async () => {
    const titles = new Set<string>();
    let checked = 0;
    for (const { step } of explained) {
      const ids = all(step!).map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
    }
    for (const { id, value, link } of steps()) {
      if (!link || /^seal/.test(id)) continue;
      const cell = await at(link);
      // A ruling is a tick.
      expect([id, link.label, value === 'không áp dụng' ? 'TRUE' : value]).toEqual([id, link.label, cell]);
      titles.add(link.tab);
      checked += 1;
    }
    expect(checked).toBeGreaterThan(10_000);
    for (const tab of ['ranking', 'publication', 'score-table', 'survey', 'appraisers', 'units'] as const)
      expect(titles).toContain(TAB_TITLES[tab]);
    for (const { shortName } of sample.province.units) expect(titles).toContain(shortName);
  }, 120_000);

  test('each item says its method, its scores, its evidence and who appraised it', () => {
    const items = steps().filter(({ id }) => /^item \S+$/.test(id));
    expect(items).toHaveLength(2212 + 31 * 0 + surveyed().length);
    for (const item of items) {
      const facts = (item.beside ?? []).map(({ id }) => id.split(' ')[2]!);
      const own = surveyed().includes(item) ? ['survey'] : item.value === 'không áp dụng' ? [] : ['selfScore', 'evidence', 'firstScore'];
      expect(facts).toEqual(expect.arrayContaining(['method', 'appraiser', 'changed', ...own]));
    }
    function surveyed(): Step[] {
      return items.filter(({ beside = [] }) => beside[0]!.value === 'Điều tra xã hội học');
    }
  });
});
