/** Phân tích tiêu chí through the menu: the tab's figures against the scores that were typed, what it costs, and who may have it made. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Execution } from '../../local/host/host';
import { proposedCriteriaSets } from '../../src/core/criteria/proposed-criteria-sets';
import { NOT_APPLICABLE } from '../../src/core/text/criteria-analysis';
import { JOB_TITLES, NOTHING_TO_DO } from '../../src/core/text/jobs';
import { TAB_TITLES } from '../../src/core/text/titles';
import { contentsOf, fewUnits, type SampleHost, said, sampleHost } from './played-sample';
import { TELLING_WAYS, whoHasTheScript } from './ways';

const TITLE = TAB_TITLES['criteria-analysis'];
describe.each(TELLING_WAYS)('where units fill in: %s', (way) => {
  let sample: SampleHost;
  let first: Execution;
  let lines: string[][];

  beforeAll(async () => {
    sample = await sampleHost(() => true, [], fewUnits(), way);
    await sample.player.prepare();
    await sample.player.score();
    first = await sample.click(sample.office, JOB_TITLES.analyseCriteria);
    lines = await sample.host.display(sample.office, sample.workbook, TITLE, 'A1:R400');
  }, 180_000);
  afterAll(() => sample.host.close());

  /** Rows under a heading, of the set of that name, to the next blank row. */
  function table(setName: string, heading: string): string[][] {
    const set = lines.findIndex(([text]) => text === `BỘ TIÊU CHÍ: ${setName.toUpperCase()}`);
    const from = lines.findIndex(([text], at) => at > set && text === heading);
    const to = lines.findIndex((line, at) => at > from && line.every((text) => text === ''));
    return lines.slice(from + 1, to < 0 ? undefined : to);
  }
  const percent = (share: number): string =>
    `${(Math.round(share * 1000 + 1e-9) / 10).toFixed(1).replace('.', ',')}%`;

  const DEPARTMENTS = 'Sở, ban, ngành';
  const { rows } = proposedCriteriaSets().find(({ key }) => key === 'departments')!;
  const units = () => sample.province.units.filter(({ criteriaSet }) => criteriaSet === 'departments');
  /** Official and self-score as they were typed, null where nothing was. */
  const typed = (unit: string, code: string) => {
    const item = sample.province.scores[unit]!.items.find((each) => each.code === code);
    return item ? { final: item.secondScore ?? item.firstScore, self: item.selfScore } : null;
  };
  const appraised = rows.filter(({ method }) => method !== null && method !== 'survey');

  test('one read and at most two batches make the tab, which is shown then', () => {
    expect(first).toMatchObject({ outcome: 'done', reads: 1 });
    expect(first.batches).toBeLessThanOrEqual(2);
  });

  describe('the heat map', () => {
    test('has the share of the maximum of every item and unit, as typed', () => {
      const [titles = [], ...body] = table(DEPARTMENTS, 'Tỷ lệ đạt của từng đơn vị, xếp theo nhóm và hạng');
      const items = body.filter(([code = '']) => code.includes('.'));
      expect(items.map(([code]) => code)).toEqual(
        rows.filter(({ method }) => method !== null).map(({ code }) => code),
      );
      for (const { code: unit, shortName } of units()) {
        const column = titles.indexOf(shortName);
        expect(column).toBeGreaterThan(3);
        for (const { code, maxScore } of appraised) {
          const scores = typed(unit, code);
          const expected = scores === null ? NOT_APPLICABLE : percent(scores.final / maxScore);
          expect([unit, code, body.find((line) => line[0] === code)![column]]).toEqual([
            unit,
            code,
            expected,
          ]);
        }
      }
    });

    test('has values only, and a number in every shaded cell', async () => {
      const { workbook } = sample.host.spreadsheets.dump(sample.workbook);
      const sheet = workbook.sheets.find(({ properties }) => properties.title === TITLE)!;
      const cells = sheet.rows.flatMap(([, row]) => row);
      expect(cells.some(({ value }) => value?.formulaValue !== undefined)).toBe(false);
      expect(cells.some(({ value }) => value?.numberValue !== undefined)).toBe(true);
    });
  });

  test('the hardest items have the lowest mean share, those of fewer than three units left out', () => {
    const [, ...body] = table(DEPARTMENTS, 'Mục khó nhất');
    const means = body.map((line) => Number(line[3]!.replace(',', '.').replace('%', '')));
    expect(means).toEqual([...means].sort((a, b) => a - b));
    expect(body).toHaveLength(10);
    for (const [code = '', , , share, count] of body) {
      const item = appraised.find((each) => each.code === code);
      if (!item) continue;
      const scores = units().flatMap((unit) => typed(unit.code, code) ?? []);
      const mean = scores.reduce((sum, { final }) => sum + final, 0) / scores.length / item.maxScore;
      expect([code, share, count]).toEqual([code, percent(mean), String(scores.length)]);
    }
    // No other item is harder than the last one listed.
    const last = means.at(-1)!;
    for (const { code, maxScore } of appraised.filter(
      (item) => !body.some(([listed]) => listed === item.code),
    )) {
      const scores = units().flatMap((unit) => typed(unit.code, code) ?? []);
      const mean = scores.reduce((sum, { final }) => sum + final, 0) / scores.length / maxScore;
      expect(scores.length < 3 || mean * 100 >= last - 0.06).toBe(true);
    }
    expect(table('Văn phòng UBND tỉnh', 'Mục khó nhất').map(([text]) => text)).toEqual([
      'Không có mục nào vừa mất điểm vừa có từ 3 đơn vị trở lên đã có điểm.',
    ]);
  });

  test('items on which people differ are listed by the mean distance of self-score and official score', () => {
    const [, ...body] = table(DEPARTMENTS, 'Mục có điểm tự chấm và điểm chính thức lệch nhiều nhất');
    expect(body.length).toBeGreaterThan(0);
    const distances = (code: string): number[] =>
      units().flatMap((unit) => {
        const scores = typed(unit.code, code);
        return scores ? [Math.round(Math.abs(scores.self - scores.final) * 100)] : [];
      });
    const meanOf = (code: string): number =>
      distances(code).reduce((sum, each) => sum + each, 0) / distances(code).length;
    const expected = appraised
      .map(({ code }) => ({ code, mean: meanOf(code) }))
      .filter(({ mean }) => mean > 0)
      .sort((a, b) => b.mean - a.mean)
      .slice(0, 10);
    expect(body.map(([code]) => code)).toEqual(expected.map(({ code }) => code));
    for (const [code = '', , , mean, differing, compared] of body) {
      const shown = (Math.round(meanOf(code) + 1e-9) / 100).toFixed(2).replace('.', ',');
      expect([code, mean, differing, compared]).toEqual([
        code,
        shown,
        String(distances(code).filter((each) => each > 0).length),
        String(distances(code).length),
      ]);
    }
  });

  test('made again without another score it changes nothing; others may not have it made, nor type in it', async () => {
    const before = contentsOf(sample);
    expect(said(await sample.click(sample.office, JOB_TITLES.analyseCriteria))).toContain(NOTHING_TO_DO);
    for (const { address } of whoHasTheScript(sample)) {
      await sample.click(address, JOB_TITLES.analyseCriteria);
      const typing = sample.host.type(address, sample.workbook, TITLE, 'D40', '1');
      await expect(typing).rejects.toThrow('được bảo vệ');
    }
    expect(contentsOf(sample)).toBe(before);
  });
});
