/** `npm run bench`: what the main job costs beside the least it could cost, on the sample workbooks. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { Workbook } from '@cj-tech-master/excelts';
import { keluaranKonsolidasi } from '@lembar-kinerja/functions/guna/keluaran';
import { runKonsolidasi } from '@lembar-kinerja/functions/guna/konsolidasi';
import { formatAngka } from '@lembar-kinerja/shared/dasar/angka';
import bacaNilai from 'read-excel-file/node';
import { folderSpreadsheets } from '../../local/src/workspace/folder';
import { tulisKeluaran } from '../../local/src/workspace/tulis';
import { benchAwan } from './awan';
import { benchBukti } from './bukti';
import { bacaCatatan, memburuk, tulisCatatan } from './catatan';
import { benchHalaman } from './halaman';
import { benchPeriksa } from './periksa';
import { benchRumus } from './rumus';

const AKAR = join(__dirname, '..', '..');
const CONTOH = join(AKAR, 'samples', 'bkpsdm-2024');
const CATATAN = join(AKAR, 'docs', 'kinerja.md');
const PEMANASAN = 5;
const ULANGAN = 21;
const ULANGAN_PROSES = 9;

/** The floor: the same files through the same library, nothing done with them. */
async function bukaSaja(): Promise<void> {
  for (const nama of readdirSync(CONTOH).filter((n) => n.endsWith('.xlsx'))) {
    await new Workbook().xlsx.load(readFileSync(join(CONTOH, nama)));
  }
}

/** Another library that reads no more than the values: no formulas, links, merges or formats. */
async function bacaLain(): Promise<void> {
  for (const nama of readdirSync(CONTOH).filter((n) => n.endsWith('.xlsx'))) {
    await bacaNilai(join(CONTOH, nama));
  }
}

const konsolidasi = () => runKonsolidasi(folderSpreadsheets(CONTOH), CONTOH, { tahun: 2024, triwulan: 4 });

async function konsolidasiDanTulis(folder: string): Promise<void> {
  await tulisKeluaran(folder, await keluaranKonsolidasi(await konsolidasi()));
}

/** As a person waits for it: a new process each, from its start to its end. */
const BUKA_SAJA = `
const { Workbook } = require('@cj-tech-master/excelts');
const fs = require('fs');
(async () => {
  for (const nama of fs.readdirSync('.').filter((n) => n.endsWith('.xlsx')))
    await new Workbook().xlsx.load(fs.readFileSync(nama));
})();`;

async function prosesBuka(): Promise<void> {
  jalankan(CONTOH, '-e', BUKA_SAJA);
}

async function prosesKonsolidasi(folder: string): Promise<void> {
  const opsi = ['--sumber', CONTOH, '--tahun', '2024', '--triwulan', '4', '--keluaran', folder];
  jalankan(AKAR, join('local', 'dist', 'lk.cjs'), 'konsolidasi', ...opsi);
}

function jalankan(cwd: string, ...kata: string[]): void {
  const { status, stderr } = spawnSync(process.execPath, kata, { cwd, encoding: 'utf8' });
  if (status !== 0 && status !== 1) throw new Error(stderr);
}

async function waktu(kerja: () => Promise<unknown>): Promise<number> {
  globalThis.gc?.();
  const mulai = performance.now();
  await kerja();
  return performance.now() - mulai;
}

/** Medians in ms. The jobs take turns, so that a busy moment of the machine falls on all of them. */
async function ukur(
  kerja: (() => Promise<unknown>)[],
  pemanasan: number,
  ulangan: number,
): Promise<number[]> {
  const hasil: number[][] = kerja.map(() => []);
  for (let ulang = 0; ulang < pemanasan + ulangan; ulang++) {
    for (const [i, satu] of kerja.entries()) {
      const lama = await waktu(satu);
      if (ulang >= pemanasan) hasil[i]?.push(lama);
    }
  }
  return hasil.map((h) => h.sort((a, b) => a - b)[h.length >> 1] ?? Number.NaN);
}

