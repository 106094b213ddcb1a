/** Tests run the built bundle in the built host and page, so all are built before the first test. */
import { buildAddIn, buildLocalHost, buildPage } from '../build.mjs';

export default async function buildFirst() {
  await Promise.all([buildAddIn(), buildLocalHost(), buildPage()]);
}
