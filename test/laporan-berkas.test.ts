/** The report's files: sound for Word, the same bytes for the same report, page numbers that a rendering confirms. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeDocx } from '@lembar-kinerja/functions/berkas/docx/docx';
import { writePdf } from '@lembar-kinerja/functions/berkas/pdf/pdf';
import { laporan } from '@lembar-kinerja/shared/laporan/laporan';
import { lk } from './cli-proses';
import { langgar } from './docx-aturan';
import { readDocx } from './docx-baca';
import { bahanContoh, CONTOH, TEMPLAT } from './laporan-contoh';

jest.setTimeout(240_000);

let folder: string;
/** The sample's whole report, final, in the default look. */
let biasa: Uint8Array;
let pdf: Uint8Array;
/** A draft of one bidang with all annexes, in the agency's template: what lies in this folder. */
let sebidang: string;
let bertemplat: Uint8Array;
let pdfSebidang: Uint8Array;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'lk-laporan-'));
  const final = laporan(await bahanContoh());
  biasa = await writeDocx(final);
  pdf = await writePdf(final);
  sebidang = join(folder, 'sebidang');
  mkdirSync(sebidang);
  for (const nama of ['Dokumen Kinerja.xlsx', 'Pengukuran Pembinaan Aparatur.xlsx'])
    copyFileSync(join(CONTOH, nama), join(sebidang, nama));
  const bahan = await bahanContoh(sebidang);
  const draf = laporan({ ...bahan, draf: true, lampiran: { temuan: true, jejak: true } });
  bertemplat = await writeDocx(draf, { templat: readFileSync(TEMPLAT) });
  pdfSebidang = await writePdf(draf);
});
afterAll(() => rmSync(folder, { recursive: true }));

const ada = (program: string, opsi: string) => spawnSync(program, [opsi]).error === undefined;
const hanyaBila = (syarat: boolean, sebab: string, nama: string, uji: () => void) =>
  syarat ? test(nama, uji) : test.skip(`${nama} [dilewati: ${sebab}]`, uji);

function simpan(nama: string, isi: Uint8Array): string {
  const letak = join(folder, nama);
  writeFileSync(letak, isi);
  return letak;
}

const PEMERIKSA = join(__dirname, '../node_modules/.bin/ooxml-validator');
describe.each([
  ['the default look', () => biasa],
  ['a template, as a draft with findings and trace', () => bertemplat],
])('%s', (nama, isi) => {
  test('keeps the rules that a schema does not know', () => {
    expect(langgar(isi())).toEqual([]);
  });

  hanyaBila(ada(PEMERIKSA, '--help'), 'pemeriksa OOXML tidak ada', 'is valid OOXML', () => {
    const { stdout } = spawnSync(PEMERIKSA, [simpan(`${nama.length}.docx`, isi())], { encoding: 'utf8' });
    expect(JSON.parse(stdout)).toMatchObject({ ok: true, errors: [] });
  });
});

test('another process makes the same bytes of the same workbooks and template', () => {
  const lampiran = ['--lampiran-temuan', '--lampiran-jejak'];
  const { kode } = lk(
    'laporan',
    '--sumber',
    sebidang,
    '--keluaran',
    folder,
    '--templat',
    TEMPLAT,
    ...lampiran,
  );
  expect(kode).toBe(1);
  const sidik = (b: Uint8Array) => createHash('sha256').update(b).digest('hex');
  expect(sidik(readFileSync(join(folder, 'LKjIP-2024.docx')))).toBe(sidik(bertemplat));
  expect(sidik(readFileSync(join(folder, 'LKjIP-2024.pdf')))).toBe(sidik(pdfSebidang));
});

/** Pages of a PDF as text, and the number that each shows at its foot. */
function halamanPdf(letak: string): { teks: string; nomor: string }[] {
  return halamanMentah(letak).map((teks) => {
    const kaki = teks.trimEnd().split('\n').at(-1)?.trim() ?? '';
    return { teks: rapat(teks), nomor: /^Halaman (\d+) dari \d+$/.exec(kaki)?.[1] ?? kaki };
  });
}

