/** Scale and cap travel with the figures: rekap, every quarter's annex, prose, rekap sheet and checker follow one ketentuan. */

import { konsolidasiSumber } from '@lembar-kinerja/functions/guna/konsolidasi';
import { readSumber, type Sumber } from '@lembar-kinerja/functions/guna/sumber';
import { persen } from '@lembar-kinerja/shared/dasar/angka';
import type { Temuan } from '@lembar-kinerja/shared/dasar/temuan';
import { predikat } from '@lembar-kinerja/shared/kinerja/predikat';
import { NAMA_SKALA } from '@lembar-kinerja/shared/kinerja/skala';
import { laporan } from '@lembar-kinerja/shared/laporan/laporan';
import type { ModelLaporan } from '@lembar-kinerja/shared/laporan/model';
import type { LembarTulis } from '@lembar-kinerja/shared/lembar/tulis';
import { rekapTriwulan } from '@lembar-kinerja/shared/rekap/konsolidasi';
import { rekapLembar } from '@lembar-kinerja/shared/rekap/lembar/rekap-lembar';
import type { Rekap } from '@lembar-kinerja/shared/rekap/rekap';
import { periksa } from '@lembar-kinerja/shared/temuan/periksa';
import { salin } from './laporan-contoh';
import { bukaContoh } from './temuan-contoh-buku';

let asli: Sumber;
beforeAll(async () => {
  const buku = await bukaContoh();
  const baca = {
    list: async () => buku.map(({ id, berkas }) => ({ id, berkas, revisi: null })),
    read: async (id: string) => buku.find((b) => b.id === id) as (typeof buku)[number],
  };
  asli = await readSumber(baca, 'uji');
}, 120_000);

type Pilihan = Parameters<typeof konsolidasiSumber>[2];
const hasil = (pilihan: Partial<Pilihan> = {}, skalaProfil?: string) => {
  const sumber = skalaProfil === undefined ? asli : salin(asli);
  if (skalaProfil !== undefined && sumber.dokumen?.profil) sumber.dokumen.profil.isi.skala = skalaProfil;
  return konsolidasiSumber(sumber, 'uji', { tahun: 2024, triwulan: 4, ...pilihan });
};
const susun = ({ rekap, temuan, sumber }: ReturnType<typeof hasil>): ModelLaporan =>
  laporan({ rekap, temuan, dokumen: sumber.dokumen, bukti: [], draf: false });

/** Text of every row of the annex of each quarter, below its heading. */
function lampiran(model: ModelLaporan): string[][] {
  const blok = model.bagian.flatMap((b) => b.blok);
  return [1, 2, 3, 4].map((n) => {
    const judul = `Triwulan ${['I', 'II', 'III', 'IV'][n - 1]} Tahun`;
    const di = blok.findIndex((b) => b.jenis === 'judul' && b.teks.includes(judul));
    const tabel = blok.slice(di).find((b) => b.jenis === 'tabel');
    return (tabel?.jenis === 'tabel' ? tabel.baris : []).map((sel) =>
      sel.map((s) => JSON.stringify(s.isi)).join(' | '),
    );
  });
}

const prosa = (model: ModelLaporan) =>
  JSON.stringify(model.bagian.map((b) => b.blok.filter((x) => x.jenis === 'paragraf')));
const rumus = (l: LembarTulis) => l.sel.flat().filter((s) => s?.rumus).length;
const skalaTemuan = (temuan: Temuan[]) =>
  temuan.filter((t) => t.aturan === 'skala' && t.lokasi.lembar === 'Profil').map((t) => t.pesan);

test.each<Partial<Pilihan>>([{ batas: 100 }, { skala: 'akip' }, { skala: 'ipasn', batas: 120 }])(
  '%j: every quarter of the report is what a consolidation of that quarter gives',
  (pilihan) => {
    const tahunan = hasil(pilihan);
    const semua = lampiran(susun(tahunan));
    for (const triwulan of [1, 2, 3] as const) {
      const langsung = hasil({ ...pilihan, triwulan });
      expect(rekapTriwulan(tahunan.rekap, triwulan).baris).toEqual(langsung.rekap.baris);
      const sendiri = lampiran(susun(langsung))[triwulan - 1];
      expect(semua[triwulan - 1]).toEqual(sendiri);
      expect(sendiri?.length).toBeGreaterThan(77);
    }
  },
  120_000,
);

