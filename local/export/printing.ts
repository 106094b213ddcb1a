/** The printer: pdfmake with the typeface of office documents, and with no way to the network or to other files. */
import { createRequire } from 'node:module';

interface PdfMake {
  setFonts(fonts: Record<string, Record<string, string>>): void;
  setUrlAccessPolicy(allows: (url: string) => boolean): void;
  setLocalAccessPolicy(allows: (path: string) => boolean): void;
  createPdf(document: object): { getBuffer(): Promise<Uint8Array> };
}

const resolve = createRequire(__filename);
/** Tinos is as wide as Times New Roman, the typeface of office documents, and has all Vietnamese letters. */
const face = (style: string): string =>
  resolve.resolve(`@expo-google-fonts/tinos/${style}/Tinos_${style}.ttf`);

export const TYPEFACE = 'Tinos';

/** Files of the typeface by style, as pdfmake names them. */
export const faces = () => ({
  normal: face('400Regular'),
  bold: face('700Bold'),
  italics: face('400Regular_Italic'),
  bolditalics: face('700Bold_Italic'),
});

/** The printer with its typeface. */
export function printer(): PdfMake {
  const pdfMake = resolve('pdfmake') as PdfMake;
  pdfMake.setUrlAccessPolicy(() => false);
  pdfMake.setLocalAccessPolicy((path) => path.endsWith('.ttf'));
  pdfMake.setFonts({ [TYPEFACE]: faces() });
  return pdfMake;
}
