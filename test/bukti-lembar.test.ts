/** The sample's own sheet *Tindak Lanjut LHE*: read, checked, and the product's columns written beside it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readXlsx } from '@lembar-kinerja/functions/berkas/xlsx/baca';
import { trackBukti } from '@lembar-kinerja/functions/guna/bukti';
import { writeBukti } from '@lembar-kinerja/functions/guna/bukti-lembar';
import type { BuktiRekomendasi } from '@lembar-kinerja/shared/bukti/bukti';
import { buktiKolom, KEPALA_BUKTI, type SelRencana } from '@lembar-kinerja/shared/bukti/kolom';
import type { BukuKerja, Lembar } from '@lembar-kinerja/shared/dasar/kisi';
import type { BarisTindakLanjut } from '@lembar-kinerja/shared/lembar/dokumen/terbaca';
import { checkBuku } from '@lembar-kinerja/shared/temuan/buku';
import { driveFiles, readDrive } from '../local/src/workspace/drive';
import { matriksContoh, SUMBER } from './bukti-contoh';

const NAMA = 'Tindak Lanjut LHE';
let buku: BukuKerja;
beforeAll(async () => {
  const berkas = 'Dokumen Kinerja.xlsx';
  buku = await readXlsx(new Uint8Array(readFileSync(join(SUMBER, berkas))), berkas);
});

function lembar(dari: BukuKerja): Lembar {
  const ketemu = dari.lembar.find((l) => l.nama === NAMA);
  if (!ketemu) throw new Error(`contoh tanpa ${NAMA}`);
  return ketemu;
}
const baca = (dari: BukuKerja): BarisTindakLanjut[] => checkBuku(dari).dokumen?.tindakLanjut?.isi ?? [];
const bukti = (baris: BarisTindakLanjut[]): Promise<BuktiRekomendasi[]> =>
  trackBukti(baris, driveFiles(readDrive(SUMBER)));

/** The workbook with those cells written. */
function dengan(dari: BukuKerja, rencana: SelRencana[]): BukuKerja {
  const nilai = lembar(dari).nilai.map((baris) => [...baris]);
  for (const s of rencana) {
    nilai[s.baris] ??= [];
    const baris = nilai[s.baris] ?? [];
    while (baris.length <= s.kolom) baris.push(null);
    baris[s.kolom] = s.nilai;
  }
  return { ...dari, lembar: dari.lembar.map((l) => (l.nama === NAMA ? { ...l, nilai } : l)) };
}

test('all 36 rows: unit, status and every link, as in the source', async () => {
  const baris = baca(buku);
  const [dariLembar, dariData] = [await bukti(baris), await bukti(matriksContoh())];
  const inti = (b: BuktiRekomendasi[]) =>
    b.map(({ no, unit, status, tautan }) => ({
      no,
      unit,
      status,
      tautan: tautan.map((t) => [t.id, t.keadaan]),
    }));
  expect(inti(dariLembar)).toHaveLength(36);
  expect(inti(dariLembar)).toEqual(inti(dariData));
});

test('the columns stand at the right, and nothing of the staff is touched', async () => {
  const baris = baca(buku);
  const rencana = buktiKolom(lembar(buku), baris, await bukti(baris));
  expect(rencana.filter((s) => s.tebal).map((s) => s.nilai)).toEqual([...KEPALA_BUKTI]);
  expect(rencana.filter((s) => s.lebar !== undefined)).toEqual(rencana.filter((s) => s.tebal));
  for (const s of rencana) expect(lembar(buku).nilai[s.baris]?.[s.kolom] ?? null).toBeNull();
  const baris5 = Number(baris[4]?.rekomendasi.sel?.slice(1)) - 1;
  const lima = rencana.filter((s) => s.baris === baris5);
  expect(lima.map((s) => s.nilai)).toEqual([
    'Selesai',
    'Bermasalah',
    '1. Notulen Evaluasi Triwulan IV.pdf: di tempat sampah, diubah 20 November 2023',
  ]);
});

test('written, the sheet reads as before, and there is nothing left to write', async () => {
  const baris = baca(buku);
  const hasil = await bukti(baris);
  const tertulis = dengan(buku, buktiKolom(lembar(buku), baris, hasil));
  expect(baca(tertulis)).toEqual(baris);
  expect(checkBuku(tertulis).temuan).toEqual(checkBuku(buku).temuan);
  expect(buktiKolom(lembar(tertulis), baca(tertulis), hasil)).toEqual([]);
});

