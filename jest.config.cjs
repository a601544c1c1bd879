// Packages with ES modules only, which jest cannot require on Node 20: jose, and what the grid engine requires.
const ESM = [
  'jose|lodash-es|nanoid|rbush|quickselect|kdbush|cjk-regex|unicode-regex|regexp-util',
  'franc-min|trigram-utils|n-gram|collapse-white-space',
].join('|');

/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: 'node',
  testMatch: ['**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/', '/dist/'],
  modulePathIgnorePatterns: ['/dist/'],
  transform: {
    '^.+\\.tsx?$': ['@swc/jest', { jsc: { target: 'es2022', parser: { syntax: 'typescript' } } }],
    [`/node_modules/(?:${ESM})/.+\\.js$`]: [
      '@swc/jest',
      { jsc: { target: 'es2022' }, module: { type: 'commonjs' } },
    ],
  },
  transformIgnorePatterns: [`/node_modules/(?!(?:${ESM})/)`],
  moduleNameMapper: { '^@lembar-kinerja/(shared|functions)/(.+)$': '<rootDir>/$1/src/$2' },
  setupFiles: ['<rootDir>/test/no-network.cjs'],
  testTimeout: 60_000,
  maxWorkers: 2,
};
