/** Where units fill in changes in the middle of a round: nothing typed is lost, and nobody opens what is not his any more. */
import { afterEach, beforeAll, expect, test } from '@jest/globals';
import { cellAt, UnitTabs } from '../../local/torture/typed-cells';
import { JOB_TITLES } from '../../src/core/text/jobs';
import { TAB_TITLES } from '../../src/core/text/titles';
import { CLOSED } from '../../src/core/text/unit-files';
import { first, office, province, SmallFiles, second } from './small-files';

const files = new SmallFiles();
beforeAll(() => files.prepare(), 240_000);
afterEach(() => files.host.close());

test('from files to a shared files.workbook and back, every typed value goes along, and what is closed stays closed', async () => {
  await files.open();
  const old = await files.fileOf(first);
  await files.type(first, '1.2.1', 'evidence', 'Gõ ngay trước khi chuyển');
  const before = new Map(await files.typedIn(old));
  for (const way of ['perGroup', 'none', 'shared', 'perUnit', 'none'] as const) {
    await files.choose(way);
    const place = way === 'none' ? files.workbook : await files.fileOf(first);
    for (const [key, text] of before)
      expect([way, key, (await files.typedIn(place)).get(key)]).toEqual([way, key, text]);
    const row = (await new UnitTabs(files.host, office, place, [first.shortName]).codes(first.shortName)).get(
      '1.2.2',
    )!;
    if (way === 'none') {
      const before = files.host.outbox.length;
      await files.press(JOB_TITLES.invite);
      const links = files.host.outbox
        .slice(before)
        .flatMap(({ to, text }) => (to[0] === first.address ? [text] : []));
      expect(links).toEqual([expect.stringContaining(files.workbook)]);
    } else
      await expect(files.host.display(first.address, files.workbook, TAB_TITLES.start, 'A1')).rejects.toThrow(
        'permission',
      );
    await files.host.type(first.address, place, first.shortName, cellAt(row, 'explanation'), way);
    expect((await files.typedIn(place)).get(`${first.shortName}|1.2.2|explanation`)).toBe(way);
    for (const elsewhere of [files.workbook, old].filter((id) => id !== place))
      await expect(files.type(first, '1.2.2', 'explanation', 'x', elsewhere)).rejects.toThrow();
    before.set(`${first.shortName}|1.2.2|explanation`, way);
  }
}, 120_000);

test('a unit that changes its group takes along what it typed since the last exchange, there and back again', async () => {
  await files.open();
  await files.choose('perGroup');
  const other = province.units.find(({ group }) => group !== first.group)!;
  const registry = await files.host.display(office, files.workbook, TAB_TITLES.units, 'A1:D40');
  const cell = `D${registry.findIndex(([code]) => code === first.code) + 1}`;
  const both = [await files.fileOf(first), await files.fileOf(other)];
  for (const [turn, group] of [other.group, first.group, other.group].entries()) {
    const [from, to] = [both[turn % 2]!, both[(turn + 1) % 2]!];
    await files.type(first, '1.2.1', 'evidence', `Gõ trước khi chuyển lần ${turn}`, from);
    await files.host.type(office, files.workbook, TAB_TITLES.units, cell, group);
    for (const title of [JOB_TITLES.generate, JOB_TITLES.exchange]) await files.press(title);
    for (const place of [files.workbook, to])
      expect([...(await files.typedIn(place)).values()]).toContain(`Gõ trước khi chuyển lần ${turn}`);
    await expect(files.type(first, '1.2.1', 'evidence', 'x', from)).rejects.toThrow();
    await files.type(first, '1.2.2', 'evidence', `Nơi mới ${turn}`, to);
    await files.exchange();
    expect([...(await files.typedIn(files.workbook)).values()]).toContain(`Nơi mới ${turn}`);
  }
}, 120_000);

test.each(['shared', 'perGroup', 'perUnit'] as const)(
  'a unit that leaves the registry leaves what it typed, and opens nothing any more; the others go on: %s',
  async (way) => {
    await files.open();
    await files.choose(way);
    const [own, others] = [await files.fileOf(first), await files.fileOf(second)];
    // What it filled in alone, before, stays its own, closed.
    const before = (await files.listed()).filter(({ problem }) => problem === CLOSED).map(({ id }) => id);
    const opens = async ({ address }: typeof first): Promise<string[]> => {
      const open: string[] = [];
      for (const id of files.host.workbooks.filter((each) => !before.includes(each)))
        await files.host.spreadsheets.get(address, id, { fields: 'spreadsheetId' }).then(
          () => open.push(id),
          () => undefined,
        );
      return open;
    };
    expect([await opens(first), await opens(second)]).toEqual([[own], [others]]);
    await files.type(first, '1.2.1', 'evidence', 'Gõ trước khi rời danh sách', own);
    const registry = await files.host.display(office, files.workbook, TAB_TITLES.units, 'A1:A40');
    const row = registry.findIndex(([code]) => code === first.code) + 1;
    await files.host.type(office, files.workbook, TAB_TITLES.units, `A${row}`, [Array(9).fill('')]);
    for (const title of [JOB_TITLES.generate, JOB_TITLES.exchange]) await files.press(title);
    expect(await opens(first)).toEqual([]);
    expect(await opens(second)).toEqual([others]);
    await files.type(second, '1.2.1', 'evidence', 'Vẫn điền được', others);
    // Its tab is out of sight under another title.
    expect(JSON.stringify(files.host.spreadsheets.dump(files.workbook))).toContain(
      'Gõ trước khi rời danh sách',
    );
  },
  60_000,
);
