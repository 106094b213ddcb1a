/**
 * Faults: calls of the Sheets API fail at random, before or after they took effect, by a seed. The job ends right, or says plainly what is left, and
 * the same click finishes it.
 */
import type { Hooks, ScriptCall } from '../host/execution';
import { seededRandom } from '../sample/random';
import { ApiError } from '../sheets/errors';
import { type Failure, tried, type Undisturbed } from './killed';
import type { Program } from './scenario';

/** Of all calls. */
const FAULTY = 0.2;

const FAULTS: readonly { name: string; error: () => Error }[] = [
  { name: '429', error: () => new ApiError(429, 'RESOURCE_EXHAUSTED', 'Quota exceeded.') },
  { name: '500', error: () => new ApiError(500, 'INTERNAL', 'Internal error encountered.') },
  { name: '503', error: () => new ApiError(503, 'UNAVAILABLE', 'The service is currently unavailable.') },
  // What a script sees of a cut connection is unconfirmed.
  { name: 'cut connection', error: () => new Error('Empty response') },
];

/** @param seen gets a line for each fault */
function randomFaults(seed: number, seen: string[]): Hooks {
  const random = seededRandom(seed);
  const interfere = (when: 'before' | 'after') => (call: ScriptCall) => {
    if (call.apiNumber === 0 || random.next() > FAULTY / 2) return;
    // What takes no effect can be refused in any way; what took effect can only lose its answer.
    const fault = random.pick(when === 'before' ? FAULTS : FAULTS.slice(1));
    seen.push(`${fault.name} ${when} call ${call.number}`);
    throw fault.error();
  };
  return { beforeCall: interfere('before'), afterCall: interfere('after') };
}

export function faulted(calm: Undisturbed, seed: number, program: Program): Promise<Failure | null> {
  const seen: string[] = [];
  return tried(
    calm,
    program,
    async (trial, asked) => {
      trial.host.hooks = randomFaults(seed, seen);
      const { outcome, error } = await trial.perform(asked);
      trial.host.hooks = {};
      const saysWhatToDo = error?.message.includes('bấm lại') ?? false;
      return outcome === 'done' || saysWhatToDo ? null : `it ended with ${error?.message ?? outcome}`;
    },
    () => `seed ${seed}: ${seen.join(', ') || 'no fault'}`,
  );
}
