/**
 * Builds dist/, which is what `clasp push` sends: one script of the bundle with a stub per export of src/main.ts, the
 * sidebar's page and the manifest. Also the local host, into .local/build/. Nothing is downloaded and nothing else is written.
 */
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import ts from 'typescript';

const root = dirname(fileURLToPath(import.meta.url));
const at = (...parts) => join(root, ...parts);
const NAMESPACE = 'Cchc';

/** Sheets finds plain top-level functions and reads their JSDoc, and esbuild keeps neither: each export gets both back. */
function stubs() {
  const text = readFileSync(at('src/main.ts'), 'utf8');
  const source = ts.createSourceFile('main.ts', text, ts.ScriptTarget.ES2019, true);
  return source.statements
    .filter((statement) => ts.isFunctionDeclaration(statement))
    .map((statement) => {
      const name = statement.name.text;
      const parameters = statement.parameters.map((parameter) => parameter.name.getText(source)).join(', ');
      const [doc] = ts.getJSDocCommentsAndTags(statement).map((comment) => comment.getText(source));
      return `${doc}\nfunction ${name}(${parameters}) {\n  return ${NAMESPACE}.${name}(${parameters});\n}\n`;
    })
    .join('\n');
}

/** What both parts of the add-in have in common. */
const ADD_IN = {
  // Inputs are then named from here, wherever the build is started.
  absWorkingDir: root,
  bundle: true,
  write: false,
  minify: true,
  metafile: true,
  format: 'iife',
  target: 'es2020',
  charset: 'utf8',
  logLevel: 'warning',
};
const SCRIPT = { ...ADD_IN, entryPoints: [at('src/main.ts')], globalName: NAMESPACE };
const SIDEBAR = {
  ...ADD_IN,
  entryPoints: [at('src/sidebar/sidebar.tsx')],
  jsx: 'automatic',
  jsxImportSource: 'preact',
  define: { CCHC_VERSION: '""' },
};

/** Folders of the packages of which something is in a build, by its inputs. */
export const packageFolders = (inputs) => [
  ...new Set(inputs.flatMap((input) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(input)?.[0] ?? [])),
];

/** Whose code goes to Google with ours goes with its licence, as its licence wants. */
function notices({ metafile }) {
  const texts = packageFolders(Object.keys(metafile.inputs)).map((folder) => {
    const { name, version } = JSON.parse(readFileSync(at(folder, 'package.json'), 'utf8'));
    const file = readdirSync(at(folder)).find((each) => /^licen[cs]e/i.test(each));
    return `${name} ${version}\n\n${readFileSync(at(folder, file), 'utf8').trim()}`;
  });
  return `/*\n${texts.join('\n\n').replaceAll('*/', '* /')}\n*/\n`;
}

export async function buildAddIn() {
  const { version } = JSON.parse(readFileSync(at('package.json'), 'utf8'));
  const built = await build({ ...SCRIPT, define: { CCHC_VERSION: JSON.stringify(version) } });
  rmSync(at('dist'), { recursive: true, force: true });
  mkdirSync(at('dist'));
  writeFileSync(at('dist/main.js'), `${notices(built)}${built.outputFiles[0].text}\n${stubs()}`);
  writeFileSync(at('dist/sidebar.html'), await sidebarPage());
  copyFileSync(at('appsscript.json'), at('dist/appsscript.json'));
}

/** The sidebar as one page: script and style inside, nothing from the network. */
async function sidebarPage() {
  const built = await build(SIDEBAR);
  const style = readFileSync(at('src/sidebar/sidebar.css'), 'utf8');
  // A closing tag within the script would end it in the page.
  const script = `${notices(built)}${built.outputFiles[0].text}`.replaceAll('</script', '<\\/script');
  return `<!DOCTYPE html>
<html lang="vi">
<head>
<meta charset="utf-8">
<base target="_top">
<title>Chỉ số CCHC</title>
<style>
${style}</style>
</head>
<body>
<main id="sidebar"></main>
<script>
${script}</script>
</body>
</html>
`;
}

const LOCAL_HOST = {
  entryPoints: {
    host: at('local/main.ts'),
    bench: at('local/bench.ts'),
    torture: at('local/torture.ts'),
    'sheets-api': at('local/sheets-api/main.ts'),
    'script-worker': at('local/host/script-worker.ts'),
    exports: at('local/export/exports.ts'),
    pictures: at('local/pictures.ts'),
  },
  outdir: at('.local/build'),
  outExtension: { '.js': '.cjs' },
  bundle: true,
  platform: 'node',
  // They read files of their own beside themselves.
  external: ['pdfmake', 'playwright-core', '@sparticuz/chromium'],
  target: 'node20',
  format: 'cjs',
  logLevel: 'warning',
};

export const buildLocalHost = () => build(LOCAL_HOST);

const PAGE = {
  entryPoints: { page: at('local/page/main.ts') },
  outdir: at('.local/build/page'),
  bundle: true,
  minify: true,
  // What Univer loads on demand, as its hyphenation of other languages, stays out of what the page loads.
  format: 'esm',
  splitting: true,
  target: 'es2022',
  charset: 'utf8',
  legalComments: 'none',
  loader: { '.woff2': 'dataurl', '.svg': 'dataurl' },
  define: { 'process.env.NODE_ENV': '"production"' },
  logLevel: 'warning',
};

/** The page of the local host, for a browser. */
export async function buildPage() {
  rmSync(at('.local/build/page'), { recursive: true, force: true });
  await build(PAGE);
  copyFileSync(at('local/page/index.html'), at('.local/build/page/index.html'));
}

const BUILDS = { script: SCRIPT, sidebar: SIDEBAR, host: LOCAL_HOST, page: PAGE };

/** What goes into each build, by its files; nothing is written. */
export async function inputsOfBuilds() {
  const list = Object.entries(BUILDS).map(async ([name, options]) => {
    const { metafile } = await build({ ...options, absWorkingDir: root, metafile: true, write: false });
    return [name, Object.keys(metafile.inputs)];
  });
  return Object.fromEntries(await Promise.all(list));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildAddIn();