function halamanMentah(letak: string): string[] {
  const opsi = { encoding: 'utf8', maxBuffer: 2 ** 26 } as const;
  return spawnSync('pdftotext', ['-layout', letak, '-'], opsi).stdout.split('\f').slice(0, -1);
}

const rapat = (teks: string) => teks.replace(/[\s.]+/g, '');

/** Entries of the contents and of the lists of tables and pictures. */
const entri = (isi: Uint8Array) =>
  readDocx(isi).flatMap((b) => {
    if (b.jenis !== 'paragraf' || !/^(TOC\d|TableofFigures)$/.test(b.gaya)) return [];
    const [judul = '', nomor = ''] = b.teks.split('\t');
    return [{ judul, nomor }];
  });

/** Entries whose text stands on no page of that number, the pages of the lists themselves aside. */
function salahHalaman(isi: Uint8Array, halaman: { teks: string; nomor: string }[]): string[] {
  const daftar = new Set(halaman.filter((h) => /^[ivx]+$/.test(h.nomor)).map((h) => h.nomor));
  return entri(isi)
    .filter(({ judul, nomor }) => {
      const cari = rapat(judul);
      const milik = halaman.filter(
        (h) => h.teks.includes(cari) && (daftar.has(nomor) || !daftar.has(h.nomor)),
      );
      return !milik.some((h) => h.nomor === nomor);
    })
    .map(({ judul, nomor }) => `${judul}: ${nomor}`);
}

/** Pages with next to nothing on them, the cover aside. */
const halamanKosong = (halaman: { teks: string; nomor: string }[]) =>
  halaman
    .slice(1)
    .filter((h) => h.teks.length < 150)
    .map((h) => h.nomor);

const soffice = ada('soffice', '--version') && ada('pdftotext', '-v');
hanyaBila(
  soffice,
  'LibreOffice atau pdftotext tidak ada',
  'contents: page numbers as LibreOffice lays them out',
  () => {
    const profil = `-env:UserInstallation=file://${join(folder, 'profil')}`;
    const buku = { biasa, bertemplat };
    const berkas = Object.entries(buku).map(([nama, isi]) => simpan(`${nama}.docx`, isi));
    spawnSync('soffice', [profil, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...berkas]);
    for (const [nama, isi] of Object.entries(buku)) {
      const halaman = halamanPdf(join(folder, `${nama}.pdf`));
      expect(entri(isi).length).toBeGreaterThan(50);
      expect(salahHalaman(isi, halaman)).toEqual([]);
      expect(halamanKosong(halaman)).toEqual([]);
    }
  },
);

hanyaBila(
  ada('pdftotext', '-v'),
  'pdftotext tidak ada',
  'own PDF: no empty page, roman pages before BAB I, no placeholder',
  () => {
    const halaman = halamanPdf(simpan('sendiri.pdf', pdf));
    expect(halamanKosong(halaman)).toEqual([]);
    const mentah = halamanMentah(join(folder, 'sendiri.pdf'));
    const salah = mentah.slice(0, 8).flatMap((teks) =>
      [...teks.matchAll(/^ *((?:Tabel|Gambar) \d+) .*?\s{2,}(\d+)$/gm)].flatMap(([, nama = '', nomor]) => {
        const awal = halaman.findIndex(
          (_, i) => i > 7 && new RegExp(`^ *${nama} [A-Z]`, 'm').test(mentah[i] ?? ''),
        );
        return halaman[awal]?.nomor === nomor ? [] : [`${nama}: ${nomor}`];
      }),
    );
    expect(salah).toEqual([]);
    const bab1 = halaman.findIndex((h) => h.nomor === '1');
    expect(halaman[bab1]?.teks).toContain('BABIPENDAHULUAN');
    expect(halaman.slice(1, bab1).map((h) => h.nomor)).toEqual(['i', 'ii', 'iii', 'iv', 'v', 'vi']);
    expect(halaman.map((h) => h.teks).join('')).not.toMatch(/\{\{|undefined|NaN|DRAF/);
  },
);
