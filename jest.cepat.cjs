// `npm run test:cepat`: the tests that stand beside their files and need neither a build nor Google's emulator.
const semua = require('./jest.config.cjs');

/** They run what `npm run build` made. */
const PERLU_DIBANGUN = [
  'addon/src/bundel',
  'addon/src/kolom',
  'local/src/cli/rumus',
  'local/src/host/apps-script',
  'local/src/host/host',
];

// An empty jar is none: the stores are tried on libsql, and on Firestore by `npm test`.
process.env.FIRESTORE_EMULATOR_JAR = '';

/** @type {import('jest').Config} */
module.exports = {
  ...semua,
  testPathIgnorePatterns: [
    ...semua.testPathIgnorePatterns,
    '<rootDir>/test/',
    ...PERLU_DIBANGUN.map((nama) => `<rootDir>/${nama}\\.test\\.ts$`),
  ],
};
