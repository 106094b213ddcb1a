/** The figures of the analyses, made again here from what the tabs of the played sample show; those of Hạng sát nút in close-calls.test.ts. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { ShownReport } from '../../src/core/analysis/shown-report';
import type { CardsAnswer } from '../../src/core/standing/report-cards-for';
import { ANALYSES, type Analysis } from '../../src/core/text/jobs';
import { criteriaTabTitle } from '../../src/core/text/titles';
import { CRITERIA_COLUMNS, columnIndex } from '../../src/core/workbook/contract';
import { type PlayedSample, playedSample } from './played-sample';
import {
  allShownScores,
  analysed,
  criteriaOf,
  findings,
  groupedBy,
  hundredths,
  number,
  percentText,
  pointsText,
  type ShownScore,
  sorted,
  sum,
} from './shown-scores';
import { TELLING_WAYS } from './ways';

describe.each(TELLING_WAYS)('where units fill in: %s', (way) => {
  let sample: PlayedSample;
  let scores: ShownScore[];
  const reports = {} as Record<Analysis, ShownReport>;
  beforeAll(async () => {
    sample = await playedSample(way);
    scores = await allShownScores(sample);
    for (const analysis of ANALYSES) reports[analysis] = (await analysed(sample, analysis)).report!;
  }, 300_000);
  afterAll(() => sample.host.close());

  const both = (list: readonly ShownScore[]): (ShownScore & { self: number; official: number })[] =>
    list.flatMap((score) => {
      const { self, official } = score;
      return self === null || official === null ? [] : [{ ...score, self, official }];
    });
  const ofItem = ({ unit, code }: ShownScore): string => `${unit.criteriaSet} ${code}`;
  /** Of one criteria set at a time, since codes repeat from set to set. */
  const setsOf = (): string[] => [...new Set(sample.province.units.map(({ criteriaSet }) => criteriaSet))];
  const nameOf = (code: string): string => sample.province.units.find((unit) => unit.code === code)!.name;

  test('Học từ sai khác: units, points and reasons of every item that was lowered in any, most units first', () => {
    const parts = reports.analyseLoweredScores.parts;
    expect(parts).toHaveLength(setsOf().length);
    setsOf().forEach((set, at) => {
      const items = groupedBy(
        both(scores).filter(({ unit }) => unit.criteriaSet === set),
        ({ code }) => code,
      );
      const expected = [...items].flatMap(([code, list]) => {
        const lowered = list.filter(({ self, official }) => self > official);
        if (lowered.length === 0) return [];
        const reasons = [...groupedBy(lowered, ({ reason }) => reason)];
        const points = sum(lowered.map(({ self, official }) => self - official));
        return [
          [
            code,
            lowered.length,
            list.length,
            pointsText(points),
            ...reasons.map(([reason, units]) => `${reason} (${units.length})`).sort(),
          ],
        ];
      });
      const rows = findings({ ...reports.analyseLoweredScores, parts: [parts[at]!] }, '');
      const shown = rows.map((row) => [
        row['Mã'],
        row['Số đơn vị bị hạ'],
        row['Trên tổng số đơn vị'],
        row['Tổng điểm bị hạ'],
        ...row['Lý do (số đơn vị)']!.split(', ').sort(),
      ]);
      expect(sorted(shown)).toEqual(sorted(expected));
      const weights = rows.map(
        (row) => number(row['Số đơn vị bị hạ']!) * 1000 + number(row['Tổng điểm bị hạ']!),
      );
      expect(weights).toEqual([...weights].sort((a, b) => b - a));
    });
  });

  test('Độ sát thực: distance of self-scores and official ones over the maxima, by unit and by area; equal shares share a rank', () => {
    const figures = (list: readonly ShownScore[]) => {
      const pairs = both(list);
      const apart = pairs.map(({ self, official }) => self - official);
      const maximum = sum(pairs.map(({ maxScore }) => maxScore));
      const lowered = apart.filter((points) => points > 0);
      return [
        percentText(maximum - sum(apart.map(Math.abs)), maximum),
        percentText(apart.filter((points) => points === 0).length, pairs.length),
        pairs.length,
        lowered.length,
        lowered.length === 0 ? '' : pointsText(sum(lowered)),
        apart.filter((points) => points < 0).length,
      ];
    };
    const shown = (row: Record<string, string>) => [
      row['Độ sát thực'],
      row['Tỷ lệ mục bằng nhau'],
      row['Số mục có cả hai điểm'],
      row['Số mục bị hạ'],
      row['Điểm bị hạ'] ?? '',
      row['Số mục được nâng'],
    ];
    const units = findings(reports.analyseSelfScoring, 'Các đơn vị');
    expect(sorted(units.map((row) => [row['Đơn vị'], ...shown(row)]))).toEqual(
      sorted(
        sample.province.units.map(({ code, name }) => [
          name,
          ...figures(scores.filter(({ unit }) => unit.code === code)),
        ]),
      ),
    );
    for (const [group, list] of groupedBy(scores, ({ unit }) => unit.group)) {
      const areas = criteriaOf(list[0]!.unit).filter(
        ({ method, code }) => method === null && !code.includes('.'),
      );
      const number = (code: string): string => String(areas.findIndex((area) => area.code === code) + 1);
      for (const row of findings(reports.analyseSelfScoring, `Theo lĩnh vực: ${group}`)) {
        const own = list.filter(({ code }) => code.split('.')[0] === number(row['Mã']!));
        expect([group, row['Mã'], ...shown(row)]).toEqual([group, row['Mã'], ...figures(own).map(String)]);
      }
    }
    for (const { rows } of reports.analyseSelfScoring.parts) {
      const near = rows.map(({ cells }) => number(cells.find(({ title }) => title === 'Độ sát thực')!.text));
      const ranks = rows.map(({ cells }) => Number(cells[0]!.text));
      expect(ranks).toEqual(near.map((share) => near.filter((other) => other > share).length + 1));
    }
  });

  test('Thước đo công bằng: every item where one reason took different scores, with all its units', () => {
    const withReason = scores.filter(
      ({ reason, official }) => !['', 'Khác'].includes(reason) && official !== null,
    );
    const expected = [...groupedBy(withReason, (score) => `${ofItem(score)} ${score.reason}`).values()]
      .filter((list) => new Set(list.map(({ official }) => official)).size > 1)
      .flat()
      .map(({ code, unit, official, reason }) => [code, unit.shortName, pointsText(official!), reason]);
    const shown = findings(reports.analyseFairness, 'Cùng lý do').map((row) => [
      row['Mã'],
      row['Đơn vị'],
      row['Thẩm định'],
      row['Lý do'],
    ]);
    expect(sorted(shown)).toEqual(sorted(expected));
  });

  test('Thước đo công bằng: items, lowered and raised of each appraiser, beside the share of all others', async () => {
    const appraisers = new Map<string, string>();
    for (const set of setsOf()) {
      const lines = await sample.host.display(
        sample.office,
        sample.workbook,
        criteriaTabTitle(set),
        'A4:T140',
      );
      const column = columnIndex(CRITERIA_COLUMNS, 'appraiser');
      for (const line of lines) appraisers.set(`${set} ${line[0]}`, line[column]!);
    }
    const appraiserOf = (score: ShownScore): string => appraisers.get(ofItem(score))!;
    const lowered = (list: readonly ShownScore[]) =>
      both(list).filter(({ self, official }) => self > official);
    const expected = [...groupedBy(both(scores), appraiserOf)].map(([code, list]) => {
      const others = both(scores).filter((score) => appraiserOf(score) !== code);
      return [
        code,
        list.length,
        lowered(list).length,
        percentText(lowered(list).length, list.length),
        percentText(lowered(others).length, others.length),
        list.filter(({ self, official }) => self < official).length,
      ];
    });
    const shown = findings(reports.analyseFairness, 'Chấm chặt').map((row) => [
      row['Mã'],
      row['Số mục so sánh'],
      row['Số mục bị hạ'],
      row['Tỷ lệ bị hạ'],
      row['Tỷ lệ của những người khác'],
      row['Số mục được nâng'],
    ]);
    expect(sorted(shown)).toEqual(sorted(expected));
  });

  test('Thước đo công bằng: scores half the maximum from the median of their group, where few are', () => {
    const official = scores.filter((score) => score.official !== null);
    const expected = [
      ...groupedBy(official, (score) => `${ofItem(score)} ${score.unit.group}`).values(),
    ].flatMap((list) => {
      const values = list.map((score) => score.official!).sort((a, b) => a - b);
      const half = Math.floor(values.length / 2);
      const median = values.length % 2 === 1 ? values[half]! : (values[half - 1]! + values[half]!) / 2;
      const few = Math.max(1, Math.floor(values.length / 10));
      const below = list.filter((score) => (median - score.official!) * 2 >= score.maxScore);
      const above = list.filter((score) => (score.official! - median) * 2 >= score.maxScore);
      return list.length < 8
        ? []
        : [below, above]
            .filter((side) => side.length <= few)
            .flat()
            .map((score) => [
              score.code,
              score.unit.shortName,
              pointsText(score.official!),
              pointsText(Math.round(median)),
              list.length,
            ]);
    });
    const shown = findings(reports.analyseFairness, 'Lệch').map((row) => [
      row['Mã'],
      row['Đơn vị'],
      row['Thẩm định'],
      row['Trung vị của nhóm'],
      row['Số đơn vị của nhóm'],
    ]);
    expect(sorted(shown)).toEqual(sorted(expected));
  });

  test('Đường lên hạng: the ways of the report are those of the cards, with the points by what they were lost for', async () => {
    const run = await sample.host.run(sample.office, sample.workbook, 'readReportCards', ['']);
    const { cards } = run.result as CardsAnswer;
    const points = (text: string, kind: string): string => {
      const own = [...text.matchAll(/\+([\d,]+) \((.*?)\)/g)].filter((match) => match[2] === kind);
      return own.length === 0 ? '' : pointsText(sum(own.map((match) => hundredths(match[1]!)!)));
    };
    const expected = cards.flatMap(({ unit, ways }) =>
      ways.lines.map((line) => {
        const [, rank, needed] = /^Hạng (\d+): thiếu ([\d,]+) điểm/.exec(line)!;
        const [, count = '', items = ''] = /cần (\d+) mục: (.*)\.$/.exec(line) ?? [];
        return [
          nameOf(unit),
          rank,
          needed,
          count,
          items.replace(/ \((minh chứng|kết quả|khảo sát)\)/g, ''),
          points(items, 'minh chứng'),
          points(items, 'kết quả'),
          points(items, 'khảo sát'),
        ];
      }),
    );
    const shown = findings(reports.analyseWaysUp, 'Cần thêm gì').map((row) => [
      row['Đơn vị'],
      row['Muốn lên hạng'],
      row['Thiếu (điểm)'],
      row['Số mục'] ?? '',
      row['Số mục'] === undefined ? '' : row['Mục cần lấy lại điểm'],
      row['Minh chứng (điểm)'] ?? '',
      row['Kết quả (điểm)'] ?? '',
      row['Khảo sát (điểm)'] ?? '',
    ]);
    expect(sorted(shown)).toEqual(sorted(expected));
    expect(shown.length).toBeGreaterThan(50);
  });
});
