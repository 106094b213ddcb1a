/**
 * Stands in clasp's place: notes what it was asked in asked.json beside itself and answers as clasp 3.4.1 does, from answers.json beside it. An answer is
 * `{ says }`, `{ refuses }` with the words on the error stream, or files for `pull` to write. What needs no Google is asked of clasp itself.
 */
import { spawnSync } from 'node:child_process';
import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const home = process.env.FAKE_CLASP;
const command = process.argv.slice(2);
appendFileSync(join(home, 'asked.txt'), `${command.filter((word) => word !== '--json').join(' ')}\n`);
const answer = JSON.parse(readFileSync(join(home, 'answers.json'), 'utf8'))[command[0]];

if (answer === undefined) {
  const real = spawnSync(process.execPath, [process.env.REAL_CLASP, ...command], { stdio: 'inherit' });
  process.exitCode = real.status;
} else if (answer.refuses !== undefined) {
  console.error(answer.refuses);
  process.exitCode = 1;
} else if (answer.files !== undefined) {
  const { rootDir } = JSON.parse(readFileSync('.clasp.json', 'utf8'));
  const pulledFiles = Object.entries(answer.files).map(([name, text]) => {
    const path = join(rootDir, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    return path;
  });
  console.log(JSON.stringify({ pulledFiles, deletedFiles: [] }, null, 2));
} else {
  console.log(typeof answer.says === 'string' ? answer.says : JSON.stringify(answer.says, null, 2));
}
