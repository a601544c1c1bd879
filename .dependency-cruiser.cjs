/** Imports go one way (docs/architecture.md): addon, functions, local -> shared; local -> functions; nothing -> local. */
const room = (name) => `^${name}/src`;

/** Floors from the ground up: a file knows its own floor and those below, never one above. Tests may look up. */
const floors = (where, ...names) =>
  names.slice(0, -1).map((name, i) => ({
    name: `${where}-${name.replace(/\W+/g, '-')}-looks-down`,
    severity: 'error',
    from: { path: `^${where}/src/(${name})`, pathNot: '\\.test\\.ts$' },
    to: { path: `^${where}/src/(${names.slice(i + 1).join('|')})` },
  }));

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...floors(
      'shared',
      'dasar/',
      'kinerja/',
      'rumus/',
      'lembar/',
      'rekap/',
      'bukti/',
      'temuan/',
      'laporan/',
      'kawat/',
    ),
    ...floors(
      'functions',
      '(ports|masalah|galat-http|versi)\\.ts',
      'store/',
      'berkas/',
      'google/',
      'guna/',
      'pekerjaan/',
      'http/',
      'rakit\\.ts',
      'awan/',
      'index\\.ts',
    ),
    {
      name: 'no-circular',
      comment:
        'Type-only circles too: two files that name each other are one file, or lack a third below both. Left is the stand-in of Apps Script, where a Sheet makes a Range and getSheet() leads back.',
      severity: 'error',
      from: { pathNot: '^local/src/host/layanan/(buku|rentang)\\.ts' },
      to: { circular: true },
    },
    {
      name: 'shared-is-pure',
      comment: 'shared knows no room, no Node module and no package but the decimal one',
      severity: 'error',
      from: { path: room('shared'), pathNot: '\\.test\\.ts$' },
      to: { pathNot: '^shared/src|node_modules/(@types/)?big\\.js' },
    },
    {
      name: 'kawat-is-types-only',
      comment: 'What crosses the wire is described there, never done',
      severity: 'error',
      from: { path: '^shared/src/kawat/' },
      to: { dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'addon-knows-shared-only',
      severity: 'error',
      from: { path: room('addon'), pathNot: '\\.test\\.ts$' },
      to: { pathNot: '^(addon|shared)/src|node_modules/(@types/)?big\\.js' },
    },
    {
      name: 'functions-knows-no-room-but-shared',
      severity: 'error',
      from: { path: room('functions'), pathNot: '\\.test\\.ts$' },
      to: { path: '^(addon|local|samples|test)/' },
    },
    {
      name: 'nothing-imports-local',
      severity: 'error',
      from: { path: '^(addon|functions|shared|samples)/' },
      to: { path: '^local/' },
    },
    {
      name: 'reading-runs-no-rules',
      comment: 'A workbook is read once and judged afterwards: temuan/buku.ts does both',
      severity: 'error',
      from: { path: '^shared/src/(dasar|kinerja|rumus|lembar)/', pathNot: '\\.test\\.ts$' },
      to: { path: '^shared/src/temuan/' },
    },
    {
      name: 'source-imports-no-test',
      severity: 'error',
      from: { path: '^(addon|functions|local|samples|shared)/src', pathNot: '\\.test\\.ts$' },
      to: { path: '\\.test\\.ts$|^test/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)dist/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
