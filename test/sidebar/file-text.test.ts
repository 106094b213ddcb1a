/** Which files of a person's computer are read as text. */
import { expect, test } from '@jest/globals';
import { fileText } from '../../src/sidebar/file-text';

const TEXT = 'Đơn vị;Điểm\nSở Nội vụ;7,5';
const bytes = (buffer: Buffer, ...mark: number[]): Uint8Array => new Uint8Array([...mark, ...buffer]);

test.each<[string, Uint8Array, string | null]>([
  ['UTF-8', bytes(Buffer.from(TEXT)), TEXT],
  ['UTF-8 with its mark', bytes(Buffer.from(TEXT), 0xef, 0xbb, 0xbf), TEXT],
  ['UTF-16 of Windows with its mark', bytes(Buffer.from(TEXT, 'utf16le'), 0xff, 0xfe), TEXT],
  ['UTF-16 of the other order with its mark', bytes(Buffer.from(TEXT, 'utf16le').swap16(), 0xfe, 0xff), TEXT],
  ['an empty file', bytes(Buffer.from('')), ''],
  ['UTF-16 without its mark', bytes(Buffer.from('a;b', 'utf16le')), null],
  ['a Vietnamese text of old Windows', new Uint8Array([0x53, 0xf4, 0xec, 0x20, 0x4e]), null],
  ['a workbook', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 8]), null],
  ['half a letter of UTF-16', new Uint8Array([0xff, 0xfe, 0x41]), null],
])('%s', (_name, file, text) => {
  expect(fileText(file)).toBe(text);
});
