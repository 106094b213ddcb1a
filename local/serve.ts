/**
 * Serves the page for a host and keeps its workbook in a file: after changes, and when the process is asked to end.
 * It decides nothing about workbooks.
 */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Host } from './host/host';
import { readSavedHost } from './host/saved-host';
import { STAGES, type StageKey } from './sample/stages';
import { OpenWorkbook } from './server/open-workbook';
import { LocalServer } from './server/server';
import type { Person } from './server/shapes';

const SAVE_AFTER = 1000;

export const workbookFile = (home: string): string => join(home, 'workbook.json');
/** Named after what is in it: before version 1.0.2 it was a workbook alone. */
export const stageFile = (home: string, stage: string): string => join(home, 'stages', `${stage}.host.json`);

export async function serve(
  host: Host,
  options: { home: string; port: number; people: readonly Person[]; stage?: StageKey },
): Promise<string> {
  const { home, people } = options;
  let due: NodeJS.Timeout | undefined;
  const save = (): Promise<void> => {
    due = undefined;
    return host.save(workbookFile(home));
  };
  const saveSoon = (): void => {
    due ??= setTimeout(() => void save().catch(report), SAVE_AFTER);
  };
  const workbook = new OpenWorkbook({
    host,
    people,
    exports: createRequire(__filename)('./exports.cjs'),
    stages: STAGES.filter(({ key }) => existsSync(stageFile(home, key))),
    stageSaved: (key) => readSavedHost(stageFile(home, key)),
    ...(options.stage !== undefined && { stage: options.stage }),
    changed: saveSoon,
  });
  // What an execution leaves in properties, triggers or the outbox is kept as well.
  host.executed = saveSoon;
  host.keepTime();
  await save();
  await workbook.warmUp();
  const page = join(__dirname, 'page');
  const server = new LocalServer(
    workbook,
    new Map(readdirSync(page).map((name) => [name, readFileSync(join(page, name))])),
  );
  const address = await server.listen(options.port);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, async () => {
      clearTimeout(due);
      await save().catch(report);
      await host.close();
      await server.close();
      process.exit(0);
    });
  }
  return address;
}

const report = (error: Error): void => console.error(`Chưa lưu được bảng tính: ${error.message}`);
