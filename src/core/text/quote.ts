/** How a text that somebody gave is repeated in a sentence: short, whole letters, nothing invisible. */

/** Enough to find it again. */
const LONGEST = 60;

/** Letters that cannot be seen, and halves of letters, each as one sign. */
export function shorten(text: string, longest = LONGEST): string {
  // Cut before it is taken apart: a pasted page may be long.
  const letters = [...text.slice(0, 2 * longest + 2)];
  const short = letters.length > longest ? `${letters.slice(0, longest).join('')}…` : letters.join('');
  return short.replace(/\p{C}/gu, '�');
}

/** In quotation marks. */
export const quote = (text: string): string => `"${shorten(text)}"`;
