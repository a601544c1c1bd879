// Builds everything that runs: the add-on bundle, the functions bundle, the local host and command, the scripts.
import { existsSync } from 'node:fs';
import { copyFile, mkdir, readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { build } from 'esbuild';
import { buildAddon } from './addon/build.mjs';
import { alias, buildFunctions, readerVersion } from './functions/build.mjs';

const node = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  packages: 'external',
  sourcemap: true,
  logLevel: 'warning',
  alias: {
    '@lembar-kinerja/shared': './shared/src',
    '@lembar-kinerja/functions': './functions/src',
  },
  define: { __VERSI_PEMBACA__: JSON.stringify(readerVersion()) },
};

const entries = [
  ['local/src/cli/lk.ts', 'local/dist/lk.cjs'],
  ['local/src/host/pekerja.ts', 'local/dist/pekerja.cjs'],
  ['local/src/berkas/pekerja.ts', 'local/dist/pekerja-berkas.cjs'],
  ['samples/src/buat.ts', 'samples/dist/buat.cjs'],
  ['test/bench/bench.ts', 'test/dist/bench.cjs'],
  ['test/bench/awan-anak.ts', 'test/dist/awan-anak.cjs'],
  ['test/bench/bukti-anak.ts', 'test/dist/bukti-anak.cjs'],
  ['test/bench/formulir.ts', 'test/dist/formulir.cjs'],
  ['test/bench/laporan-anak.ts', 'test/dist/laporan-anak.cjs'],
];

/** The grid reads numbers through this package; the page's own module stands before it. */
const numfmtIndonesia = {
  name: 'numfmt-indonesia',
  setup({ onResolve }) {
    const path = resolve('local/src/page/kisi/numfmt-indonesia.ts');
    onResolve({ filter: /^numfmt$/ }, ({ importer }) => (importer === path ? undefined : { path }));
  },
};

/** The grid writes a comma between arguments in its help and between cells picked with Ctrl; Indonesian has `;` there. */
const argumenIndonesia = {
  name: 'argumen-indonesia',
  setup({ onLoad }) {
    onLoad({ filter: /sheets-formula-ui[\\/]lib[\\/]es[\\/]index\.js$/ }, async ({ path }) => {
      const contents = (await readFile(path, 'utf8'))
        .replaceAll('i === value.length - 1 ? "" : ","', 'i === value.length - 1 ? "" : "; "')
        .replaceAll('.example).join(",")', '.example).filter(Boolean).join("; ")')
        .replace(/(isPreNodeRef \? )","( : ""\}\$\{theLastList\.join\()","/, '$1";"$2";"');
      if (contents.split(/"; "|";"/).length !== 7) throw new Error('sheets-formula-ui is not as expected');
      return { contents };
    });
  },
};

/** The local page: the grid is one module; its hyphenation tables are chunks of their own that nothing asks for. */
async function buildPage() {
  const page = {
    bundle: true,
    minify: true,
    target: 'chrome110',
    logLevel: 'warning',
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [numfmtIndonesia, argumenIndonesia],
  };
  const outdir = 'local/dist/page';
  await Promise.all([
    build({
      ...page,
      entryPoints: ['local/src/page/halaman.ts'],
      outdir,
      format: 'esm',
      splitting: true,
      // Names without a hash: a build over an older one leaves nothing behind.
      chunkNames: 'bagian/[name]',
      legalComments: 'linked',
    }),
    build({
      ...page,
      entryPoints: ['local/src/page/mula.ts', 'local/src/page/jembatan.ts'],
      outdir,
      format: 'iife',
    }),
  ]);
  await mkdir(outdir, { recursive: true });
  await copyFile('local/src/page/index.html', `${outdir}/index.html`);
}

await Promise.all([
  buildPage(),
  buildFunctions(node),
  existsSync('addon/src/formulas.ts') ? buildAddon() : undefined,
  ...entries
    .filter(([entry]) => existsSync(entry))
    .map(([entry, outfile]) =>
      build({ ...node, alias: { ...node.alias, ...alias }, entryPoints: [entry], outfile }),
    ),
]);
