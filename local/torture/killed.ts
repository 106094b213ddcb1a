/** Killed anywhere: a job's execution is ended at one of its calls, before or after it took effect, and the same click again finishes it. */
import type { Program, Scenario } from './scenario';
import { Trial, titleOf } from './scenario';
import { differences, stateOf } from './state';

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

/** null where the second run ends as the undisturbed one did. */
export async function killed(
  { scenario, state }: Undisturbed,
  cut: Cut,
  program: Program,
): Promise<Failure | null> {
  const trial = await Trial.of(scenario, program);
  const disturbed = `ended ${cut.when} call ${cut.call}`;
  const failure = (what: string[]): Failure => ({ scenario: titleOf(scenario), disturbed, what });
  try {
    const asked = await trial.preview();
    const switches = trial.host.switches;
    trial.host.switches = { ...switches, killAt: cut };
    const { outcome } = await trial.perform(asked);
    trial.host.switches = switches;
    if (outcome !== 'cut off') return failure([`it was not cut off but ${outcome}`]);
    await trial.finish();
    const what = differences(state, stateOf(trial.host));
    return what.length === 0 ? null : failure(what);
  } catch (error) {
    return failure([(error as Error).message]);
  } finally {
    await trial.host.close();
  }
}
