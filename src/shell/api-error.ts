/** What an error of the Sheets service means for a job: refused for good, or worth another look; and how long to wait for one. */
import { googleFailed } from '../core/text/run-job';

export interface RefusedRequest {
  kind: 'refused';
  message: string;
  /** Position in the batch, null where the text names none. */
  index: number | null;
}

export type SendError = RefusedRequest | { kind: 'unsure'; message: string };

/** Codes after which the batch may or may not have taken effect, or may simply be sent again later. */
const PASSING = new Set([408, 409, 429, 500, 502, 503, 504]);

export function sendError(error: unknown): SendError {
  const { message = String(error), details } = (error ?? {}) as {
    message?: string;
    details?: { code?: number };
  };
  // Errors without a code ("Empty response", "Deadline exceeded") come after a batch whose fate is unknown.
  if (details?.code === undefined || PASSING.has(details.code)) return { kind: 'unsure', message };
  const index = /requests\[(\d+)\]/.exec(message)?.[1];
  return { kind: 'refused', message, index: index === undefined ? null : Number(index) };
}

/** Milliseconds before trying again after a passing error; together more than the minute by which Google counts its quotas. */
export const BACK_OFF = [2_000, 8_000, 20_000, 32_000];

/** Google did not answer, in words for whoever pressed the button. */
export class GoogleFailed extends Error {}

/**
 * A call that may be made again, since it only reads.
 * @throws GoogleFailed after the last attempt; what Google refuses for good is thrown as it came
 */
export const patiently = <Found>(call: () => Found): Found => tried(call, () => true);

/** A call that makes something: made again only where Google says that it did nothing, since it would make it twice. @throws GoogleFailed */
export const once = <Found>(call: () => Found): Found => tried(call, isOverQuota);

/** Counted and turned away before anything was done. */
const isOverQuota = (error: unknown): boolean =>
  (error as { details?: { code?: number } } | null)?.details?.code === 429;

function tried<Found>(call: () => Found, mayTryAgain: (error: unknown) => boolean): Found {
  for (let attempt = 0; ; attempt++) {
    try {
      return call();
    } catch (error) {
      const failure = sendError(error);
      if (failure.kind === 'refused') throw error;
      const wait = mayTryAgain(error) ? BACK_OFF[attempt] : undefined;
      if (wait === undefined) throw new GoogleFailed(googleFailed(failure.message));
      Utilities.sleep(wait);
    }
  }
}
