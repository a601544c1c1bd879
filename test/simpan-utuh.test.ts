/**
 * Workbooks with all that offices put into them, as three kinds of programs write them: one cell changes, a row comes, a
 * row goes, a sheet changes its name. Parts that have no business with it stay byte for byte, and the values stay.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { readXlsx } from '@lembar-kinerja/functions/berkas/xlsx/baca';
import { bukaZip } from '@lembar-kinerja/functions/berkas/zip/buka';
import type { Nilai } from '@lembar-kinerja/shared/dasar/kisi';
import type { ICellData } from '@univerjs/core';
import { terapkanSusunan } from '../local/src/paket/geser';
import type { UbahSusunan } from '../local/src/paket/geseran';
import { Paket } from '../local/src/paket/paket';
import { gantiNamaLembar } from '../local/src/paket/susunan';
import { bukaBuku, simpanBuku } from '../local/src/workspace/simpan';
import { ubahZip } from './zip-uji';

jest.setTimeout(300_000);

const KASUS = join(__dirname, 'berkas/buku-kerja');
const CONTOH = join(__dirname, '../samples/bkpsdm-2024');
const asal = [KASUS, CONTOH].flatMap((folder) =>
  readdirSync(folder)
    .filter((nama) => nama.endsWith('.xlsx'))
    .map((nama) => join(folder, nama)),
);
const soffice = spawnSync('soffice', ['--version']).status === 0;
const PEMERIKSA = join(__dirname, '../node_modules/.bin/ooxml-validator');
const adaPemeriksa = spawnSync(PEMERIKSA, ['--help']).status === 0;
const folder = mkdtempSync(join(tmpdir(), 'utuh-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** One start of the office program for all files. */
function lewatKantor(berkas: string[], ke: string): void {
  const profil = `-env:UserInstallation=file://${join(folder, 'profil')}`;
  const jalan = [profil, '--headless', '--convert-to', 'xlsx', '--outdir', ke, ...berkas];
  execFileSync('soffice', jalan, { stdio: 'ignore', timeout: 250_000 });
}
if (soffice) lewatKantor(asal, join(folder, 'kantor'));
/** A third kind of writer puts a prefix before every element. */
mkdirSync(join(folder, 'awalan'));
for (const letak of asal.filter((satu) => /0[1246]-|07|202/.test(basename(satu)))) {
  const awali = (xml: string) =>
    xml
      .replace(/<(\/?)(?![?!/]|\w+:)(\w)/g, '<$1x:$2')
      .replace(/<x:(worksheet|workbook|styleSheet|sst)([^>]*) xmlns=/, '<x:$1$2 xmlns:x=');
  const bagian = Object.keys(bukaZip(readFileSync(letak), /./, 1e8)).filter((nama) =>
    /(sheet\d*|workbook|styles|sharedStrings)\.xml$/i.test(nama),
  );
  const isi = ubahZip(readFileSync(letak), Object.fromEntries(bagian.map((nama) => [nama, awali])));
  writeFileSync(join(folder, 'awalan', `awalan-${basename(letak)}`), isi);
}
const isiFolder = (nama: string) => readdirSync(join(folder, nama)).map((satu) => join(folder, nama, satu));
const semua = [...asal, ...isiFolder('awalan'), ...(soffice ? isiFolder('kantor') : [])];

const bagian = (isi: Uint8Array) => bukaZip(isi, /./, 1e9);
function berbeda(lama: Uint8Array, baru: Uint8Array): string[] {
  const [a, b] = [bagian(lama), bagian(baru)];
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].filter(
    (nama) => !a[nama] || !b[nama] || !Buffer.from(a[nama]).equals(Buffer.from(b[nama])),
  );
}
function ubah(isi: Uint8Array, kerja: (paket: Paket) => void): Uint8Array {
  const paket = Paket.buka(isi, 'Uji.xlsx');
  kerja(paket);
  return paket.tulis();
}
const susunan = (jenis: 'sisip' | 'hapus', dari: number) => (paket: Paket) => {
  const lembar = paket.lembar[0];
  const satu: UbahSusunan = { jenis, lembar: '', sumbu: 'baris', dari, banyak: 1 };
  if (lembar) terapkanSusunan(paket, lembar, satu);
};
const nilai = async (isi: Uint8Array): Promise<Nilai[][][]> =>
  (await readXlsx(isi, 'Uji.xlsx')).lembar.map((l) => rapat(l.nilai));
