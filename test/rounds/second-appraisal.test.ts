/** In Thẩm định lần 2 the sidebar leads appraisers to what units explained further, and to nothing else. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { UnitColumnKey } from '../../src/core/workbook/contract';
import type { SidebarStanding } from '../../src/shell/sidebar';
import { cellOf, fewUnits, type SampleHost, sampleHost } from './played-sample';
import { WAYS } from './ways';

describe.each(WAYS)('where units fill in: %s', (way) => {
  let sample: SampleHost;
  let appraiser: string;
  let tab: string;

  beforeAll(async () => {
    sample = await sampleHost(() => true, [], fewUnits(), way);
    const { player, province } = sample;
    const unit = province.units[0]!;
    tab = unit.shortName;
    appraiser = province.appraisers[0]!.address;
    await player.prepare();
    await player.advance();
    await player.selfScore(unit);
    await player.advance();
    await player.appraise(unit);
    await player.advance();
    await type(unit.address, 'furtherExplanation', 'Đã bổ sung kế hoạch');
  }, 180_000);
  afterAll(() => sample?.host.close());

  async function type(account: string, key: UnitColumnKey, text: string): Promise<void> {
    await sample.type(account, tab, await cellOf(sample, tab, '1.1.1', key), text);
  }

  /** What is left of the unit, by the code and the cell. */
  async function left(): Promise<{ label: string; cell: string }[]> {
    const standing = await sample.run<SidebarStanding>(appraiser, 'readStanding');
    const { units } = standing.appraiser!;
    return units.find(({ name }) => name === tab)!.left.map(({ label, cell }) => ({ label, cell }));
  }

  test('an explained item is left until it is decided, and the link leads to the second score', async () => {
    expect(await left()).toEqual([]);
    await sample.player.advance();
    const cell = await cellOf(sample, tab, '1.1.1', 'secondScore');
    expect(await left()).toEqual([{ label: expect.stringMatching(/^1\.1\.1 /), cell }]);
    await type(appraiser, 'secondScore', '0,5');
    expect(await left()).toEqual([]);
  }, 120_000);
});
