/**
 * Drawn forms are read as they are: every figure by its meaning, every row with its level, and nothing is accused. Ten new
 * seeds each run, printed; `BENIH=123 npx jest test/formulir` tries one again. What fails is shrunk to its plainest form.
 */
import { readXlsx } from '@lembar-kinerja/functions/berkas/xlsx/baca';
import { writeXlsx } from '@lembar-kinerja/functions/berkas/xlsx/tulis';
import type { BukuKerja } from '@lembar-kinerja/shared/dasar/kisi';
import { alamat } from '@lembar-kinerja/shared/dasar/kisi';
import type { LembarTulis } from '@lembar-kinerja/shared/lembar/tulis';
import { bangun } from '../../shared/uji/pembangkit/bangun';
import { bukanFormulir, JENIS_LAIN } from '../../shared/uji/pembangkit/bukan-formulir';
import { gambar, ujiBenih } from '../../shared/uji/pembangkit/gambar';
import { ubahSatu } from '../../shared/uji/pembangkit/salah';
import { bandingkan, periksaBuku, tanpaSalah } from './banding';

/** Seeds whose forms were once read wrongly, each another kind. */
const SULIT = [4, 22, 27, 29, 30, 35, 38, 49, 84, 108, 109, 112, 171, 200, 237];
const BARU = 10;

const awal = Number(process.env.BENIH ?? Math.floor(Date.now() / 1000) % 1_000_000);
const baru = Array.from({ length: process.env.BENIH === undefined ? BARU : 1 }, (_, i) => awal + i);

beforeAll(() => {
  process.stderr.write(`formulir bangkitan: benih ${baru.join(', ')}\n`);
});

function laporan(benih: number): string[] {
  const { tersusut } = ujiBenih(benih, tanpaSalah);
  if (tersusut === null) return [];
  const { buku, benar } = bangun(tersusut);
  return [`BENIH=${benih}, tersusut: ${JSON.stringify(tersusut)}`, ...bandingkan(buku, benar).salah];
}

test.each(SULIT)('benih sulit %i', (benih) => {
  expect(laporan(benih)).toEqual([]);
});

test.each(baru)('benih baru %i', (benih) => {
  expect(laporan(benih)).toEqual([]);
});

/** The workbook through a real file. */
async function lewatBerkas(buku: BukuKerja): Promise<BukuKerja> {
  const lembar = buku.lembar.map(
    (l): LembarTulis => ({
      nama: l.nama,
      sel: l.nilai.map((baris, b) =>
        baris.map((nilai, k) => {
          const rumus = l.rumus[b]?.[k];
          const gaya = l.persen?.[alamat(b, k)] ? { gaya: 'persen' } : {};
          return nilai === null ? null : { nilai, ...(rumus ? { rumus } : {}), ...gaya };
        }),
      ),
      gaya: { persen: { format: '0.00%' } },
      ...{ gabungan: l.gabungan, lebar: [], barisBeku: 0, kolomBeku: 0, cetak: null },
    }),
  );
  return readXlsx(await writeXlsx(lembar), buku.berkas);
}

test.each([...SULIT.slice(0, 4), ...baru.slice(0, 2)])('benih %i lewat berkas .xlsx', async (benih) => {
  const r = { ...gambar(benih), lembarLain: 'tanpa' as const };
  const { buku, benar } = bangun(r);
  expect(bandingkan(await lewatBerkas(buku), benar).salah).toEqual([]);
});

test('satu angka uang yang diubah: galat yang menyebut selnya', () => {
  let diubah = 0;
  for (let benih = 1; benih <= 60; benih++) {
    const r = { ...gambar(benih), lembarLain: 'tanpa' as const };
    // Between columns of the year to date an owner and its rows are not held together.
    const salah = r.kumulatif === 'ya' ? null : ubahSatu(bangun(r), benih);
    if (salah === null) continue;
    diubah++;
    const galat = periksaBuku(salah.buku).temuan.filter((t) => t.tingkat === 'galat');
    const tersebut = galat.flatMap((t) => [t.lokasi.sel, ...t.terkait.map((l) => l.sel), t.pesan]);
    expect([benih, tersebut.some((teks) => teks.includes(salah.sel))]).toEqual([benih, true]);
  }
  expect(diubah).toBeGreaterThan(25);
});

test.each(JENIS_LAIN)('%s: dibaca sebagai apa pun tidak, dituduh pun tidak', (jenis) => {
  for (const benih of [1, 2, 3, ...baru.slice(0, 3)]) {
    const { lembar } = bukanFormulir(benih, jenis);
    const { terbaca, temuan } = periksaBuku({ id: 'x', berkas: 'Lain.xlsx', revisi: null, lembar: [lembar] });
    expect([terbaca.pengukuran, terbaca.dokumen]).toEqual([[], null]);
    expect(temuan.filter((t) => t.tingkat !== 'info')).toEqual([]);
  }
});