test('only the cells of what changed are written again', async () => {
  const baris = baca(buku);
  const hasil = await bukti(baris);
  const tertulis = dengan(buku, buktiKolom(lembar(buku), baris, hasil));
  const berubah = hasil.map((b): BuktiRekomendasi => (b.no === 9 ? { ...b, status: 'selesai' } : b));
  const rencana = buktiKolom(lembar(tertulis), baris, berubah);
  expect(rencana.map((s) => [s.nilai, s.warna])).toEqual([['Selesai', 'C6EFCE']]);
});

test('a column that the staff put behind or between the product’s stays theirs', async () => {
  const baris = baca(buku);
  const hasil = await bukti(baris);
  const awal = dengan(buku, buktiKolom(lembar(buku), baris, hasil));
  const milik = lembar(awal).nilai.reduce((n, b) => Math.max(n, b.length), 0) - KEPALA_BUKTI.length;
  const sisip = (l: Lembar, kolom: number): Lembar => ({
    ...l,
    nilai: l.nilai.map((b) => {
      const isi = [...b];
      while (isi.length < kolom) isi.push(null);
      isi.splice(kolom, 0, 'catatan staf');
      return isi;
    }),
  });
  for (const kolom of [milik + 1, milik + KEPALA_BUKTI.length]) {
    const staf = sisip(lembar(awal), kolom);
    expect(buktiKolom(staf, baris, hasil)).toEqual([]);
    const baru = buktiKolom(
      staf,
      baris,
      hasil.map((b): BuktiRekomendasi => ({ ...b, status: 'kabur', tautan: [] })),
    );
    expect(baru.length).toBeGreaterThan(36);
    expect(baru.filter((s) => s.kolom === kolom)).toEqual([]);
  }
});

test('a file name that looks like a formula is only ever part of a text', async () => {
  const baris = baca(buku);
  const hasil = (await bukti(baris)).map(
    (b): BuktiRekomendasi => ({
      ...b,
      tautan: b.tautan.map((t) => ({ ...t, nama: '=HYPERLINK("http://x")' })),
    }),
  );
  for (const s of buktiKolom(lembar(buku), baris, hasil)) expect(s.nilai).not.toMatch(/^[=+\-@]/);
});

test('a sheet without the matrix gets no columns', () => {
  expect(buktiKolom({ ...lembar(buku), nilai: [] }, [], [])).toEqual([]);
});

describe('writing into the workbook', () => {
  /** One workbook that is read and written in memory. */
  function tempatKerja(isi: BukuKerja) {
    const tempat = {
      isi,
      read: async () => tempat.isi,
      writeCells: async (_: string, nama: string, sel: readonly SelRencana[]) => {
        expect(nama).toBe(NAMA);
        tempat.isi = dengan(tempat.isi, [...sel]);
      },
    };
    return tempat;
  }

  test('the second time nothing is written', async () => {
    const tempat = tempatKerja(buku);
    const hasil = await bukti(baca(buku));
    expect(await writeBukti('dokumen', hasil, tempat)).toBeGreaterThan(3 * 36);
    expect(await writeBukti('dokumen', hasil, tempat)).toBe(0);
    expect(baca(tempat.isi)).toEqual(baca(buku));
  });

  test('a row that staff changed or moved meanwhile is left for the next check', async () => {
    const hasil = await bukti(baca(buku));
    const l = lembar(buku);
    const r = Number(baca(buku)[35]?.rekomendasi.sel?.slice(1)) - 1;
    const nilai = l.nilai.map((b, i) => (i === r ? b.map((n, k) => (k === 1 ? 'Rekomendasi baru' : n)) : b));
    const tempat = tempatKerja({ ...buku, lembar: buku.lembar.map((x) => (x === l ? { ...l, nilai } : x)) });
    await writeBukti('dokumen', hasil, tempat);
    const lebar = lembar(buku).nilai[r]?.length ?? 0;
    expect(lembar(tempat.isi).nilai[r]?.slice(lebar) ?? []).toEqual([]);
    expect(lembar(tempat.isi).nilai[r - 1]?.slice(lebar)).not.toEqual([]);
  });

  test('a workbook without the matrix is left alone', async () => {
    const kosong = tempatKerja({ ...buku, lembar: buku.lembar.filter((x) => x.nama !== NAMA) });
    expect(await writeBukti('dokumen', [], kosong)).toBe(0);
  });
});
