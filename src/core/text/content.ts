/** A cell's content as people read it in a sentence: decimal comma, "Có" for a tick, a formula as typed. */

export function contentText(value: string | number | boolean | { formula: string } | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value).replace('.', ',');
  if (typeof value === 'boolean') return value ? 'Có' : 'Không';
  return typeof value === 'string' ? value : value.formula;
}
