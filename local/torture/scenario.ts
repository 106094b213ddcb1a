/**
 * A job in the workbook in which an office would run it: a host saved to a file, and what is typed for the job. Whoever tortures the job takes a
 * fresh host from that file each time. It judges nothing.
 */

import { JOB_TITLES, type JobName } from '../../src/core/text/jobs';
import { TAB_TITLES } from '../../src/core/text/titles';
import { settingRow } from '../../src/core/workbook/settings-contract';
import type { Answer } from '../../src/shell/sidebar';
import type { Execution } from '../host/execution';
import { Host, type HostOptions } from '../host/host';

export interface Scenario {
  job: JobName;
  /** The state of the round, in a word or two. */
  when: string;
  /** As Host.save wrote it. */
  file: string;
  account: string;
  /** What the sidebar would hand over; '' for jobs that need nothing. */
  input: string;
}

export type Program = Omit<HostOptions, 'accounts' | 'groups'>;

export const titleOf = ({ job, when }: Scenario): string => `${JOB_TITLES[job]}, ${when}`;

/** Runs of a job before it is given up on. */
const MOST_RUNS = 6;

export class Trial {
  private constructor(
    readonly host: Host,
    private readonly scenario: Scenario,
    readonly workbook: string,
  ) {}

  /** The stage that the round was in. */
  private first = '';

  static async of(scenario: Scenario, program: Program): Promise<Trial> {
    const host = await Host.restore(scenario.file, program);
    host.switches = { longestWaitMilliseconds: 0 };
    const trial = new Trial(host, scenario, host.workbooks[0]!);
    trial.first = await trial.stage();
    return trial;
  }

  private call(name: string, ...parameters: unknown[]): Promise<Execution> {
    return this.host.run(this.scenario.account, this.workbook, name, parameters, ['OK', 'OK']);
  }

  async preview(): Promise<Answer> {
    const { job, input } = this.scenario;
    const execution = await this.call('previewJob', job, input);
    if (execution.outcome !== 'done')
      throw new Error(`previewJob: ${execution.error?.message ?? execution.outcome}`);
    return execution.result as Answer;
  }

  /** Agrees to what was previewed. */
  async perform({ fingerprint }: Answer): Promise<Execution> {
    const { job, input } = this.scenario;
    const execution = await this.call('performJob', job, fingerprint, input);
    await this.host.settled();
    return execution;
  }

  private async stage(): Promise<string> {
    const cell = `B${settingRow('stage') + 1}`;
    const shown = await this.host
      .display(this.scenario.account, this.workbook, TAB_TITLES.settings, cell)
      .catch(() => [['']]);
    return shown[0]![0]!;
  }

  /** The same click again until nothing is left; a stage is left once. @returns the last answer */
  async finish(): Promise<Answer | null> {
    const { job } = this.scenario;
    for (let run = 0; run < MOST_RUNS; run++) {
      // There is always something to look at in files; what is left to do, two runs do.
      if (job === 'exchange' && run === 2) return null;
      const isLeft = (job === 'advanceStage' || job === 'returnStage') && (await this.stage()) !== this.first;
      if (isLeft) return null;
      const answer = await this.preview();
      if (answer.kind !== 'ask') return answer;
      const { outcome, error } = await this.perform(answer);
      if (outcome !== 'done') throw new Error(`performJob: ${error?.message ?? outcome}`);
    }
    return this.preview();
  }
}
