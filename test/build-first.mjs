/** Tests run the built bundle in the built host, so both are built before the first test. */
import { buildAddIn, buildLocalHost } from '../build.mjs';

export default async function buildFirst() {
  await buildAddIn();
  await buildLocalHost();
}