function ukuranBundel(letak: string): string[] {
  const berkas = join(AKAR, letak);
  if (!statSync(berkas, { throwIfNoEntry: false })) return [letak, 'belum dibangun', ''];
  const isi = readFileSync(berkas);
  return [letak, kb(isi.length), `${kb(gzipSync(isi).length)} gzip`];
}

const kb = (byte: number) => `${formatAngka(byte / 1024, 1)} kB`;
const ms = (lama: number) => `${formatAngka(lama, 1)} ms`;
const kali = (rasio: number) => `${formatAngka(rasio, 2)} ×`;

async function utama(): Promise<void> {
  const sementara = mkdtempSync(join(tmpdir(), 'lk-bench-'));
  try {
    const bukti = benchBukti(AKAR);
    // While the process is small: it measures processor time, with little to clear away.
    const rumus = benchRumus(join(AKAR, 'addon', 'dist', 'Code.js'));
    const awan = await benchAwan(AKAR);
    const jumlahBaris = (await konsolidasi()).rekap.baris.length;
    const [buka = 0, lain = 0, inti = 0, tulis = 0] = await ukur(
      [bukaSaja, bacaLain, konsolidasi, () => konsolidasiDanTulis(sementara)],
      PEMANASAN,
      ULANGAN,
    );
    const [bukaProses = 0, lkProses = 0] = await ukur(
      [prosesBuka, () => prosesKonsolidasi(sementara)],
      1,
      ULANGAN_PROSES,
    );
    const laju = formatAngka(Math.round((jumlahBaris / inti) * 1000));
    // The report's writers and the grid's engine are loaded only now, for the same reason.
    const { benchLaporan } = await import('./laporan');
    const { benchRumusKisi } = await import('./rumus-kisi');
    const tabel = [
      [`Median (${ULANGAN} ulangan, proses ${ULANGAN_PROSES})`, 'waktu', 'terhadap membuka saja'],
      ['membuka enam berkas dengan pustaka xlsx', ms(buka), kali(1)],
      ['nilainya saja dengan read-excel-file', ms(lain), kali(lain / buka)],
      ['membaca, mengonsolidasi, memeriksa', ms(inti), kali(inti / buka)],
      ['… dan menulis rekap.json, rekap.xlsx, temuan.json', ms(tulis), kali(tulis / buka)],
      ['proses baru: membuka saja', ms(bukaProses), kali(1)],
      ['proses baru: lk konsolidasi', ms(lkProses), kali(lkProses / bukaProses)],
      ['baris terkonsolidasi per detik', laju, `${jumlahBaris} baris`],
      ...(await benchPeriksa(CONTOH)),
      ...bukti,
      ...(await benchLaporan(AKAR)),
      ...awan,
      ...rumus,
      ...(await benchRumusKisi(join(AKAR, 'addon', 'dist', 'Code.js'))),
      ...(await benchHalaman(join(AKAR, 'local', 'dist', 'lk.cjs'))),
      ...[
        'addon/dist/Code.js',
        'addon/dist/Panel.js',
        'addon/dist/sidebar.html',
        'functions/dist/index.cjs',
        'local/dist/lk.cjs',
      ].map(ukuranBundel),
    ];
    cetak(tabel);
    bandingkan(tabel);
  } finally {
    rmSync(sementara, { recursive: true });
  }
}

/** Against the kept table; `--simpan` keeps this one instead. */
function bandingkan(tabel: string[][]): void {
  if (process.argv.includes('--simpan')) {
    writeFileSync(CATATAN, tulisCatatan(tabel, new Date()));
    return;
  }
  if (!existsSync(CATATAN)) return;
  const buruk = memburuk(tabel, bacaCatatan(readFileSync(CATATAN, 'utf8')));
  for (const kalimat of buruk) console.log(`Memburuk lebih dari 25 %: ${kalimat}`);
}

function cetak(baris: string[][]): void {
  const lebar = [0, 1, 2].map((k) => Math.max(...baris.map((b) => b[k]?.length ?? 0)));
  for (const [a = '', b = '', c = ''] of baris) {
    console.log(`${a.padEnd(lebar[0] ?? 0)}  ${b.padStart(lebar[1] ?? 0)}  ${c.padStart(lebar[2] ?? 0)}`);
  }
}

utama();
