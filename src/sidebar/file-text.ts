/**
 * The text of a file of a person's computer: UTF-8, or UTF-16 with its mark. It guesses no other encoding, since a wrong guess
 * would make other names out of Vietnamese ones.
 */

/** @returns null where the bytes are no such text */
export function fileText(bytes: Uint8Array): string | null {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : 'utf-8';
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    // UTF-16 without a mark, and files that are no text, are full of them.
    return text.includes('\0') ? null : text;
  } catch {
    return null;
  }
}
