/** Units in files of their own: the round comes to the same result, and nobody opens what is not his. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { TAB_TITLES } from '../../src/core/text/titles';
import type { UnitFilesWay } from '../../src/core/text/unit-files';
import { fewUnits, published, type SampleHost, sampleHost, shownGroups } from './played-sample';

const WAYS: readonly UnitFilesWay[] = ['none', 'shared', 'perGroup', 'perUnit'];

async function played(way: UnitFilesWay): Promise<SampleHost> {
  const sample = await sampleHost(() => true, [], fewUnits(), way);
  await sample.player.prepare();
  await sample.player.score();
  await sample.player.rankAndPublish();
  return sample;
}

const samples = new Map<UnitFilesWay, SampleHost>();
beforeAll(async () => {
  for (const way of WAYS) samples.set(way, await played(way));
}, 600_000);
afterAll(async () => {
  for (const { host } of samples.values()) await host.close();
});

const resultOf = async (way: UnitFilesWay) =>
  shownGroups(await published(samples.get(way)!)).map(({ heading, rows }) => ({ heading, rows }));

describe.each(WAYS.slice(1))('in the way "%s"', (way) => {
  test('the published result is that of one shared workbook', async () => {
    expect(await resultOf(way)).toEqual(await resultOf('none'));
  });

  test('a unit opens its own file and nothing else, and there is no script in it', async () => {
    const { host, province, workbook } = samples.get(way)!;
    expect(host.workbooks.length).toBeGreaterThan(1);
    for (const unit of province.units) {
      const open: string[] = [];
      for (const id of host.workbooks)
        await host.spreadsheets.get(unit.address, id, { fields: 'properties.title' }).then(
          () => open.push(id),
          () => undefined,
        );
      expect(open).toHaveLength(1);
      expect(open).not.toContain(workbook);
      expect(await host.open(unit.address, open[0]!)).toEqual([]);
    }
  });

  test('each file is listed with its units and the time of the last exchange', async () => {
    const { host, workbook, office } = samples.get(way)!;
    const rows = await host.display(office, workbook, TAB_TITLES['unit-files'], 'A4:G40');
    const listed = rows.filter(([title]) => title);
    expect(listed.every(([, , , exchanged]) => exchanged === '23/04/2018 10:00')).toBe(true);
    expect(listed.every(([, , , , problem]) => problem === '')).toBe(true);
  });
});
