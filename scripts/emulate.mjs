#!/usr/bin/env node
// `npm run emulate`: the official emulator over the built bundle, where firebase-tools is installed.
import { spawnSync } from 'node:child_process';

const options = { stdio: 'inherit', shell: process.platform === 'win32' };
if (spawnSync('firebase', ['--version'], { ...options, stdio: 'ignore' }).status !== 0) {
  console.error('firebase-tools belum terpasang. Jalankan npm install -g firebase-tools, lalu ulangi.');
  process.exit(2);
}
const { status } = spawnSync(
  'firebase',
  ['emulators:start', '--only', 'functions,firestore,tasks', '--project', 'demo-lembar-kinerja'],
  options,
);
process.exit(status ?? 2);
