/** Annexes after BAB IV, numbered in the order in which they are printed. */
import { tabelEfisiensi } from './analisis-program';
import { halamanBaru, judul, paragraf } from './blok';
import { kalimatEfisiensiUmum } from './kalimat-efisiensi';
import type { Konteks } from './konteks';
import { lampiranBukti } from './lampiran-bukti';
import { lampiranPengukuran } from './lampiran-pengukuran';
import { lampiranRkt } from './lampiran-rkt';
import { lampiranTemuan } from './lampiran-temuan';
import type { BagianLaporan, Blok } from './model';
import { perjanjian } from './perjanjian';
import { tandaTangan } from './sampul';

/** Annexes of the sheet that the product writes itself, by the words of their titles. */
const DIBUAT =
  /rencana kinerja tahunan|rencana kerja tahunan|\brkt\b|perjanjian kinerja|pengukuran kinerja|efisiensi|bukti dukung|temuan|jejak/i;

export function lampiran(k: Konteks): BagianLaporan[] {
  let nomor = 0;
  const judulLampiran = (teks: string) =>
    judul(1, `LAMPIRAN ${++nomor} ${teks.toUpperCase()}`, { tanpaNomor: true });
  const tegak = (blok: Blok[]): BagianLaporan => ({ arah: 'tegak', nomor: 'arab', mulaiUlang: false, blok });
  const rencana = tegak([
    judulLampiran(`Rencana Kinerja Tahunan (RKT) Tahun ${k.tahun}`),
    ...lampiranRkt(k),
    halamanBaru,
    judulLampiran(`Perjanjian Kinerja Tahun ${k.tahun}`),
    ...formulirPerjanjian(k),
  ]);
  const pengukuran = lampiranPengukuran(k, ++nomor);
  const akhir = tegak([
    judulLampiran(`Efisiensi Penggunaan Anggaran Tahun ${k.tahun}`),
    ...efisiensiSemua(k),
    ...susulan(k, judulLampiran),
    ...(k.bukti.length > 0 ? [judulLampiran('Bukti Dukung Tindak Lanjut LHE'), ...lampiranBukti(k)] : []),
    ...(k.lampiran?.temuan ? [halamanBaru, judulLampiran('Temuan Pemeriksaan'), ...lampiranTemuan(k)] : []),
  ]);
  return [rencana, pengukuran, akhir];
}

function efisiensiSemua(k: Konteks): Blok[] {
  if (k.rekap.baris.length === 0)
    return [paragraf('Belum ada baris pengukuran yang dapat dihitung efisiensinya.')];
  return [
    paragraf(kalimatEfisiensiUmum(k)),
    tabelEfisiensi(k, k.rekap.baris, {
      kunci: 'efisiensi',
      judul: `Efisiensi Penggunaan Anggaran Tahun ${k.tahun}`,
      ukuran: 7,
      berkode: true,
    }),
  ];
}

function formulirPerjanjian(k: Konteks): Blok[] {
  return [
    paragraf(
      'Dalam rangka mewujudkan manajemen pemerintahan yang efektif, transparan, dan akuntabel serta berorientasi pada hasil, pimpinan perangkat daerah berjanji mewujudkan target kinerja sesuai dengan lampiran perjanjian ini.',
    ),
    ...perjanjian(k),
    tandaTangan(k, `……………… ${k.tahun}`),
  ];
}

/** Annexes that the office adds itself (photographs, say): announced with what the sheet says of them. */
function susulan(k: Konteks, judulLampiran: (teks: string) => Blok): Blok[] {
  const isi = (k.dokumen?.lampiran?.isi ?? []).filter(
    (b) => b.judul.nilai !== null && !DIBUAT.test(b.judul.nilai),
  );
  return isi.flatMap((b) => {
    const nama = b.judul.nilai ?? '';
    k.kurang.push(`Lampiran “${nama}” disusulkan sendiri oleh Sekretariat.`);
    return [
      judulLampiran(nama),
      paragraf(
        b.keterangan.nilai ? `${b.keterangan.nilai.replace(/\.?\s*$/, '')}.` : 'Dilampirkan terpisah.',
      ),
    ];
  });
}
