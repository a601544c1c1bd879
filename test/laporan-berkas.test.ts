/** The report's files: sound for Word, the same bytes for the same report, page numbers that a rendering confirms. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeDocx } from '@lembar-kinerja/functions/berkas/docx';
import { writePdf } from '@lembar-kinerja/functions/berkas/pdf';
import { laporan } from '@lembar-kinerja/shared/laporan/laporan';
import { lk } from './cli-proses';
import { langgar } from './docx-aturan';
import { readDocx } from './docx-baca';
import { bahanContoh, CONTOH, TEMPLAT } from './laporan-contoh';

jest.setTimeout(240_000);

let folder: string;
let biasa: Uint8Array;
let pdf: Uint8Array;
let bertemplat: Uint8Array;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'lk-laporan-'));
  const bahan = await bahanContoh();
  const final = laporan(bahan);
  biasa = await writeDocx(final);
  pdf = await writePdf(final);
  const draf = laporan({ ...bahan, draf: true, lampiran: { temuan: true } });
  bertemplat = await writeDocx(draf, { templat: readFileSync(TEMPLAT) });
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
  ['a template, as a draft with its findings', () => bertemplat],
])('%s', (nama, isi) => {
  test('keeps the rules that a schema does not know', () => {
    expect(langgar(isi())).toEqual([]);
  });

  hanyaBila(ada(PEMERIKSA, '--help'), 'pemeriksa OOXML tidak ada', 'is valid OOXML', () => {
    const { stdout } = spawnSync(PEMERIKSA, [simpan(`${nama.length}.docx`, isi())], { encoding: 'utf8' });
    expect(JSON.parse(stdout)).toMatchObject({ ok: true, errors: [] });
  });
});

test('another process makes the same bytes of the same workbooks', () => {
  const { kode, salah } = lk('laporan', '--sumber', CONTOH, '--keluaran', folder, '--final');
  expect([kode, salah]).toEqual([1, expect.any(String)]);
  const sidik = (b: Uint8Array) => createHash('sha256').update(b).digest('hex');
  expect(sidik(readFileSync(join(folder, 'LKjIP-2024.docx')))).toBe(sidik(biasa));
  expect(sidik(readFileSync(join(folder, 'LKjIP-2024.pdf')))).toBe(sidik(pdf));
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
const entri = () =>
  readDocx(biasa).flatMap((b) => {
    if (b.jenis !== 'paragraf' || !/^(TOC\d|TableofFigures)$/.test(b.gaya)) return [];
    const [judul = '', nomor = ''] = b.teks.split('\t');
    return [{ judul, nomor }];
  });

/** Entries whose text stands on no page of that number, the pages of the lists themselves aside. */
function salahHalaman(halaman: { teks: string; nomor: string }[]): string[] {
  const daftar = new Set(halaman.filter((h) => /^[ivx]+$/.test(h.nomor)).map((h) => h.nomor));
  return entri()
    .filter(({ judul, nomor }) => {
      const cari = rapat(judul);
      const milik = halaman.filter(
        (h) => h.teks.includes(cari) && (daftar.has(nomor) || !daftar.has(h.nomor)),
      );
      return !milik.some((h) => h.nomor === nomor);
    })
    .map(({ judul, nomor }) => `${judul}: ${nomor}`);
}

const soffice = ada('soffice', '--version') && ada('pdftotext', '-v');
hanyaBila(
  soffice,
  'LibreOffice atau pdftotext tidak ada',
  'contents: page numbers as LibreOffice lays them out',
  () => {
    const profil = `-env:UserInstallation=file://${join(folder, 'profil')}`;
    spawnSync('soffice', [
      profil,
      '--headless',
      '--convert-to',
      'pdf',
      '--outdir',
      folder,
      simpan('isi.docx', biasa),
    ]);
    const halaman = halamanPdf(join(folder, 'isi.pdf'));
    expect(entri().length).toBeGreaterThan(50);
    expect(salahHalaman(halaman)).toEqual([]);
    expect(
      halaman
        .slice(1)
        .filter((h) => h.teks.length < 150)
        .map((h) => h.nomor),
    ).toEqual([]);
  },
);

hanyaBila(
  ada('pdftotext', '-v'),
  'pdftotext tidak ada',
  'own PDF: no empty page, roman pages before BAB I, no placeholder',
  () => {
    const halaman = halamanPdf(simpan('sendiri.pdf', pdf));
    expect(
      halaman
        .slice(1)
        .filter((h) => h.teks.length < 150)
        .map((h) => h.nomor),
    ).toEqual([]);
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
