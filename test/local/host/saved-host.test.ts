import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import { build } from 'esbuild';
import { Host } from '../../../local/host/host';
import { readSavedHost } from '../../../local/host/saved-host';
import { hostWith, kept, OFFICE, program, TAB, UNIT } from './host-fixture';

const folder = () => mkdtempSync(join(tmpdir(), 'saved-host-'));

test('a process that is killed while saving leaves the last good file, each time', async () => {
  const home = folder();
  const [script, file] = [join(home, 'saving.cjs'), join(home, 'kept', 'host.json')];
  await build({
    entryPoints: ['test/local/host/saving-process.ts'],
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    outfile: script,
  });
  mkdirSync(join(home, 'kept'));
  const { workerPath } = program('');
  let last = 0;
  for (let round = 0; round < 6; round += 1) {
    const child = spawn(process.execPath, [script, file, workerPath], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let begun = 0;
    for await (const chunk of child.stdout) {
      begun = Number(/saving (\d+)\n$/.exec(String(chunk))?.[1] ?? begun);
      // The first saving of all must end, so that there is a good file to be left.
      if (begun >= last + 2) break;
    }
    await wait(3 * round);
    child.kill('SIGKILL');
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
    const restored = await Host.restore(file, program(''));
    const [id = ''] = restored.workbooks;
    const { sheets = [] } = await restored.spreadsheets.get(OFFICE, id, {
      fields: 'sheets.properties.title',
    });
    const [[one, other]] = (await restored.display(OFFICE, id, sheets[0]!.properties!.title!, 'A1:B1')) as [
      [string, string],
    ];
    expect(one).toBe(other);
    expect(Number(one)).toBeGreaterThan(last);
    last = Number(one);
  }
  expect(readdirSync(join(home, 'kept')).filter((name) => !/^host\.json(\.part)?$/.test(name))).toEqual([]);
});

test('triggers, mail, consents and groups are kept with the workbooks, and go on where they were', async () => {
  const bundle = `
    function install() { ScriptApp.newTrigger('tick').timeBased().everyMinutes(10).create(); }
    function mail() { MailApp.sendEmail('a@b.vn', 'Nhắc', 'x'); }
    function tick() {}`;
  const scopes = ['script.scriptapp', 'script.send_mail'].map(
    (each) => `https://www.googleapis.com/auth/${each}`,
  );
  const groups = { 'nhom@example.vn': [UNIT] };
  const clock = () => new Date('2018-04-23T03:00:00Z');
  const { host, id } = await hostWith(bundle, { scopes, groups, clock });
  await host.run(OFFICE, id, 'install');
  await host.run(OFFICE, id, 'mail');
  const file = join(folder(), 'host.json');
  await Promise.all([host.save(file), host.save(file)]);
  const restored = kept(await Host.restore(file, { ...program(bundle), scopes, clock }));
  expect(restored.triggers).toEqual(host.triggers);
  expect(restored.outbox).toEqual(host.outbox);
  const refuses = { press: async () => 'CANCEL' as const, see: () => undefined };
  expect((await restored.run(OFFICE, id, 'mail', [], refuses)).outcome).toBe('done');
  expect(await restored.advance(10)).toMatchObject([{ functionName: 'tick', outcome: 'done' }]);
  restored.spreadsheets.share(id, 'nhom@example.vn', 'writer');
  expect(restored.spreadsheets.role(UNIT, id)).toBe('writer');
});

test('what was saved takes the place of all that a host holds; only what people agreed to meanwhile stays agreed to', async () => {
  const bundle = `
    function keep(text) { PropertiesService.getDocumentProperties().setProperty('kept', text); }
    function kept() { return PropertiesService.getDocumentProperties().getProperty('kept'); }
    function cached() { return CacheService.getDocumentCache().get('kept'); }
    function cache() { CacheService.getDocumentCache().put('kept', 'x', 600); }
    function mail() { MailApp.sendEmail('a@b.vn', 'Nhắc', 'x'); }
    function install() { ScriptApp.newTrigger('mail').timeBased().everyMinutes(10).create(); }`;
  const scopes = ['script.scriptapp', 'script.send_mail'].map(
    (each) => `https://www.googleapis.com/auth/${each}`,
  );
  const { host, id } = await hostWith(bundle, { scopes });
  await host.run(OFFICE, id, 'keep', ['then']);
  await host.run(OFFICE, id, 'mail');
  await host.type(OFFICE, id, TAB, 'A1', 'then');
  const file = join(folder(), 'host.json');
  await host.save(file);

  const other = await host.createWorkbook(OFFICE, 'Sổ khác');
  for (const [name, ...given] of [['keep', 'now'], ['cache'], ['mail'], ['install']] as const)
    expect((await host.run(UNIT, id, name, given, ['OK'])).outcome).toBe('done');
  await host.type(OFFICE, id, TAB, 'A1', 'now');
  host.takeBack(await readSavedHost(file));

  expect(host.workbooks).toEqual([id]);
  await expect(host.display(OFFICE, other, TAB, 'A1')).rejects.toThrow('not found');
  expect(await host.display(OFFICE, id, TAB, 'A1')).toEqual([['then']]);
  expect((await host.run(OFFICE, id, 'kept')).result).toBe('then');
  expect((await host.run(OFFICE, id, 'cached')).result).toBeNull();
  expect([host.outbox.length, host.triggers]).toEqual([1, []]);
  const refuses = { press: async () => 'CANCEL' as const, see: () => undefined };
  expect((await host.run(UNIT, id, 'mail', [], refuses)).outcome).toBe('done');
});

test('a file of before triggers, mail, consents and groups existed is opened', async () => {
  const { host, id } = await hostWith('function who() { return 1; }');
  await host.type(OFFICE, id, TAB, 'A1', 'TTr');
  const file = join(folder(), 'host.json');
  await host.save(file);
  const { accounts, properties, workbooks } = JSON.parse(readFileSync(file, 'utf8'));
  writeFileSync(file, JSON.stringify({ accounts, properties, workbooks }));
  const restored = kept(await Host.restore(file, program('function who() { return 1; }')));
  expect(await restored.display(OFFICE, id, TAB, 'A1')).toEqual([['TTr']]);
  expect([restored.triggers, restored.outbox]).toEqual([[], []]);
  expect((await restored.run(OFFICE, id, 'who')).outcome).toBe('done');
});
