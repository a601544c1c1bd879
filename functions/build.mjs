// The functions bundle, and the package.json that is deployed beside it: exactly the packages that the bundle asks for.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { builtinModules, createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const room = dirname(fileURLToPath(import.meta.url));
const require = createRequire(join(room, 'package.json'));
/** The runtime of firebase.json. */
const NODE_CLOUD = '22';

/** Names the code that reads and computes: a hash of the sources of `shared/`, tests left out. */
export function readerVersion() {
  const root = join(room, '../shared/src');
  const files = readdirSync(root, { recursive: true })
    .map(String)
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .sort();
  const hash = createHash('sha256');
  for (const file of files) hash.update(file).update(readFileSync(join(root, file)));
  return hash.digest('hex').slice(0, 12);
}

/** For bundles outside this room, whose own place may find another version of these. */
export const alias = { zod: dirname(require.resolve('zod/package.json')) };

const packageOf = (path) =>
  path
    .split('/')
    .slice(0, path.startsWith('@') ? 2 : 1)
    .join('/');

const pinsOf = (folder) => JSON.parse(readFileSync(join(room, folder, 'package.json'), 'utf8')).dependencies;

/** Writes functions/dist: index.cjs with its map, package.json. `options` are esbuild's for every Node bundle. */
export async function buildFunctions(options, outdir = join(room, 'dist')) {
  const entry = join(room, 'src', 'index.ts');
  if (!existsSync(entry)) return;
  const { metafile } = await build({
    ...options,
    target: `node${NODE_CLOUD}`,
    entryPoints: [entry],
    outfile: join(outdir, 'index.cjs'),
    metafile: true,
  });
  const imports = Object.values(metafile.outputs).flatMap((output) => output.imports);
  const names = imports
    .filter(({ external, path }) => external && !path.startsWith('node:') && !builtinModules.includes(path))
    .map(({ path }) => packageOf(path));
  // Files of a package that are only looked up: fonts.
  const code = readFileSync(join(outdir, 'index.cjs'), 'utf8');
  for (const [, path] of code.matchAll(/require\.resolve\(\s*[`'"]([@\w][^`'"]*)/g))
    names.push(packageOf(path));
  const pinned = { ...pinsOf('../shared'), ...pinsOf('.') };
  const dependencies = {};
  for (const name of [...new Set(names)].sort()) {
    if (!pinned[name])
      throw new Error(`functions/package.json does not pin ${name}, which the bundle imports`);
    dependencies[name] = pinned[name];
  }
  const manifest = {
    name: 'lembar-kinerja-functions',
    private: true,
    main: 'index.cjs',
    engines: { node: NODE_CLOUD },
    dependencies,
    // What the repository overrides must not come back where the package is installed.
    overrides: JSON.parse(readFileSync(join(room, '../package.json'), 'utf8')).overrides,
  };
  await mkdir(outdir, { recursive: true });
  await writeFile(join(outdir, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  return relative(process.cwd(), outdir);
}
