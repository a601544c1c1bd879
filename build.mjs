// Builds everything that runs: the add-on bundle, the functions bundle, the local host and command, the scripts.
import { existsSync } from 'node:fs';
import { build } from 'esbuild';
import { buildAddon } from './addon/build.mjs';

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
};

const entries = [
  ['functions/src/index.ts', 'functions/dist/index.cjs'],
  ['local/src/cli/lk.ts', 'local/dist/lk.cjs'],
  ['samples/src/buat.ts', 'samples/dist/buat.cjs'],
  ['test/bench/bench.ts', 'test/dist/bench.cjs'],
];

await Promise.all([
  existsSync('addon/src/formulas.ts') ? buildAddon() : undefined,
  ...entries
    .filter(([entry]) => existsSync(entry))
    .map(([entry, outfile]) => build({ ...node, entryPoints: [entry], outfile })),
]);
