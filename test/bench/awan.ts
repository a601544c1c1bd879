/** The cloud half: how soon a new function process answers, and many agencies through the queue. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { formatAngka } from '@lembar-kinerja/shared/dasar/angka';
import { build } from 'esbuild';
import { prosesSendiri } from './proses';

const ULANGAN = 9;
/** Each agency has a stand-in of its own here, some 6 MB; 400 take six minutes, `LK_BENCH_INSTANSI=40` leaves them out. */
const INSTANSI = [1, 40, 400].filter((banyak) => banyak <= Number(process.env.LK_BENCH_INSTANSI ?? 400));
const BUKU = 6;

/** Runs in a new process: answers one request, prints the milliseconds since the process began. */
const penjawab = (modul: string, awal = '') => `${awal}
const express = require('express');
const { api } = require(${JSON.stringify(modul)});
express().use(express.json(), api).listen(0, '127.0.0.1', async function () {
  const jawab = await fetch('http://127.0.0.1:' + this.address().port + '/sehat');
  if (!jawab.ok) throw new Error(await jawab.text());
  console.log(performance.now());
  process.exit();
});`;

/** Shared modules beside the sources, one file each. */
const TANPA_BUNDEL = (shared: string) => `
const Module = require('node:module');
const asli = Module._resolveFilename;
Module._resolveFilename = function (nama, ...lain) {
  return asli.call(this, nama.replace(/^@lembar-kinerja\\/shared\\//, ${JSON.stringify(`${shared}/`)}), ...lain);
};`;

function dingin(akar: string, naskah: string): number {
  const lama: number[] = [];
  for (let i = 0; i < ULANGAN; i++) {
    const { stdout, stderr, status } = spawnSync(process.execPath, ['-e', naskah], {
      cwd: join(akar, 'functions'),
      encoding: 'utf8',
      env: {
        ...process.env,
        GCLOUD_PROJECT: 'uji',
        AUDIENS: '1-a.apps.googleusercontent.com',
        SEKRETARIAT_PERTAMA: 'a@contoh.go.id',
        INSTANSI: 'uji',
      },
    });
    if (status !== 0) throw new Error(stderr);
    lama.push(Number(stdout.trim().split('\n').at(-1)));
  }
  return lama.sort((a, b) => a - b)[ULANGAN >> 1] ?? Number.NaN;
}

async function tanpaBundel(akar: string): Promise<number> {
  const folder = mkdtempSync(join(akar, 'functions', 'dist', 'tanpa-bundel-'));
  try {
    const sumber = (ruang: string) =>
      readdirSync(join(akar, ruang, 'src'), { recursive: true })
        .map(String)
        .filter((n) => /(?<!\.test|\.d)\.ts$/.test(n))
        .map((n) => join(akar, ruang, 'src', n));
    await build({
      entryPoints: [...sumber('functions'), ...sumber('shared')],
      outbase: akar,
      outdir: folder,
      format: 'cjs',
      platform: 'node',
      target: 'node20',
    });
    return dingin(
      akar,
      penjawab(join(folder, 'functions/src/index.js'), TANPA_BUNDEL(join(folder, 'shared/src'))),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Rows of the bench's table: label, figure, comparison. */
export async function benchAwan(akar: string): Promise<string[][]> {
  return [...(await benchDingin(akar)), ...INSTANSI.flatMap((banyak) => benchAntrean(akar, banyak))];
}

async function benchDingin(akar: string): Promise<string[][]> {
  const modul = join(akar, 'functions/dist/index.cjs');
  const bundel = dingin(akar, penjawab(modul));
  const lepas = await tanpaBundel(akar);
  // The whole client of all services, which clasp brings along; nothing of ours imports it.
  const penuh = dingin(akar, penjawab(modul, `require('googleapis');`));
  const ms = (n: number) => `${formatAngka(n, 0)} ms`;
  const kali = (n: number) => `${formatAngka(n, 2)} ×`;
  return [
    ['fungsi, proses baru sampai jawaban pertama: bundel', ms(bundel), kali(1)],
    ['… sumber tanpa bundel', ms(lepas), `${kali(lepas / bundel)} bundel`],
    ['… bundel yang memuat googleapis seluruhnya', ms(penuh), `${kali(penuh / bundel)} bundel`],
  ];
}

function benchAntrean(akar: string, instansi: number): string[][] {
  const contoh = join(akar, 'samples', 'bkpsdm-2024');
  const { pertama, tetap, puncak } = prosesSendiri<{
    pertama: { detik: number; reads: number };
    tetap: { detik: number; reads: number };
    puncak: number;
  }>(akar, 'awan-anak.cjs', contoh, String(instansi));
  const banyak = instansi * BUKU;
  return [
    [
      `awan: ${instansi} instansi × ${BUKU} buku lewat antrean`,
      `${formatAngka(pertama.detik, 1)} s`,
      `${formatAngka(banyak / pertama.detik, 1)} buku/detik`,
    ],
    // The target sheet's structure and its writing are two requests an agency.
    [
      `… ${instansi} instansi: permintaan baca per buku`,
      formatAngka((pertama.reads - 2 * instansi) / banyak, 2),
      `tanpa perubahan ${formatAngka(tetap.reads / banyak, 2)}, ${formatAngka(tetap.detik, 1)} s`,
    ],
    [
      `… ${instansi} instansi: memori puncak (RSS), tiruan Google termasuk`,
      `${formatAngka(puncak / 2 ** 20, 0)} MB`,
      '',
    ],
  ];
}
