#!/usr/bin/env node
// `npm run emulate`: the official emulator over the built bundle, where firebase-tools is installed.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';

const options = { stdio: 'inherit', shell: process.platform === 'win32' };
const missing = (program, flag) => spawnSync(program, [flag], { ...options, stdio: 'ignore' }).status !== 0;
const dist = 'functions/dist';
const settings = existsSync(dist) && readdirSync(dist).some((name) => /^\.env(\.|$)/.test(name));

const lacks = [
  missing('firebase', '--version') &&
    'firebase-tools belum terpasang. Jalankan npm install -g firebase-tools.',
  missing('java', '-version') &&
    'Java belum terpasang. Emulator Firestore memerlukan Java 21 atau lebih baru.',
  !settings &&
    `Setelan belum ada. Isi ${dist}/.env.local dengan INSTANSI, AUDIENS, dan SEKRETARIAT_PERTAMA (docs/pemasangan.md, langkah 4).`,
].filter(Boolean);
if (lacks.length > 0) {
  console.error(
    `Emulator belum dapat dijalankan:\n${lacks.map((satu) => `- ${satu}`).join('\n')}\nLengkapi, lalu ulangi.`,
  );
  process.exit(2);
}
const { status } = spawnSync(
  'firebase',
  ['emulators:start', '--only', 'functions,firestore,tasks', '--project', 'demo-lembar-kinerja'],
  options,
);
process.exit(status ?? 2);
