/** The exports as they are built: their libraries are modules that only the build takes in. It makes no file. */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type * as Exports from '../../../local/export/exports';

export const exports = createRequire(__filename)(
  join(process.cwd(), '.local/build/exports.cjs'),
) as typeof Exports;

export const { xlsxOf, pdfOf } = exports;
