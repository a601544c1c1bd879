/** The thread that reads one foreign workbook: it may fail, or be ended for its time or memory, without harm. */
import { parentPort, workerData } from 'node:worker_threads';
import { read } from '@e965/xlsx';
import { bukaZip, ZipTerlaluBesar } from '@lembar-kinerja/functions/berkas/zip/buka';
import type { KodeKesalahan } from '@lembar-kinerja/shared/dasar/kesalahan';
import type { Lembar } from '@lembar-kinerja/shared/dasar/kisi';
import { zipSync } from 'fflate';
import { angkakan } from './angka-teks';
import type { JenisBerkas } from './jenis';
import { kisiPustaka } from './kisi-pustaka';
import { odsTersembunyi } from './ods-tersembunyi';
import { isOleTerpotong } from './ole';
import { bacaTeks, pemisahCsv } from './teks-berkas';

export interface BekalBaca {
  isi: Uint8Array;
  jenis: Extract<JenisBerkas, string>;
  /** Name that the one sheet of a text file gets. */
  nama: string;
}
export type KirimanBaca = { lembar: Lembar[] } | { kode: KodeKesalahan };

const UKURAN_MAKS = 64 * 1024 * 1024;
/** Values only: no formulas, no macros, no styles but what hides rows and columns. */
const OPSI = {
  dense: true,
  cellFormula: false,
  cellHTML: false,
  cellText: true,
  cellNF: true,
  cellStyles: true,
} as const;
/** Parts that carry cells; pictures and charts are never unpacked. */
const BAGIAN = {
  ods: /^(mimetype|content\.xml|styles\.xml|meta\.xml|settings\.xml|META-INF\/)/,
  xlsb: /^\/?(\[Content|_rels\/|xl\/(workbook|_rels\/|sharedStrings|styles|worksheets\/))/i,
};

function baca({ isi, jenis, nama }: BekalBaca): KirimanBaca {
  try {
    return { lembar: lembarBerkas(isi, jenis, nama) };
  } catch (sebab) {
    if (sebab instanceof ZipTerlaluBesar) return { kode: 'buku/terlalu-besar' };
    const bersandi = /password-protected|password protection|ODS Encryption|is incorrect/i.test(
      String((sebab as Error)?.message),
    );
    return { kode: bersandi ? 'buku/bersandi' : 'buku/rusak' };
  }
}

function lembarBerkas(isi: Uint8Array, jenis: BekalBaca['jenis'], nama: string): Lembar[] {
  if (jenis === 'ods' || jenis === 'xlsb') {
    // Opened by our own hand first: sizes and checksums are held to what the archive says.
    const bagian = bukaZip(isi, BAGIAN[jenis], UKURAN_MAKS);
    const manifes = bagian['META-INF/manifest.xml'];
    if (manifes && /encryption-data/.test(bacaTeks(manifes))) throw new Error('Unsupported ODS Encryption');
    const lembar = kisiPustaka(read(zipSync({ ...bagian }, { level: 0 }), { ...OPSI, type: 'array' }));
    const konten = bagian['content.xml'];
    const sembunyi = jenis === 'ods' && konten ? odsTersembunyi(bacaTeks(konten)) : null;
    return lembar.map((l) => ({ ...l, ...sembunyi?.get(l.nama) }));
  }
  if (jenis === 'xls' && isOle(isi) && isOleTerpotong(isi)) throw new Error('cut off');
  if (jenis === 'csv') {
    const teks = bacaTeks(isi);
    const pemisah = pemisahCsv(teks);
    const tanpaSep = teks.replace(/^sep=.\r?\n/i, '');
    // With its separator named the text cannot be taken for another kind of file (`ID;…` would be SYLK).
    const buku = read(`sep=${pemisah}\n${tanpaSep}`, { ...OPSI, type: 'string', raw: true });
    return kisiPustaka(buku).map((l) => angkakan({ ...l, nama }));
  }
  if (jenis === 'html') {
    const lembar = kisiPustaka(read(bacaTeks(isi), { ...OPSI, type: 'string', raw: true }));
    return lembar.map((l) => angkakan(lembar.length === 1 ? { ...l, nama } : l));
  }
  return kisiPustaka(
    read(jenis === 'xml' ? bacaTeks(isi) : isi, { ...OPSI, type: jenis === 'xml' ? 'string' : 'array' }),
  );
}

/** Older ones are a bare stream. */
const isOle = (isi: Uint8Array): boolean => isi[0] === 0xd0;

parentPort?.postMessage(baca(workerData as BekalBaca));
