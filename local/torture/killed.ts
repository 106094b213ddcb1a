/** Killed anywhere: a job's execution is ended at one of its calls, before or after it took effect, and the same click again finishes it. */
import type { Answer } from '../../src/shell/sidebar';
import type { Program, Scenario } from './scenario';
import { Trial, titleOf } from './scenario';
import { differences, orphanFaults, stateOf } from './state';

export interface Undisturbed {
  scenario: Scenario;
  /** Calls of all services in the execution. */
  calls: number;
  state: ReadonlyMap<string, string>;
}

export interface Cut {
  call: number;
  when: 'before' | 'after';
}

export interface Failure {
  scenario: string;
  disturbed: string;
  what: string[];
}

/** @throws Error where the job has nothing to do or does not end */
export async function undisturbed(scenario: Scenario, program: Program): Promise<Undisturbed> {
  const trial = await Trial.of(scenario, program);
  try {
    const asked = await trial.preview();
    if (asked.kind !== 'ask') throw new Error(`${titleOf(scenario)}: ${asked.title} ${asked.message}`);
    const { calls, outcome, error } = await trial.perform(asked);
    if (outcome !== 'done') throw new Error(`${titleOf(scenario)}: ${error?.message ?? outcome}`);
    await trial.finish();
    return { scenario, calls: calls.length, state: stateOf(trial.host) };
  } finally {
    await trial.host.close();
  }
}

export const cutsOf = ({ calls }: Undisturbed): Cut[] =>
  Array.from({ length: calls }, (_, at) => at + 1).flatMap((call): Cut[] => [
    { call, when: 'before' },
    { call, when: 'after' },
  ]);

/**
 * A run that is disturbed in some way, then the same click until nothing is left.
 * @param disturb carries the run out; says why where it ended as it may not
 * @param disturbed what was done to the run, asked when it has ended
 * @returns null where it ends as the undisturbed one did
 */
export async function tried(
  { scenario, state }: Undisturbed,
  program: Program,
  disturb: (trial: Trial, asked: Answer) => Promise<string | null>,
  disturbed: () => string,
): Promise<Failure | null> {
  const trial = await Trial.of(scenario, program);
  const failure = (what: string[]): Failure => ({
    scenario: titleOf(scenario),
    disturbed: disturbed(),
    what,
  });
  try {
    const wrong = await disturb(trial, await trial.preview());
    if (wrong !== null) return failure([wrong]);
    await trial.finish();
    const what = [...differences(state, stateOf(trial.host)), ...orphanFaults(trial.host)];
    return what.length === 0 ? null : failure(what);
  } catch (error) {
    return failure([(error as Error).message]);
  } finally {
    await trial.host.close();
  }
}

export const killed = (calm: Undisturbed, cut: Cut, program: Program): Promise<Failure | null> =>
  tried(
    calm,
    program,
    async (trial, asked) => {
      const { switches } = trial.host;
      trial.host.switches = { ...switches, killAt: cut };
      const { outcome } = await trial.perform(asked);
      trial.host.switches = switches;
      return outcome === 'cut off' ? null : `it was not cut off but ${outcome}`;
    },
    () => `ended ${cut.when} call ${cut.call}`,
  );
