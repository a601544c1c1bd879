// The add-on bundle for Apps Script: one IIFE, and a documented global function for every export of the entry files.
// esbuild drops comments, and Sheets shows a custom formula's help from the JSDoc of its global function, so the
// functions are generated here from the exports: no list of globals is kept by hand.
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, transform } from 'esbuild';
import ts from 'typescript';

const room = dirname(fileURLToPath(import.meta.url));
const ENTRIES = ['formulas', 'menu', 'panel'];
const NAMESPACE = 'LembarKinerja_';
const API_PLACEHOLDER = 'https://asia-southeast2-nama-proyek.cloudfunctions.net/';

/** Names, parameters and JSDoc of the functions that the entry files export, re-exports included. */
function readExports(files) {
  const program = ts.createProgram(files, {
    target: ts.ScriptTarget.ES2020,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    types: [],
    skipLibCheck: true,
  });
  const checker = program.getTypeChecker();
  return files.flatMap((file) => {
    const source = program.getSourceFile(file);
    const module = source && checker.getSymbolAtLocation(source);
    return (module ? checker.getExportsOfModule(module) : []).flatMap((symbol) => {
      const target = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
      const declaration = target.declarations?.find(ts.isFunctionDeclaration);
      return declaration ? [describe(symbol.name, declaration)] : [];
    });
  });
}

function describe(name, declaration) {
  const doc = ts.getJSDocCommentsAndTags(declaration).find(ts.isJSDoc);
  const names = declaration.parameters.map((parameter) => parameter.name.getText());
  return { name, names, doc: doc ? doc.getText().replace(/\n\s+\*/g, '\n *') : '' };
}

/** Parameter names as the documentation gives them; the call passes on exactly what was given. */
function stub({ name, names, doc }) {
  const documented = [...doc.matchAll(/@param \{[^}]*\} (\w+)/g)].map((match) => match[1]);
  const parameters = documented.length === names.length ? documented : names;
  return `${doc}\nfunction ${name}(${parameters.join(', ')}) {\n  return ${NAMESPACE}.${name}.apply(null, arguments);\n}\n`;
}

/** One HTML file without any outside request: what HtmlService serves is a single document. */
async function buildPage(name, outdir) {
  const folder = join(room, 'src', name);
  const page = await readFile(join(folder, `${name}.html`), 'utf8');
  const css = await transform(await readFile(join(folder, 'gaya.css'), 'utf8'), {
    loader: 'css',
    minify: true,
  });
  const script = existsSync(join(folder, 'main.ts')) ? await bundleScript(join(folder, 'main.ts')) : '';
  // Functions as replacements: `$&` in a script is no pattern.
  const html = page.replace('/*gaya*/', () => css.code.trim()).replace('/*naskah*/', () => script);
  await writeFile(join(outdir, `${name}.html`), html);
}

async function bundleScript(entry) {
  const result = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    target: 'es2020',
    charset: 'utf8',
    logLevel: 'warning',
  });
  return result.outputFiles[0].text.trim();
}

/** Writes Code.js, the pages and appsscript.json; LEMBAR_KINERJA_API is the functions' address (docs/pemasangan.md). */
export async function buildAddon(outdir = join(room, 'dist')) {
  const files = ENTRIES.map((entry) => join(room, 'src', `${entry}.ts`)).filter((file) => existsSync(file));
  const api = process.env.LEMBAR_KINERJA_API ?? API_PLACEHOLDER;
  const bundle = await build({
    stdin: {
      contents: files.map((file) => `export * from ${JSON.stringify(file)};`).join('\n'),
      resolveDir: room,
    },
    bundle: true,
    write: false,
    format: 'iife',
    globalName: NAMESPACE,
    platform: 'neutral',
    mainFields: ['module', 'main'],
    target: 'es2020',
    charset: 'utf8',
    minify: true,
    legalComments: 'inline',
    logLevel: 'warning',
    define: { __API__: JSON.stringify(api) },
  });
  const pages = ['sidebar', 'bantuan'].filter((name) => existsSync(join(room, 'src', name, `${name}.html`)));
  const stubs = readExports(files).map(stub).join('\n');
  const manifest = await readFile(join(room, 'appsscript.json'), 'utf8');
  await mkdir(outdir, { recursive: true });
  await writeFile(join(outdir, 'Code.js'), `${bundle.outputFiles[0].text}\n${stubs}`);
  await Promise.all(pages.map((name) => buildPage(name, outdir)));
  await writeFile(join(outdir, 'appsscript.json'), manifest.replaceAll(API_PLACEHOLDER, api));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildAddon();
