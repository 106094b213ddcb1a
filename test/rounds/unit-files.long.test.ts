/** Units in files of their own: the round comes to the same result, and nobody opens what is not his. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ShownWorkbooks } from '../../local/server/shown-workbooks';
import type { Windows } from '../../local/server/windows';
import { JOB_TITLES } from '../../src/core/text/jobs';
import { TAB_TITLES } from '../../src/core/text/titles';
import type { UnitFilesWay } from '../../src/core/text/unit-files';
import { fewUnits, published, type SampleHost, sampleHost, shownGroups } from './played-sample';

const WAYS: readonly UnitFilesWay[] = ['none', 'shared', 'perGroup', 'perUnit'];

/** What says where units fill in, what was done when, and who watches. */
const OTHERWISE: readonly string[] = [
  TAB_TITLES['unit-files'],
  TAB_TITLES.settings,
  TAB_TITLES.start,
  TAB_TITLES.log,
];

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

  test('a unit is shown its own file and nothing else, and its account calls nothing of the program', async () => {
    const { host, province, workbook, office } = samples.get(way)!;
    const shown = new ShownWorkbooks(host, office, { all: [] } as unknown as Windows);
    for (const unit of province.units) {
      const [file, ...others] = await shown.enter(unit.address);
      expect(others).toEqual([]);
      await expect(host.run(unit.address, file!.id, 'readStanding')).rejects.toThrow('is not a function');
      await expect(host.run(unit.address, workbook, 'readStanding')).rejects.toThrow('permission');
      await expect(host.display(unit.address, workbook, 'Bắt đầu', 'A1')).rejects.toThrow('permission');
      const requests = [{ updateSpreadsheetProperties: { properties: { title: 'x' }, fields: 'title' } }];
      await expect(host.spreadsheets.batchUpdate(unit.address, workbook, { requests })).rejects.toThrow(
        'permission',
      );
    }
    for (const { address } of province.appraisers)
      expect((await shown.enter(address)).map(({ id }) => id)).toEqual([workbook]);
  });

  test('the published copy is open to a unit once the office shares it, to read', async () => {
    const { host, province, workbook, office, click } = samples.get(way)!;
    const before = new Set(host.workbooks);
    await click(office, JOB_TITLES.publishCopy, 'YES');
    const [copy] = host.workbooks.filter((id) => !before.has(id)) as [string];
    const { address } = province.units[0]!;
    const read = () => host.display(address, copy, TAB_TITLES.publication, 'A1:P60');
    await expect(read()).rejects.toThrow('permission');
    host.spreadsheets.share(copy, address, 'reader');
    expect((await read()).flat().filter(Boolean).length).toBeGreaterThan(20);
    await expect(host.type(address, copy, TAB_TITLES.publication, 'A1', 'x')).rejects.toThrow();
    await expect(host.display(address, workbook, TAB_TITLES.publication, 'A1')).rejects.toThrow('permission');
  });

  test('every tab of the office shows what it shows in one shared workbook', async () => {
    const tabsOf = async (of: UnitFilesWay): Promise<Record<string, string[][]>> => {
      const { host, workbook, office } = samples.get(of)!;
      const shown: Record<string, string[][]> = {};
      for (const { properties } of host.spreadsheets.dump(workbook).workbook.sheets)
        if (!OTHERWISE.includes(properties.title))
          shown[properties.title] = await host.display(office, workbook, properties.title, 'A1:R160');
      return shown;
    };
    expect(await tabsOf(way)).toEqual(await tabsOf('none'));
  });

  test('each file is listed with its units and the time of the last exchange', async () => {
    const { host, workbook, office } = samples.get(way)!;
    const rows = await host.display(office, workbook, TAB_TITLES['unit-files'], 'A4:G40');
    const listed = rows.filter(([title]) => title);
    expect(listed.every(([, , , exchanged]) => exchanged === '23/04/2018 10:00')).toBe(true);
    expect(listed.every(([, , , , problem]) => problem === '')).toBe(true);
  });
});
