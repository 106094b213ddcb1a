/** What an error of the Sheets service means for a job: refused for good, or worth another look. */

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
