/**
 * The project as it stands here, uncommitted changes included, in a git repository of its own: for commands that build, commit or push, since the tests
 * beside it read dist/ and .local/build. Packages are links, one by one, so that one can be put in another's place and none can be lost.
 */
import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const root = join(__dirname, '..');

export interface Ran {
  readonly status: number | null;
  readonly out: string;
}

export class TemporaryClone {
  readonly root = mkdtempSync(join(realpathSync(tmpdir()), 'cchc-clone-'));
  /** Git without the settings of this machine, commands without its accounts. */
  readonly env: NodeJS.ProcessEnv = {
    ...process.env,
    HOME: join(this.root, '.local/home'),
    USERPROFILE: join(this.root, '.local/home'),
    GIT_CONFIG_GLOBAL: join(this.root, '.local/home/.gitconfig'),
    GIT_CONFIG_NOSYSTEM: '1',
    DEBUG: '',
    LONG_TESTS: '',
    npm_config_update_notifier: 'false',
  };

  constructor() {
    mkdirSync(this.env['HOME']!, { recursive: true });
    writeFileSync(
      this.env['GIT_CONFIG_GLOBAL']!,
      '[user]\nname = Test\nemail = test@example.vn\n[init]\ndefaultBranch = main\n',
    );
    const { stdout } = spawnSync('git', ['ls-files', '-co', '--exclude-standard', '-z'], {
      cwd: root,
      encoding: 'utf8',
    });
    for (const file of stdout.split('\0').filter(Boolean)) cpSync(join(root, file), join(this.root, file));
    this.link('node_modules');
    this.git('init');
    this.commit('Everything');
  }

  /** Links to all that is in a folder of packages; scopes and .bin are folders themselves. */
  private link(folder: string): void {
    mkdirSync(join(this.root, folder), { recursive: true });
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
      const [from, to] = [join(root, folder, entry.name), join(this.root, folder, entry.name)];
      if (folder === 'node_modules' && entry.name.startsWith('@')) this.link(`${folder}/${entry.name}`);
      // Such as the mark of what is installed: it must not be written through a link.
      else if (entry.isFile()) copyFileSync(from, to);
      else symlinkSync(from, to);
    }
  }

  write(file: string, text: string): void {
    mkdirSync(dirname(join(this.root, file)), { recursive: true });
    writeFileSync(join(this.root, file), text);
  }

  /** Puts a package of these files in the place of the link. */
  replacePackage(name: string, files: Readonly<Record<string, string>>): void {
    rmSync(join(this.root, 'node_modules', name), { recursive: true });
    for (const [file, text] of Object.entries(files)) this.write(join('node_modules', name, file), text);
  }

  /** The files themselves in the place of the link: tests of the bundle look at where its inputs lie. */
  copyPackage(name: string): void {
    const folder = join(this.root, 'node_modules', name);
    rmSync(folder, { recursive: true });
    cpSync(join(root, 'node_modules', name), folder, { recursive: true });
  }

  run(program: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Ran {
    const { status, stdout, stderr, error } = spawnSync(program, args, {
      cwd: this.root,
      env: { ...this.env, ...env },
      encoding: 'utf8',
    });
    if (error) throw error;
    return { status, out: stdout + stderr };
  }

  node(...args: string[]): Ran {
    return this.run(process.execPath, args);
  }

  git(...args: string[]): string {
    const { status, out } = this.run('git', args);
    if (status !== 0) throw new Error(`git ${args.join(' ')}: ${out}`);
    return out.trim();
  }

  commit(message: string): void {
    this.git('add', '-A');
    this.git('commit', '-q', '-m', message);
  }

  remove(): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}
