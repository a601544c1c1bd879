#!/usr/bin/env node
// `npm run graf`: writes the graph of rooms and folders in docs/architecture.md, from what the files really import.
// With --periksa nothing is written: exit code 1 when the graph there is not current.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const PAGE = join(root, 'docs/architecture.md');
const BETWEEN = /(?<=<!-- graf:awal -->\n)[\s\S]*?(?=<!-- graf:akhir -->)/;
const ROOMS = ['addon', 'functions', 'local', 'samples', 'shared'];
/** Rooms whose folders are shown one by one. */
const OPEN = ['functions', 'local', 'shared'];

/** A folder of an open room, else the room; null for tests, packages and files outside the rooms. */
function placeOf(path) {
  const [, room, folder] =
    /^(\w+)\/src\/(?:([\w-]+)\/)?[^/]+$/.exec(path) ?? /^(\w+)\/src\/([\w-]+)\//.exec(path) ?? [];
  if (!ROOMS.includes(room) || path.endsWith('.test.ts')) return null;
  return folder && OPEN.includes(room) ? `${room}/${folder}` : room;
}

function edges() {
  const bin = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [bin, '--config', '.dependency-cruiser.cjs', '--output-type', 'json', ...ROOMS],
    { cwd: root, encoding: 'utf8', maxBuffer: 2 ** 28 },
  );
  if (status !== 0) throw new Error(stderr);
  const found = new Set();
  for (const { source, dependencies } of JSON.parse(stdout).modules) {
    for (const { resolved } of dependencies) {
      const [from, to] = [placeOf(source), placeOf(resolved)];
      if (from && to && from !== to) found.add(`${from} ${to}`);
    }
  }
  return [...found].sort().map((edge) => edge.split(' '));
}

/** The rooms as a drawing, the folders of the open ones as a list: who imports whom. */
function page() {
  const all = edges();
  const room = (place) => place.split('/')[0];
  const drawn = new Set(
    all
      .filter(([from, to]) => room(from) !== room(to))
      .map(([from, to]) => `  ${room(from)} --> ${room(to)}`),
  );
  const lines = [...new Set(all.map(([from]) => from))]
    .filter((from) => OPEN.includes(room(from)))
    .map((from) => {
      const to = all.filter(([f]) => f === from).map(([, t]) => `\`${t}\``);
      return `| \`${from}\` | ${to.join(', ')} |`;
    });
  return [
    '```mermaid',
    'graph LR',
    ...drawn,
    '```',
    '',
    '| imports | from |',
    '|---|---|',
    ...lines,
    '',
  ].join('\n');
}

const old = readFileSync(PAGE, 'utf8');
if (!BETWEEN.test(old)) throw new Error('docs/architecture.md lacks the marks graf:awal and graf:akhir');
const fresh = old.replace(BETWEEN, () => page());
if (!process.argv.includes('--periksa')) writeFileSync(PAGE, fresh);
else if (fresh !== old) {
  console.error('The graph in docs/architecture.md is not current: npm run graf');
  process.exit(1);
}
