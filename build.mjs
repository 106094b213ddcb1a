/**
 * Builds dist/, which is what `clasp push` sends: one script of the bundle with a stub per export of src/main.ts, the
 * sidebar's page and the manifest. Also the local host, into .local/build/. Nothing is downloaded and nothing else is written.
 */
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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

export async function buildAddIn() {
  const { version } = JSON.parse(readFileSync(at('package.json'), 'utf8'));
  const { outputFiles } = await build({
    entryPoints: [at('src/main.ts')],
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    globalName: NAMESPACE,
    target: 'es2020',
    charset: 'utf8',
    define: { CCHC_VERSION: JSON.stringify(version) },
    logLevel: 'warning',
  });
  rmSync(at('dist'), { recursive: true, force: true });
  mkdirSync(at('dist'));
  writeFileSync(at('dist/main.js'), `${outputFiles[0].text}\n${stubs()}`);
  writeFileSync(at('dist/sidebar.html'), await sidebarPage());
  copyFileSync(at('appsscript.json'), at('dist/appsscript.json'));
}

/** The sidebar as one page: script and style inside, nothing from the network. */
async function sidebarPage() {
  const { outputFiles } = await build({
    entryPoints: [at('src/sidebar/sidebar.tsx')],
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    target: 'es2020',
    charset: 'utf8',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    define: { CCHC_VERSION: '""' },
    logLevel: 'warning',
  });
  const style = readFileSync(at('src/sidebar/sidebar.css'), 'utf8');
  // A closing tag within the script would end it in the page.
  const script = outputFiles[0].text.replaceAll('</script', '<\\/script');
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

export async function buildLocalHost() {
  await build({
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
  });
}

/** The page of the local host, for a browser. */
export async function buildPage() {
  rmSync(at('.local/build/page'), { recursive: true, force: true });
  await build({
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
  });
  copyFileSync(at('local/page/index.html'), at('.local/build/page/index.html'));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildAddIn();
