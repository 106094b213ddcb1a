/**
 * The scenarios of a small round: the sample with a few units of each group, saved before each click of the office from set-up to publication, and in
 * the middle of stages for the jobs that are not on the way.
 */
import { join } from 'node:path';
import type { JobName } from '../../src/core/text/jobs';
import { JOB_TITLES } from '../../src/core/text/jobs';
import { TAB_TITLES } from '../../src/core/text/titles';
import { Host } from '../host/host';
import { peopleOf } from '../people';
import { RoundPlayer } from '../sample/play-round';
import { type SampleProvince, sonLa2017 } from '../sample/son-la-2017';
import { playStages, type StageKey } from '../sample/stages';
import type { Program, Scenario } from './scenario';

const JOB_OF = new Map(Object.entries(JOB_TITLES).map(([job, title]) => [title as string, job as JobName]));

/** Two departments, the Office and two districts. */
export function smallProvince(): SampleProvince {
  const province = sonLa2017();
  const two = (group: string) => province.units.filter((unit) => unit.group === group).slice(0, 2);
  const groups = [...new Set(province.units.map(({ group }) => group))];
  return { ...province, units: groups.flatMap(two) };
}

/** Plays the round and writes a file for each scenario into the folder. */
export async function sampleScenarios(folder: string, program: Program): Promise<Scenario[]> {
  const province = smallProvince();
  const office = province.office.address;
  const host = Host.start({ ...program, accounts: peopleOf(province).map(({ address }) => address) });
  const workbook = await host.createWorkbook(office, `Chỉ số CCHC ${province.year}`);
  const scenarios: Scenario[] = [];
  const keep = async (job: JobName, when: string, input = '', account = office): Promise<void> => {
    const file = join(folder, `${scenarios.length + 1}-${job}.json`);
    await host.settled();
    await host.save(file);
    scenarios.push({ job, when, file, account, input });
  };
  const type = (tab: string, cell: string, text: string) => host.type(office, workbook, tab, cell, text);

  class WatchedPlayer extends RoundPlayer {
    override async click(title: string) {
      await keep(JOB_OF.get(title)!, `lần ${scenarios.length + 1}`);
      return super.click(title);
    }

    /** A click that is no scenario. */
    clickBeside(title: string) {
      return super.click(title);
    }
  }
  const player = new WatchedPlayer(host, workbook, province);
  const beside: Partial<Record<StageKey, () => Promise<void>>> = {
    preparation: async () => {
      await keep('invite', 'sau khi tạo trang');
      await type('Tiêu chí sở', 'B5', 'Tên mới của một tiêu chí');
      await type(TAB_TITLES.units, 'C4', 'Tên trang mới');
      await keep('generate', 'sau khi sửa tiêu chí và đơn vị');
      await player.clickBeside(JOB_TITLES.generate);
      await type(TAB_TITLES.units, 'C4', province.units[0]!.shortName);
      await player.clickBeside(JOB_TITLES.generate);
    },
    selfScoring: async () => {
      await keep('remind', 'đang tự chấm');
      await keep('returnStage', 'đang tự chấm');
    },
    firstAppraisal: () => keep('acceptSelfScores', 'đang thẩm định lần 1'),
    publication: async () => {
      await keep('publishCopy', 'sau công bố');
      await keep('mailReportCards', 'sau công bố');
      await keep('analyseCriteria', 'sau công bố');
      await keep('analyseCloseCalls', 'sau công bố');
      await keep('openNewYear', 'sau công bố');
    },
  };
  await playStages(player, province, async (stage) => beside[stage]?.());
  await host.close();
  return scenarios;
}
