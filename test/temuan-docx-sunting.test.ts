/** One figure changed by hand in the sample's finished report: how many of such edits `lk periksa laporan.docx` finds. */

import { readDocx } from '@lembar-kinerja/functions/berkas/docx/baca';
import { writeDocx } from '@lembar-kinerja/functions/berkas/docx/docx';
import { laporan } from '@lembar-kinerja/shared/laporan/laporan';
import type { Rekap } from '@lembar-kinerja/shared/rekap/rekap';
import { periksaLaporan } from '@lembar-kinerja/shared/temuan/laporan-jadi/laporan-jadi';
import type { Blok } from '@lembar-kinerja/shared/temuan/teks/blok';
import { bahanContoh } from './laporan-contoh';
import { type JenisSunting, type Sunting, sunting } from './temuan-docx-sunting';

jest.setTimeout(120_000);

let rekap: Rekap;
let blok: Blok[];
let latar: Set<string>;
let semua: Sunting[];
beforeAll(async () => {
  const bahan = await bahanContoh();
  rekap = bahan.rekap;
  blok = readDocx(await writeDocx(laporan(bahan)), 'LKjIP-2024.docx');
  latar = new Set(periksaLaporan(blok, rekap).map((t) => t.pesan));
  semua = sunting(blok, 2024, 10);
});

function isDitemukan(s: Sunting): boolean {
  return periksaLaporan(s.blok, rekap)
    .filter((t) => !latar.has(t.pesan))
    .some((t) => [t.lokasi, ...t.terkait].some((l) => l.sel === s.sel));
}

test('the report as it was written holds no galat', () => {
  expect(periksaLaporan(blok, rekap).filter((t) => t.tingkat === 'galat')).toEqual([]);
});

/**
 * Measured, not wished for: over four other seeds 100, 100, 81 and 60 of a hundred. The rekap holds nothing of staff or
 * LHE tables and no efficiency, and a year is no fault where a sentence gives a reason to name another.
 */
test.each<[JenisSunting, number]>([
  ['prosa', 10],
  ['takarir', 10],
  ['tabel', 8],
  ['tahun', 6],
])('of ten edits of %s at least %i are found', (jenis, paling) => {
  const satu = semua.filter((s) => s.jenis === jenis);
  expect(satu).toHaveLength(10);
  expect(satu.filter(isDitemukan).length).toBeGreaterThanOrEqual(paling);
});
