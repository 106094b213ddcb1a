/** The rounds in which everybody is at work at once: the sample played into the middle of its busy stages, watched, with two accounts of the office. */
import { join } from 'node:path';
import type { UnitFilesWay } from '../../src/core/text/unit-files';
import { Host } from '../host/host';
import { peopleOf } from '../people';
import { joinOffice } from '../sample/join-office';
import { RoundPlayer } from '../sample/play-round';
import type { SampleProvince } from '../sample/son-la-2017';
import { playStages, type StageKey } from '../sample/stages';
import type { Program } from './scenario';
import type { BusyStart } from './together';

const SECOND = 'vanphong@sonla.example';
export const BUSY_STAGES: readonly StageKey[] = [
  'selfScoring',
  'firstAppraisal',
  'explanation',
  'secondAppraisal',
];

/** Thrown to leave the round where it stands. */
class Enough extends Error {}

/** Plays the round and writes a file for each of the stages into the folder. */
export async function busyStarts(
  folder: string,
  program: Program,
  province: SampleProvince,
  stages: readonly StageKey[] = BUSY_STAGES,
  way: UnitFilesWay = 'none',
): Promise<BusyStart[]> {
  const accounts = [...peopleOf(province).map(({ address }) => address), SECOND];
  const host = Host.start({ ...program, accounts });
  const office = province.office.address;
  const workbook = await host.createWorkbook(office, `Chỉ số CCHC ${province.year}`);
  const starts: BusyStart[] = [];
  const reached = async (stage: StageKey): Promise<void> => {
    if (stage === 'preparation') await joinOffice(host, office, workbook, SECOND);
    if (!stages.includes(stage)) return;
    await host.settled();
    // So that the log begins before everybody does.
    await host.advance(20);
    await player.exchange();
    const file = join(folder, `busy-${way}-${stage}.json`);
    await host.settled();
    await host.save(file);
    starts.push({ stage, file, province, way, second: SECOND });
    if (starts.length === stages.length) throw new Enough();
  };
  const player = new RoundPlayer(host, workbook, province, () => {}, way);
  await playStages(player, province, reached).catch((error: Error) => {
    if (!(error instanceof Enough)) throw error;
  });
  await host.close();
  return starts;
}
