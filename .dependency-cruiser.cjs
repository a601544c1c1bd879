/** Imports go one way (docs/architecture.md): addon, functions, local -> shared; local -> functions; nothing -> local. */
const room = (name) => `^${name}/src`;

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      comment: 'Two files may name each other as types; that leaves nothing behind at run time.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'shared-is-pure',
      comment: 'shared knows no room, no Node module and no package but the decimal one',
      severity: 'error',
      from: { path: room('shared'), pathNot: '\\.test\\.ts$' },
      to: { pathNot: '^shared/src|node_modules/(@types/)?big\\.js' },
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
