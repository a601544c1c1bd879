/** Efficiency of the programs behind an IKU, and which kegiatan helped or hindered it. */

import { formatAngka, persen } from '../dasar/angka';
import { jumlahkan } from '../dasar/jumlah';
import { efisiensi, kategoriEfisiensi, nilaiEfisiensi } from '../kinerja/anggaran';
import type { BarisRekap } from '../rekap/rekap';
import { kepala, paragraf, sel, selAngka, selPersen, tabel } from './blok';
import { uang } from './data-anggaran';
import type { Iku } from './data-iku';
import { kalimatEfisiensi, namaRapi } from './kalimat';
import { anak, baris, jejakRekap, type Konteks, namaPredikat } from './konteks';
import type { Blok } from './model';
import { kodeDirujuk } from './narasi';

/** Programs that the section `iku:N:program` names by kode; without one all programs of the agency. */
function programPenunjang(k: Konteks, i: Iku): BarisRekap[] {
  const kode = kodeDirujuk(k, `iku:${i.no}:program`);
  const semua = baris(k, 'program');
  const disebut = semua.filter(
    (b) => b.kode !== null && kode.some((x) => x === b.kode || x.startsWith(`${b.kode}.`)),
  );
  return disebut.length > 0 ? disebut : semua;
}

/** What a row achieved: the mean of what is below it, else its own indicators' mean. */
export function hasilBaris(b: BarisRekap): number | null {
  return b.rataK ?? b.indikator[0]?.capaian ?? null;
}

export function efisiensiIku(k: Konteks, i: Iku): Blok[] {
  const program = programPenunjang(k, i);
  const pagu = jumlahkan(program.map((b) => b.anggaran));
  const habis = jumlahkan(program.map((b) => b.realisasiRp));
  const u = uang(pagu, habis);
  const kalimat = kalimatEfisiensi(`IKU ${i.no}`, {
    capaian: i.tingkat,
    serapan: u.serapan,
    efisiensi: efisiensi(pagu, habis, i.tingkat),
    kategori: kategoriEfisiensi(pagu, habis, i.tingkat, k.ketentuan),
  });
  if (program.length === 0) return [paragraf(kalimat)];
  return [
    paragraf(
      `${kalimat} Perbandingan capaian dengan serapan setiap program penunjang menurut lembar pengukuran adalah sebagai berikut.`,
    ),
    tabelEfisiensi(k, program),
  ];
}

/** Pagu, realisasi, capaian and efficiency of rows (PMK 214/2017 on one output). */
export function tabelEfisiensi(
  k: Konteks,
  isi: BarisRekap[],
  opsi: { kunci?: string; judul?: string; ukuran?: number; berkode?: boolean } = {},
): Blok {
  const { ukuran = 8, berkode = false } = opsi;
  return tabel({
    ...(opsi.kunci ? { kunci: opsi.kunci, judul: opsi.judul ?? null } : {}),
    lebar: berkode ? [23.5, 28, 21, 21, 13, 13, 14, 13.5, 14] : [31, 24, 24, 15, 15, 16, 15, 16],
    ukuran,
    kepala: [
      kepala(
        ...(berkode ? ['Kode'] : []),
        berkode ? 'Uraian' : 'Program',
        'Pagu (Rp)',
        'Realisasi (Rp)',
        'Capaian (%)',
        'Serapan (%)',
        'Efisiensi (%)',
        'Nilai Efisiensi',
        'Kategori',
      ),
    ],
    baris: isi.map((b) => {
      const gaya = berkode && b.level !== 'subkegiatan' ? { tebal: true } : {};
      const jejak = jejakRekap(b);
      const hasil = hasilBaris(b);
      return [
        ...(berkode ? [sel(b.kode, gaya)] : []),
        sel(b.nama, gaya),
        selAngka(b.anggaran, { ...gaya, jejak }),
        selAngka(b.realisasiRp, { ...gaya, jejak }),
        selPersen(hasil, gaya),
        selPersen(b.serapan, gaya),
        selPersen(efisiensi(b.anggaran, b.realisasiRp, hasil), gaya),
        selPersen(nilaiEfisiensi(b.anggaran, b.realisasiRp, hasil, k.ketentuan), gaya),
        sel(kategoriEfisiensi(b.anggaran, b.realisasiRp, hasil, k.ketentuan), { ...gaya, rata: 'tengah' }),
      ];
    }),
  });
}

export function penunjangIku(k: Konteks, i: Iku): Blok[] {
  const kegiatan = programPenunjang(k, i).flatMap((b) => anak(k, b));
  const terukur = kegiatan
    .filter((b) => hasilBaris(b) !== null)
    .sort((a, b) => (hasilBaris(b) ?? 0) - (hasilBaris(a) ?? 0));
  const [atas] = terukur;
  const bawah = terukur[terukur.length - 1];
  if (!atas || !bawah)
    return [paragraf('Program dan kegiatan penunjang belum terukur pada lembar pengukuran.')];
  return [
    paragraf(kalimatPenunjang(k, terukur.length, atas, bawah)),
    tabel({
      lebar: [60, 16, 20, 16, 20],
      ukuran: 8.5,
      kepala: [kepala('Kegiatan Penunjang', 'Rata-rata Capaian (%)', 'Predikat', 'Serapan (%)', 'Predikat')],
      baris: kegiatan.map((b) => [
        sel(b.nama),
        selPersen(hasilBaris(b), { jejak: jejakRekap(b) }),
        sel(namaPredikat(k, hasilBaris(b)), { rata: 'tengah' }),
        selPersen(b.serapan, { jejak: jejakRekap(b) }),
        sel(namaPredikat(k, b.serapan), { rata: 'tengah' }),
      ]),
    }),
    {
      jenis: 'grafik',
      kunci: `iku-${i.no}-program`,
      judul: `Rata-rata Capaian Kegiatan Penunjang IKU ${i.no} Tahun ${k.tahun}`,
      alt: `Diagram batang capaian kegiatan. ${kegiatan.map((b) => `${b.nama}: ${persenAtau(hasilBaris(b))}`).join('; ')}.`,
      bentuk: 'batang-mendatar',
      kategori: kegiatan.map((b) => namaRapi(b.nama)),
      seri: [{ nama: 'Rata-rata capaian', nilai: kegiatan.map(hasilBaris) }],
      satuan: '%',
    },
  ];
}

const persenAtau = (n: number | null) => (n === null ? 'belum ada' : persen(n));

function kalimatPenunjang(k: Konteks, banyak: number, atas: BarisRekap, bawah: BarisRekap): string {
  const sebut = (b: BarisRekap) => {
    const p = namaPredikat(k, hasilBaris(b));
    return `kegiatan ${namaRapi(b.nama)} (${persenAtau(hasilBaris(b))}${p ? `, ${p}` : ''})`;
  };
  if (atas === bawah) return `Kegiatan penunjang yang terukur ialah ${sebut(atas)}.`;
  return `Dari ${formatAngka(banyak)} kegiatan penunjang, yang paling menunjang ialah ${sebut(atas)}, sedangkan yang paling perlu diperbaiki ialah ${sebut(bawah)}.`;
}
