/**
 * Giải trình con số over the played sample: every cell of every unit's row in Xếp hạng and Công bố is explained, what is summed adds up exactly
 * on each level, and each link's cell shows the figure that its step says.
 */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Decimal, decimal, sum } from '../../src/core/assessment/decimal';
import { proposedCriteriaSets } from '../../src/core/criteria/proposed-criteria-sets';
import { type Explanation, explanation } from '../../src/core/standing/explanation';
import type { Step } from '../../src/core/standing/step';
import { logKept } from '../../src/core/text/explained-item';
import { groupsForOffice, REFUSED, SEAL, selectFirst } from '../../src/core/text/explanation';
import { JOB_TITLES } from '../../src/core/text/jobs';
import { TAB_TITLES } from '../../src/core/text/titles';
import { a1, placeOf } from '../../src/core/workbook/a1';
import { SNAPSHOT_FIELDS, type SpreadsheetResource, snapshotOf } from '../../src/core/workbook/snapshot';
import { cellOf, type PlayedSample, playedSample } from './played-sample';
import { ALL_TELLING_WAYS, whereUnitsHaveTheScript } from './ways';

describe.each(ALL_TELLING_WAYS)('where units fill in: %s', (way) => {
  let sample: PlayedSample;
  beforeAll(async () => {
    sample = await playedSample(way);
  }, 300_000);
  afterAll(() => sample.host.close());

  const run = (account: string, place: readonly string[]) =>
    sample.host.run(account, sample.workbook, 'explainFigure', place);
  async function explain(tab: string, cell: string, account = sample.office): Promise<Explanation> {
    const execution = await run(account, [tab, cell]);
    if (execution.outcome !== 'done') throw new Error(execution.error?.message);
    return execution.result as Explanation;
  }

  /** The same of the workbook as it is now, without a run for each cell. */
  async function inProcess(): Promise<(tab: string, cell: string) => Explanation> {
    const { host, office, workbook } = sample;
    const reply = await host.spreadsheets.get(office, workbook, { fields: SNAPSHOT_FIELDS });
    const snapshot = snapshotOf(reply as SpreadsheetResource);
    return (tab, cell) => explanation(snapshot, office, { tab, cell }, () => ({ unread: '' }));
  }

  /** A whole tab as a person sees it, read once. */
  const shown = new Map<string, string[][]>();
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
  const find = ({ step }: Explanation, id: string): Step => all(step!).find((each) => each.id === id)!;
  const exact = (steps: readonly Step[]): Decimal =>
    sum(steps.flatMap((step) => step.exact ?? []).map((digits) => decimal(digits)));

  interface UnitRow {
    code: string;
    row: number;
    titles: string[];
  }
  /** Rows of units, each with the titles over it. */
  async function unitRows(tab: string): Promise<UnitRow[]> {
    const codes = new Set(sample.province.units.map(({ code }) => code));
    let titles: string[] = [];
    return (await display(tab)).flatMap((line, row) => {
      if (line[0] === 'Hạng') titles = line.slice(0, line.findLastIndex(Boolean) + 1);
      return codes.has(line[1]!) ? [{ code: line[1]!, row, titles }] : [];
    });
  }
  const rowOf = async (tab: string, code: string): Promise<UnitRow> =>
    (await unitRows(tab)).find((each) => each.code === code)!;

  /** Columns that name the unit; they lead to its rank. */
  const NAMES = ['Mã', 'Đơn vị', 'Ghi chú'];
  async function expectExplained(
    answer: Explanation,
    tab: string,
    { code, row, titles }: UnitRow,
    column: number,
  ) {
    const { name } = sample.province.units.find((unit) => unit.code === code)!;
    expect([answer.place, answer.title, answer.message]).toEqual([`${tab}, ô ${a1(row, column)}`, name, '']);
    const { value } = find(answer, answer.selected);
    if (!NAMES.includes(titles[column]!)) expect(value).toBe((await display(tab))[row]![column]);
  }

  describe.each([TAB_TITLES.ranking, TAB_TITLES.publication])('%s', (tab) => {
    test('every cell of a unit’s row is explained by a step with the figure that stands in it', async () => {
      const explained = await inProcess();
      const rows = await unitRows(tab);
      expect(rows).toHaveLength(sample.province.units.length);
      for (const unit of rows)
        for (const column of unit.titles.keys()) {
          await expectExplained(explained(tab, a1(unit.row, column)), tab, unit, column);
        }
    }, 300_000);

    test('and so it is for who asks from the sidebar', async () => {
      const unit = (await unitRows(tab))[4]!;
      for (const column of unit.titles.keys())
        await expectExplained(await explain(tab, a1(unit.row, column)), tab, unit, column);
    }, 120_000);
  });

  describe('the steps of all units', () => {
    const explained: Explanation[] = [];
    beforeAll(async () => {
      for (const { row } of await unitRows(TAB_TITLES.publication))
        explained.push(await explain(TAB_TITLES.publication, a1(row, 0)));
    }, 120_000);
    const steps = (): Step[] => explained.flatMap(({ step }) => all(step!));

    test('each level is exactly the sum of the level below it', () => {
      const sums = /^(total|area|criterion|appraisal|survey|part|maxScore)/;
      const summed = steps().filter(({ id, parts = [] }) => parts.length > 0 && sums.test(id));
      expect(summed.length).toBeGreaterThan(31 * 20);
      for (const step of summed) expect([step.id, String(exact(step.parts!))]).toEqual([step.id, step.exact]);
      for (const answer of explained) {
        const of = (id: string): Decimal => decimal(find(answer, id)?.exact ?? 0);
        expect(of('appraisal').plus(of('survey')).eq(of('total'))).toBe(true);
        const share = of('total').times(100).div(of('maxScore'));
        expect(share.plus(of('bonus')).minus(of('penalty')).eq(of('index'))).toBe(true);
      }
    });

    test('every step is named once, and each link leads to a cell that shows its figure', async () => {
      for (const { step } of explained) {
        const ids = all(step!).map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
      }
      const tabs = new Set<string>();
      let checked = 0;
      for (const { id, value, link } of steps()) {
        if (!link || /^seal/.test(id)) continue;
        // A ruling is a tick.
        const said = value === 'không áp dụng' ? 'TRUE' : value;
        expect([id, link.label, said]).toEqual([id, link.label, await at(link)]);
        tabs.add(link.tab);
        checked += 1;
      }
      expect(checked).toBeGreaterThan(10_000);
      for (const tab of ['ranking', 'publication', 'score-table', 'survey', 'appraisers', 'units'] as const)
        expect(tabs).toContain(TAB_TITLES[tab]);
      for (const { shortName } of sample.province.units) expect(tabs).toContain(shortName);
    }, 120_000);

    test('all items are there, each with its method, scores, evidence and appraiser', () => {
      for (const [at, answer] of explained.entries()) {
        const { criteriaSet } = sample.province.units.find(({ name }) => name === answer.title)!;
        const { rows } = proposedCriteriaSets().find(({ key }) => key === criteriaSet)!;
        const items = rows.filter(({ method }) => method !== null);
        expect([at, items.length]).toEqual([
          at,
          all(answer.step!).filter(({ id }) => /^item \S+$/.test(id)).length,
        ]);
        for (const { code, method } of items) {
          const item = find(answer, `item ${code}`);
          const facts = item.beside!.map(({ id }) => id.split(' ')[2]);
          const own =
            item.value === 'không áp dụng'
              ? []
              : method === 'survey'
                ? ['survey']
                : ['selfScore', 'evidence', 'firstScore'];
          expect(facts).toEqual(expect.arrayContaining(['method', ...own, 'appraiser', 'changed']));
        }
      }
    });
  });

  describe('figures of a group in Công bố', () => {
    test('each is explained, with the value that stands in its cell and the units it was made of', async () => {
      const lines = await display(TAB_TITLES.publication);
      const from = lines.findIndex((line) => line[0] === 'Số liệu chung của nhóm');
      const to = lines.findIndex((line, row) => row > from && /^II\. /.test(line[0]!));
      const cells = lines.slice(from, to).flatMap((line, offset) => {
        const row = from + offset;
        if (line[0] === '' && line[3] !== '') return [{ row, column: 3, of: line[2]! }];
        return /^[IVX]+$/.test(line[0]!) ? [3, 4, 5].map((column) => ({ row, column, of: line[2]! })) : [];
      });
      expect(cells).toHaveLength(12 + 8 * 3);
      const explained = await inProcess();
      for (const { row, column, of } of cells) {
        const answer = explained(TAB_TITLES.publication, a1(row, column));
        const { step, message, title } = answer;
        expect([of, title, message, step?.value]).toEqual([of, 'Sở, ban, ngành', '', lines[row]![column]]);
        if (lines[row]![column] !== '0') expect(step!.parts!.length).toBeGreaterThan(0);
        for (const { id, value, link } of step!.parts!)
          if (link) expect([of, id, value]).toEqual([of, id, await at(link)]);
      }
    }, 120_000);
  });

  describe('who may see what', () => {
    whereUnitsHaveTheScript(way)(
      'a unit sees its own row and no other, and no figures of the group',
      async () => {
        const [own, other] = sample.province.units;
        const tab = TAB_TITLES.publication;
        const cell = async (code: string): Promise<string> => a1((await rowOf(tab, code)).row, 9);
        const answer = await explain(tab, await cell(own!.code), own!.address);
        expect([answer.title, answer.message, find(answer, 'item 1.1.1 changed').lines]).toEqual([
          own!.name,
          '',
          [logKept()],
        ]);
        const messageFor = async (code: string, account: string) =>
          (await explain(tab, await cell(code), account)).message;
        expect(await messageFor(other!.code, own!.address)).toBe(REFUSED.notYours);
        const mean = (await display(tab)).findIndex((line) => line[2] === 'Chỉ số trung bình');
        expect((await explain(tab, a1(mean, 3), own!.address)).message).toBe(groupsForOffice());
      },
    );

    test('an appraiser sees no row', async () => {
      const { row } = await rowOf(TAB_TITLES.publication, sample.province.units[0]!.code);
      const place = [TAB_TITLES.publication, a1(row, 9), sample.province.appraisers[0]!.address] as const;
      expect((await explain(...place)).message).toBe(REFUSED.notYours);
    });

    test.each([
      ['another tab', TAB_TITLES.settings, 'B5'],
      ['a title', TAB_TITLES.publication, 'A4'],
      ['a blank cell', TAB_TITLES.publication, 'ZZ900'],
      ['no cell', TAB_TITLES.publication, '?'],
      ['a tab that is none', 'Không có', 'A1'],
    ])('%s is answered by what to select', async (_where, tab, cell) => {
      expect(await explain(tab, cell)).toMatchObject({ message: selectFirst(), step: null });
    });

    test('the cell that the person has selected, where none is named', async () => {
      const { row } = await rowOf(TAB_TITLES.publication, 'SNV');
      const { sheets = [] } = await sample.host.spreadsheets.get(sample.office, sample.workbook, {
        fields: 'sheets.properties(sheetId,title)',
      });
      const { sheetId = 0 } = sheets.find(({ properties }) => properties?.title === TAB_TITLES.publication)!
        .properties!;
      const person = {
        press: () => Promise.reject(new Error('nothing is asked')),
        see: () => undefined,
        selected: { sheetId, cell: a1(row, 8) },
      };
      const execution = await sample.host.run(sample.office, sample.workbook, 'explainFigure', [], person);
      expect(execution.result).toMatchObject({ place: `Công bố, ô ${a1(row, 8)}`, selected: 'total' });
      const first = await run(sample.office, []);
      expect(first.result).toMatchObject({ place: 'Bắt đầu, ô A1', message: selectFirst() });
    });
  });

  describe('after the publication', () => {
    const [TAB, UNIT, ITEM] = [TAB_TITLES.publication, 'SNV', '1.1.1'];
    const type = async (key: 'secondScore' | 'secondNote', text: string): Promise<void> => {
      const { shortName } = sample.province.units.find(({ code }) => code === UNIT)!;
      await sample.host.type(
        sample.office,
        sample.workbook,
        shortName,
        await cellOf(sample, shortName, ITEM, key),
        text,
      );
    };

    test('a changed score is said at the seal, with its cell, and the cell’s old figure is told apart', async () => {
      const { row } = await rowOf(TAB, UNIT);
      const seal = async (): Promise<Step> => find(await explain(TAB, a1(row, 0)), 'seal');
      expect(await seal()).toMatchObject({ value: SEAL.agrees, parts: [] });
      await type('secondScore', '0');
      await type('secondNote', '=1+1');
      const [answer, later] = [await explain(TAB, a1(row, 8)), await seal()];
      expect(answer.message).toContain('Ô đang chọn ghi 93,57, còn sổ bây giờ tính ra 93,07');
      expect(later).toMatchObject({
        value: SEAL.differs,
        parts: [{ label: `Sở Nội vụ, mục ${ITEM}: 0,5 → 0` }],
      });
      expect(later.lines!.join(' ')).toMatch(
        /không còn khớp với sổ: 1 chỗ .* khi công bố 93,57, hạng 1; sổ bây giờ 93,07, hạng 1/,
      );
      const item = find(answer, `item ${ITEM}`);
      expect(later.parts![0]!.link).toEqual(item.link);
      expect([item.value, item.lines]).toEqual(['0,00', ['Điểm chính thức lấy theo "Thẩm định lần 2".']]);
      // What looks like a formula is only ever a text here.
      expect(item.beside!.find(({ id }) => id.endsWith('secondScore'))!.lines).toEqual(['=1+1']);
    });

    whereUnitsHaveTheScript(way)('until it is published again its unit is told nothing of it', async () => {
      const { row } = await rowOf(TAB, UNIT);
      const { address } = sample.province.units.find(({ code }) => code === UNIT)!;
      expect((await explain(TAB, a1(row, 8), address)).message).toBe(REFUSED.underReview);
    });

    test('the log tells who keeps it when an item was typed last', async () => {
      const { row } = await rowOf(TAB, UNIT);
      const changed = async (): Promise<Step> => find(await explain(TAB, a1(row, 0)), `item ${ITEM} changed`);
      expect((await changed()).lines![0]).not.toMatch(/^Thẩm định lần 2/);
      await type('secondScore', '0,5');
      await sample.click(sample.office, JOB_TITLES.rank);
      const after = await changed();
      expect(after.value).toMatch(/^\d\d\/\d\d\/\d{4} \d\d:\d\d$/);
      expect(after.lines).toEqual(
        expect.arrayContaining([
          'Thẩm định lần 2: (trống) → 0,5 (ô của người thẩm định).',
          'Ý kiến (lần 2): (trống) → =1+1 (ô của người thẩm định).',
        ]),
      );
    });
  });
});