test('a cap holds in rekap, annexes and rekap sheet, and the report says so', () => {
  const { rekap, ...lain } = hasil({ batas: 100 });
  const capaian = (r: Rekap) => r.baris.flatMap((b) => b.indikator.map((i) => i.capaian ?? 0));
  expect(Math.max(...capaian(hasil().rekap))).toBeGreaterThan(100);
  for (const n of [1, 2, 3, 4] as const) expect(Math.max(...capaian(rekapTriwulan(rekap, n)))).toBe(100);
  expect(rumus(rekapLembar(rekap))).toBe(rumus(rekapLembar(hasil().rekap)));
  expect(JSON.stringify(susun({ rekap, ...lain }))).toContain('capaian dibatasi paling tinggi 100,00 %');
  expect(rekap.ketentuan?.batas).toEqual({ nilai: 100, berlakuSejak: 2024, sumber: 'pengaturan instansi' });
});

test('a scale holds in rekap, prose, rekap sheet and checker', () => {
  const semua = hasil({ skala: 'akip' });
  const { rekap } = semua;
  const program = rekap.baris.filter((b) => b.level === 'program');
  const model = susun(semua);
  for (const b of program) {
    const kelas = predikat(b.rataK, 'akip');
    expect(b.predikatK).toBe(kelas?.kode);
    expect(prosa(model)).toContain(`sebesar ${persen(b.rataK as number)} dengan predikat ${kelas?.nama}`);
  }
  expect(JSON.stringify(model)).toContain('predikat menurut skala AKIP (PermenPANRB Nomor 88 Tahun 2021)');
  expect(rumus(rekapLembar(rekap))).toBe(rumus(rekapLembar(hasil().rekap)));
  const salah = semua.temuan.filter((t) => t.aturan === 'predikat').map((t) => t.seharusnya);
  expect(salah).toContain('D');
  expect(salah).not.toContain('SR');
});

test.each(['akip', 'Skala AKIP', 'AKIP (PermenPANRB 88/2021)'])(
  'a Profil that names “%s” rules report and checker alike',
  (nama) => {
    const semua = hasil({ skalaBawaan: 'permendagri86' }, nama);
    expect(semua.rekap).toEqual(hasil({ skala: 'akip' }).rekap);
    expect(skalaTemuan(semua.temuan)).toEqual([]);
    // The workbook checked alone says the same of its predikat.
    const sendiri = periksa({
      rekap: null,
      pengukuran: semua.sumber.pengukuran,
      dokumen: semua.sumber.dokumen,
      temuanBaca: [],
    });
    const predikatnya = (t: Temuan[]) => t.filter((x) => x.aturan === 'predikat').map((x) => x.pesan);
    expect(predikatnya(sendiri)).toEqual(predikatnya(semua.temuan));
  },
);

test('a scale that nobody knows, and one that the rekap was not asked for, are told at the cell of the Profil', () => {
  const tak = hasil({ skalaBawaan: 'akip' }, 'Skala Dinas');
  expect(tak.rekap.ketentuan?.skala.nama).toBe('akip');
  expect(skalaTemuan(tak.temuan)).toEqual([
    `Skala predikat “Skala Dinas” tidak dikenal. Predikat dihitung menurut skala AKIP (PermenPANRB Nomor 88 Tahun 2021). Tulis salah satu: ${NAMA_SKALA.join(', ')}.`,
  ]);
  expect(tak.temuan.find((t) => t.lokasi.lembar === 'Profil' && t.aturan === 'skala')?.lokasi.sel).toMatch(
    /^[A-Z]\d+$/,
  );
  expect(skalaTemuan(hasil({ skala: 'ipasn' }, 'AKIP').temuan)).toEqual([
    'Profil menyebut skala “AKIP”, padahal rekap ini diminta dengan skala lain. Predikat dihitung menurut skala Indeks Profesionalitas ASN (PermenPANRB Nomor 38 Tahun 2018). Samakan keduanya.',
  ]);
});

test('a snapshot of an earlier version is ruled by the defaults that it was made with', () => {
  const { rekap, ...lain } = hasil();
  const { ketentuan: _, ...lama } = rekap;
  expect(susun({ rekap: lama, ...lain })).toEqual(susun({ rekap, ...lain }));
});

test('under a cap a sheet may print the capped or the uncapped figure', () => {
  const kinerja = (t: Temuan[]) => t.filter((x) => x.aturan === 'persen').map((x) => x.pesan);
  const [bebas, dibatasi] = [kinerja(hasil().temuan), kinerja(hasil({ batas: 100 }).temuan)];
  expect(dibatasi).toEqual(bebas);
  const sumber = salin(asli);
  const semua = sumber.pengukuran
    .flatMap((p) => p.baris.flatMap((b) => b.indikator))
    .filter((i) => (i.capaian.nilai ?? 0) > 100);
  expect(semua.length).toBeGreaterThan(2);
  for (const i of semua) i.capaian.nilai = 100;
  const terbatas = konsolidasiSumber(sumber, 'uji', { tahun: 2024, triwulan: 4, batas: 100 });
  expect(kinerja(terbatas.temuan).join()).not.toContain('tercetak 100,00 %');
});