/** Blank ends say nothing. */
function rapat(kisi: Nilai[][]): Nilai[][] {
  const tanpaEkor = <T>(isi: T[], kosong: (satu: T) => boolean): T[] => {
    let akhir = isi.length;
    while (akhir > 0 && kosong(isi[akhir - 1] as T)) akhir--;
    return isi.slice(0, akhir);
  };
  return tanpaEkor(
    kisi.map((baris) => tanpaEkor(baris, (n) => n === null)),
    (baris) => baris.length === 0,
  );
}
const dengan = (kisi: Nilai[][][], ubahBaris: (baris: Nilai[][]) => Nilai[][]): Nilai[][][] =>
  kisi.map((satu, i) => (i === 0 ? rapat(ubahBaris(satu)) : satu));

test('there are forty of them', () => {
  expect(semua.length).toBeGreaterThanOrEqual(soffice ? 40 : 25);
});

test.each(semua)('%s: one cell', async (asalnya) => {
  const isi = readFileSync(asalnya);
  const letak = join(folder, 'satu.xlsx');
  writeFileSync(letak, isi);
  const { data, revisi } = await bukaBuku(letak);
  const kisi = data.sheets[data.sheetOrder[0] ?? ''];
  const sel = (kisi?.cellData ?? {}) as Record<number, Record<number, ICellData>>;
  const baris = sel[41] ?? {};
  sel[41] = baris;
  const { f: _, ...lama } = baris[3] ?? {};
  baris[3] = { ...lama, v: 12345, t: 2 };
  await simpanBuku(letak, revisi, { data, luberan: {} });
  const baru = readFileSync(letak);
  const lembar = Paket.buka(isi, 'Uji.xlsx').lembar[0]?.bagian;
  const boleh = new Set([lembar]);
  expect(
    berbeda(isi, baru).filter(
      (nama) => !boleh.has(nama) && !/calcChain|Content_Types|workbook\.xml\.rels/.test(nama),
    ),
  ).toEqual([]);
  const [semula, kini] = [await nilai(isi), await nilai(baru)];
  expect(kini[0]?.[41]?.[3]).toBe(12345);
  expect(kini.slice(1)).toEqual(semula.slice(1));
});

/** What says where rows of the first sheet are. */
const IKUT =
  /workbook\.xml(\.rels)?$|Content_Types|calcChain|worksheets\/[^/]*\.xml$|comments|vmlDrawing|drawings\/|charts\/|tables\/|pivot/i;

test.each(semua)('%s: a row comes, a row goes, both', async (asalnya) => {
  const isi = readFileSync(asalnya);
  const semula = await nilai(isi);
  const sisip = ubah(isi, susunan('sisip', 1));
  expect(berbeda(isi, sisip).filter((nama) => !IKUT.test(nama))).toEqual([]);
  expect(await nilai(sisip)).toEqual(dengan(semula, ([satu = [], ...lain]) => [satu, [], ...lain]));
  const kembali = ubah(sisip, susunan('hapus', 1));
  expect(await nilai(kembali)).toEqual(semula);
  const { rumus } = (await readXlsx(isi, 'a')).lembar[0] ?? {};
  expect((await readXlsx(kembali, 'a')).lembar[0]?.rumus).toEqual(rumus);
  const hapus = ubah(isi, susunan('hapus', 4));
  expect(berbeda(isi, hapus).filter((nama) => !IKUT.test(nama))).toEqual([]);
  expect(await nilai(hapus)).toEqual(dengan(semula, (baris) => baris.filter((_, b) => b !== 4)));
});

