/** What axe-core finds in a page or a frame, as lines; only what it calls serious or critical. It changes nothing. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Frame, Page } from 'playwright-core';

const AXE = readFileSync(createRequire(__filename).resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
  id: string;
  impact: string;
  help: string;
  nodes: { html: string }[];
}

export async function seriousFindings(shown: Page | Frame): Promise<string[]> {
  await shown.evaluate(AXE);
  const violations = await shown.evaluate<Violation[]>(
    'axe.run(document, { iframes: false }).then(({ violations }) => violations)',
  );
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ html }) => html).join(' | ')}`);
}
