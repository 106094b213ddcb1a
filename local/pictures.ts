/**
 * `npm run pictures`: the pictures of README and guides, taken from the running page as people in their roles see it. It plays
 * the sample in a folder of its own, so a workbook that somebody works on is left alone. Names after it, as in `-- hang-sat-nut`, take these alone.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startBrowser } from './browser';
import { chooseStage, SCREEN, shown, take } from './pictures/camera';
import { PICTURES } from './pictures/list';

const root = join(__dirname, '..', '..');
const folder = join(root, 'docs/pictures');

/** @returns the page's address, once the sample has been played */
function played(home: string): { host: ReturnType<typeof spawn>; address: Promise<string> } {
  const program = join(root, '.local/build/host.cjs');
  const host = spawn(process.execPath, [program, '--fresh', '--folder', home, '--port', '0'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const address = new Promise<string>((resolve, reject) => {
    let said = '';
    host.stdout!.on('data', (part) => {
      said += part;
      const [, found] = /(http:\/\/127\.0\.0\.1:\d+\/)/.exec(said) ?? [];
      if (found) resolve(found);
    });
    host.on('exit', (code) => reject(new Error(`The sample ended with ${code}`)));
  });
  return { host, address };
}

async function main(): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const home = mkdtempSync(join(tmpdir(), 'cchc-pictures-'));
  const { host, address } = played(home);
  const browser = await startBrowser();
  try {
    const page = await browser.newPage({ viewport: SCREEN, locale: 'vi-VN' });
    await page.goto(await address);
    await shown(page);
    let stage = '';
    const named = process.argv.slice(2);
    for (const picture of PICTURES.filter(({ name }) => named.length === 0 || named.includes(name))) {
      if (picture.stage !== stage) {
        stage = picture.stage;
        await chooseStage(page, stage);
      }
      await take(page, folder, picture);
      console.log(`docs/pictures/${picture.name}.png`);
      // Menus, dialogs and messages close, and the next picture begins without them.
      await page.keyboard.press('Escape');
    }
  } finally {
    await browser.close();
    host.removeAllListeners('exit');
    const ended = new Promise((resolve) => host.once('exit', resolve));
    host.kill();
    await ended;
    rmSync(home, { recursive: true, force: true });
  }
}

main().catch((error: Error) => {
  console.error(error.stack ?? error.message);
  process.exitCode = 1;
});