test.each(semua)('%s: a sheet with another name', async (asalnya) => {
  const isi = readFileSync(asalnya);
  const baru = ubah(isi, (paket) => {
    const akhir = paket.lembar[paket.lembar.length - 1];
    if (akhir) gantiNamaLembar(paket, akhir, "Jum'at & Sabtu");
  });
  expect(
    berbeda(isi, baru).filter((nama) => !/workbook\.xml$|worksheets\/[^/]*\.xml$|charts\/|pivot/.test(nama)),
  ).toEqual([]);
  expect(await nilai(baru)).toEqual(await nilai(isi));
  expect((await readXlsx(baru, 'a')).lembar.at(-1)?.nama).toBe("Jum'at & Sabtu");
});

(adaPemeriksa ? test : test.skip)('the validator of the format finds nothing new', () => {
  const galat = (isi: Uint8Array): string[] => {
    const letak = join(folder, 'periksa.xlsx');
    writeFileSync(letak, isi);
    const { stdout } = spawnSync(PEMERIKSA, [letak], { encoding: 'utf8' });
    const { errors } = JSON.parse(stdout) as { errors: { description: string }[] };
    return errors.map((satu) => satu.description).sort();
  };
  for (const asalnya of semua) {
    const isi = readFileSync(asalnya);
    const lama = galat(isi);
    const baru = ubah(isi, (paket) => {
      susunan('sisip', 1)(paket);
      const lembar = paket.lembar[0];
      if (!lembar) return;
      lembar.tulis(44, 30, ' teks & <baru>\n_x000D_');
      lembar.tulis(44, 31, 1.5, 'SUM(A1:A3)');
      lembar.setGaya(
        44,
        31,
        paket.gaya.turunan(lembar.gaya(44, 31), { format: '0.000', letak: { wrapText: 1 } }),
      );
      lembar.setTautan(44, 30, 'https://drive.google.com/file/d/BERKAS/view?a=1&b=2');
      lembar.gabung({ b1: 50, b2: 51, k1: 30, k2: 31 });
      lembar.aturKolom(30, { width: 20, customWidth: 1 });
      lembar.bekukan(1, 2);
    });
    const sisa = [...lama];
    const tambahan = galat(baru).filter((satu) => {
      const letak = sisa.indexOf(satu);
      if (letak >= 0) sisa.splice(letak, 1);
      return letak < 0;
    });
    expect([basename(asalnya), tambahan]).toEqual([basename(asalnya), []]);
  }
});

(soffice ? test : test.skip)('LibreOffice calculates the same values after a row has come', async () => {
  const tanpaNilai = (isi: Uint8Array) =>
    ubahZip(
      isi,
      Object.fromEntries(
        Object.keys(bagian(isi))
          .filter((nama) => /worksheets\/[^/]*\.xml$/.test(nama))
          .map((nama) => [
            nama,
            (xml: string) => xml.replace(/(<f\b[^>]*(?:\/>|>[^<]*<\/f>))<v>[^<]*<\/v>/g, '$1'),
          ]),
      ),
    );
  const berkas: string[] = [];
  const dihitung = asal.filter((satu) => !/03-/.test(basename(satu)));
  dihitung.forEach((asalnya, i) => {
    const isi = readFileSync(asalnya);
    for (const [nama, satu] of [
      ['lama', isi],
      ['baru', ubah(isi, susunan('sisip', 1))],
    ] as const) {
      berkas.push(join(folder, `${i}-${nama}.xlsx`));
      writeFileSync(berkas.at(-1) as string, tanpaNilai(satu));
    }
  });
  lewatKantor(berkas, join(folder, 'hitung'));
  for (const [i] of dihitung.entries()) {
    const hasil = (nama: string) => nilai(readFileSync(join(folder, 'hitung', `${i}-${nama}.xlsx`)));
    const [lama, baru] = [await hasil('lama'), await hasil('baru')];
    expect(baru).toEqual(dengan(lama, ([satu = [], ...lain]) => [satu, [], ...lain]));
  }
});
