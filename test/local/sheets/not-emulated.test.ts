/** What Google does and a handler here cannot: it is refused with a word of the host's own, never done by halves. */
import { expect, test } from '@jest/globals';
import { exampleWorkbook, range, write } from './example-workbook';

const [from, to] = [range(0, 0, 0, 1, 2), range(0, 1, 0, 3, 2)];

test.each<[what: string, request: object]>([
  [
    'pasting the value of a formula',
    { copyPaste: { source: from, destination: to, pasteType: 'PASTE_VALUES' } },
  ],
  ['sorting by a computed column', { sortRange: { range: to, sortSpecs: [{ dimensionIndex: 0 }] } }],
])('%s', async (_what, request) => {
  const book = await exampleWorkbook();
  await book.batch(write(0, 0, 0, [['=B1'], ['=B2'], ['=B3']]));
  await expect(book.batch(request)).rejects.toThrow('not emulated by the local host');
});
