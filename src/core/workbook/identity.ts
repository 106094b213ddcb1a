/**
 * Ids derived from keys, so that a request sent twice fails instead of doubling, and hashes of what was sent.
 * It must not change between versions: ids in existing workbooks were made with it.
 */
import type { TabKey } from './place';

/** Taken once: in a script's own realm every look-up of a global costs more than the multiplication. */
const { imul } = Math;

/** FNV-1a over UTF-16 units, 32 bits. */
function fnv1a(text: string, seed: number): number {
  let hash = seed | 0;
  // Signed within the loop: an unsigned intermediate would cost a heap number for each letter.
  for (let i = 0; i < text.length; i++) hash = imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/** A positive int32 that is never 0, the id of a workbook's first sheet. */
const idOf = (text: string): number => fnv1a(text, 0x811c9dc5) & 0x7fffffff || 1;

export const sheetIdOf = (tab: TabKey): number => idOf(`sheet ${tab}`);
export const protectedRangeIdOf = (tab: TabKey, right: string): number => idOf(`right ${tab} ${right}`);
export const chartIdOf = (tab: TabKey, chart: string): number => idOf(`chart ${tab} ${chart}`);
export const metadataIdOf = (tab: TabKey, name: string): number => idOf(`metadata ${tab} ${name}`);

/** 16 hexadecimal digits: equal text gives equal digits. Guards against accident, not against an attacker. */
export function digestText(text: string): string {
  const half = (seed: number): string => fnv1a(text, seed).toString(16).padStart(8, '0');
  return half(0x811c9dc5) + half(0x9747b28c);
}

export const digest = (value: unknown): string => digestText(JSON.stringify(value));
