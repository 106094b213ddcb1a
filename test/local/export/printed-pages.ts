/** A PDF read again by another library: what stands on which page, where and in which typeface. It asserts nothing. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface PrintedText {
  text: string;
  /** Points from the left and from the bottom. */
  x: number;
  y: number;
  width: number;
  /** "ABCDEF+Tinos-Regular". */
  typeface: string;
}
export interface PrintedPage {
  width: number;
  height: number;
  texts: PrintedText[];
}

/** The library is a module, which the tests cannot load into themselves. */
const READER = `
import { readFileSync } from 'node:fs';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
const pdf = await getDocument({ data: new Uint8Array(readFileSync(process.argv[1])), verbosity: 0 }).promise;
const pages = [];
for (let number = 1; number <= pdf.numPages; number += 1) {
  const page = await pdf.getPage(number);
  const { width, height } = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent();
  // Typefaces are known by name once the page has been walked through.
  await page.getOperatorList();
  pages.push({ width, height, texts: items.filter(({ str }) => str.trim() !== '').map(({ str, transform, width, fontName }) => ({ text: str, x: transform[4], y: transform[5], width, typeface: page.commonObjs.get(fontName).name })) });
}
console.log(JSON.stringify(pages));
`;

export function printedPages(content: Uint8Array): PrintedPage[] {
  const folder = mkdtempSync(join(tmpdir(), 'cchc-pdf-'));
  const file = join(folder, 'tab.pdf');
  writeFileSync(file, content);
  try {
    const said = execFileSync(process.execPath, ['--input-type=module', '-e', READER, file], {
      cwd: process.cwd(),
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      maxBuffer: 64 * 1024 * 1024,
    });
    return JSON.parse(said);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

export const textOf = ({ texts }: PrintedPage): string => texts.map(({ text }) => text).join(' ');
