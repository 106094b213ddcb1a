/** A PDF as another library reads it: its pages, and each text with its place. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface PrintedText {
  text: string;
  x: number;
  y: number;
  width: number;
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
  pages.push({ width, height, texts: items.filter(({ str }) => str.trim() !== '').map(({ str, transform, width }) => ({ text: str, x: transform[4], y: transform[5], width })) });
}
console.log(JSON.stringify(pages));
`;

export function readPdf(content: Uint8Array): PrintedPage[] {
  const folder = mkdtempSync(join(tmpdir(), 'cchc-pdf-'));
  try {
    const file = join(folder, 'printed.pdf');
    writeFileSync(file, content);
    const said = execFileSync(process.execPath, ['--input-type=module', '-e', READER, file], {
      cwd: process.cwd(),
      encoding: 'utf8',
      maxBuffer: 50_000_000,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return JSON.parse(said);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** All texts of a page in their order, a space between two. */
export const textOf = ({ texts }: PrintedPage): string => texts.map(({ text }) => text).join(' ');
