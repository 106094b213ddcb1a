/** The sidebar's reader of files as it is built: its library is a module that only a build takes in. */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type * as Reader from '../../src/sidebar/unit-file-bytes';

export const { sheetsOfFile } = createRequire(__filename)(
  join(process.cwd(), '.local/build/unit-file-bytes.cjs'),
) as typeof Reader;
