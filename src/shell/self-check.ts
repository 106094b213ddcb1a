/** Tự kiểm tra (to come next): what Google answers to each thing the add-in stands on. */
export const probeArguments = (value: unknown): string => typeof value;
export function runSelfCheck(): void {}
