/** What a page sends as JSON for a job, taken for untrusted: it is read here and known by its fields. What they mean is for the job. */

/** undefined where the text is no JSON. */
export function sentValue(input: string): unknown {
  try {
    return JSON.parse(input);
  } catch {
    return undefined;
  }
}

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether it has a text by each of the names. */
export const hasTexts = (value: unknown, ...names: string[]): value is Record<string, unknown> =>
  isRecord(value) && names.every((name) => typeof value[name] === 'string');
