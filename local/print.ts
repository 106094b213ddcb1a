/** Prints what was read from the workbook: tables with columns as wide as their texts, costs of jobs. */
import type { Execution } from './host/host';

/** Cells of one line stand in one column; a line with a single text is printed as it is. */
export function printTable(lines: readonly (readonly string[])[]): void {
  const filled = (line: readonly string[]): number => line.filter((text) => text !== '').length;
  const tables = lines.filter((line) => filled(line) > 2);
  const widths = (lines[0] ?? []).map((_, column) =>
    Math.max(0, ...tables.map((line) => line[column]!.length)),
  );
  let last = lines.length;
  while (last > 0 && filled(lines[last - 1]!) === 0) last--;
  for (const line of lines.slice(0, last)) {
    console.log(
      filled(line) > 2
        ? line
            .map((text, column) =>
              /^[=+-]?[\d.,%]+$/.test(text) ? text.padStart(widths[column]!) : text.padEnd(widths[column]!),
            )
            .join('  ')
            .trimEnd()
        : line.filter((text) => text !== '').join(': '),
    );
  }
}

export function printCosts(executions: readonly Execution[]): void {
  const rows = executions.map((execution) => [
    execution.functionName,
    String(execution.reads),
    String(execution.batches),
    `${Math.round(execution.bytesRead / 1000)} kB`,
    `${Math.round(execution.bytesSent / 1000)} kB`,
    `${Math.round(execution.milliseconds)} ms`,
  ]);
  printTable([['việc', 'lần đọc', 'lần gửi', 'đọc', 'gửi', 'thời gian'], ...rows]);
}
