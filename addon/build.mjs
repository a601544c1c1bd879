// The add-on for Apps Script: Code.js with what every cell needs, Panel.js with what only the panel needs.
// esbuild drops comments, and Sheets shows a custom formula's help from the JSDoc of its global function, so a documented
// global function is generated for every export of the entry files: no list of globals is kept by hand.
// Apps Script runs every file for every call, formulas too. So the panel's code (readers, checker) stands inside a
// function: a formula's call only skims it, and it is run when the panel first asks.
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, transform } from 'esbuild';
import ts from 'typescript';

const room = dirname(fileURLToPath(import.meta.url));
/** Apps Script hides a global whose name ends in `_` from menus, pages and cells. */
const SCRIPTS = [
  { file: 'Code.js', entries: ['formulas', 'menu'], namespace: 'LembarKinerja_', call: 'LembarKinerja_' },
  { file: 'Panel.js', entries: ['panel'], namespace: 'LembarKinerjaIsi_', call: 'LembarKinerjaPanel_()' },
];
const API_PLACEHOLDER = 'https://asia-southeast2-nama-proyek.cloudfunctions.net/';

/** What the formulas call in every row. A global of node:vm is looked up through its sandbox, some hundred ns each time. */
const BUILT_INS = 'Array,BigInt,Math,Number,Object,Set,String';

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
function stub({ name, names, doc }, call) {
  const documented = [...doc.matchAll(/@param \{[^}]*\} (\w+)/g)].map((match) => match[1]);
  const parameters = documented.length === names.length ? documented : names;
  return `${doc}\nfunction ${name}(${parameters.join(', ')}) {\n  return ${call}.${name}.apply(null, arguments);\n}\n`;
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

async function buildScript({ file, entries, namespace, call }, api, outdir) {
  const files = entries.map((entry) => join(room, 'src', `${entry}.ts`));
  const bundle = await build({
    stdin: {
      contents: files.map((path) => `export * from ${JSON.stringify(path)};`).join('\n'),
      resolveDir: room,
    },
    bundle: true,
    write: false,
    format: 'iife',
    globalName: namespace,
    platform: 'neutral',
    mainFields: ['module', 'main'],
    target: 'es2020',
    charset: 'utf8',
    minify: true,
    legalComments: 'inline',
    logLevel: 'warning',
    define: { __API__: JSON.stringify(api) },
  });
  const code = withLocalBuiltIns(bundle.outputFiles[0].text, namespace);
  const stubs = readExports(files).map((exported) => stub(exported, call));
  const body = call === namespace ? code : deferred(code, namespace, call);
  await writeFile(join(outdir, file), `${body}\n${stubs.join('\n')}`);
}

/** The same bundle with the built-ins as names of its own. */
function withLocalBuiltIns(code, namespace) {
  const head = `var ${namespace}=(()=>{`;
  if (!code.startsWith(head)) throw new Error(`the bundle does not begin with ${head}`);
  return `${head}const{${BUILT_INS}}=globalThis;${code.slice(head.length)}`;
}

/** The bundle as the body of a function that runs it once. */
function deferred(code, namespace, call) {
  return `var ${namespace}$;\nfunction ${call} {\n  if (!${namespace}$) {\n${code}    ${namespace}$ = ${namespace};\n  }\n  return ${namespace}$;\n}\n`;
}

/** Paths are put behind it, and Google takes no prefix without a path: an address without the slash fails only in the panel. */
function checkApi(api) {
  if (/^https:\/\/[\w.-]+\/([\w.-]+\/)*$/.test(api)) return api;
  throw new Error(
    `LEMBAR_KINERJA_API (${api}) harus berupa alamat https:// yang diakhiri garis miring, misalnya ${API_PLACEHOLDER}api/`,
  );
}

/** Writes the scripts, the pages and appsscript.json; LEMBAR_KINERJA_API is the functions' address (docs/pemasangan.md). */
export async function buildAddon(outdir = join(room, 'dist')) {
  const api = checkApi(process.env.LEMBAR_KINERJA_API ?? API_PLACEHOLDER);
  const manifest = await readFile(join(room, 'appsscript.json'), 'utf8');
  await mkdir(outdir, { recursive: true });
  await Promise.all([
    ...SCRIPTS.map((script) => buildScript(script, api, outdir)),
    ...['sidebar', 'bantuan'].map((name) => buildPage(name, outdir)),
    writeFile(join(outdir, 'appsscript.json'), manifest.replaceAll(API_PLACEHOLDER, api)),
  ]);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildAddon();
