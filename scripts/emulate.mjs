#!/usr/bin/env node
// `npm run emulate`: the official emulators over the built bundle, where firebase-tools is installed.
// With `-- --tanpa-firestore` no Java is needed: sign-in, settings and routes answer, what needs data does not.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';

const JAVA = 21;
const SETTINGS = 'functions';
const options = { stdio: 'inherit', shell: process.platform === 'win32' };
const withoutFirestore = process.argv.includes('--tanpa-firestore');

const run = (program, flag) => spawnSync(program, [flag], { ...options, stdio: 'pipe', encoding: 'utf8' });

/** 0: none. Java says its version on standard error: `openjdk version "21.0.2"`, long ago `"1.8.0"`. */
function javaVersion() {
  const { status, stderr } = run('java', '-version');
  return status === 0 ? Number(/version "(\d+)/.exec(stderr)?.[1] ?? 0) : 0;
}

const java = withoutFirestore ? JAVA : javaVersion();
const lacks = [
  run('firebase', '--version').status !== 0 &&
    'firebase-tools belum terpasang. Jalankan npm install -g firebase-tools.',
  java < JAVA &&
    `${java ? `Java yang terpasang versi ${java}` : 'Java belum terpasang'}. Emulator Firestore memerlukan Java ${JAVA} atau lebih baru; tanpa itu: npm run emulate -- --tanpa-firestore.`,
  !readdirSync(SETTINGS).some((name) => /^\.env(\.local)?$/.test(name)) &&
    `Setelan belum ada. Isi ${SETTINGS}/.env.local dengan INSTANSI, AUDIENS, dan SEKRETARIAT_PERTAMA (docs/pemasangan.md, langkah 4).`,
].filter(Boolean);
if (lacks.length > 0) {
  console.error(
    `Emulator belum dapat dijalankan:\n${lacks.map((satu) => `- ${satu}`).join('\n')}\nLengkapi, lalu ulangi.`,
  );
  process.exit(2);
}
const emulators = withoutFirestore ? 'functions,tasks' : 'functions,firestore,tasks';
const { status } = spawnSync(
  'firebase',
  ['emulators:start', '--only', emulators, '--project', 'demo-lembar-kinerja'],
  options,
);
process.exit(status ?? 2);
