/**
 * Rule `rujukan-tabel` in a text that has no captions of its own (Narasi): a typed table number that is not the number its
 * subject has in the report. A finished report is checked against its captions (laporan-jadi/nomor-tabel.ts).
 */
import type { Temuan } from '../../dasar/temuan';
import type { Blok } from './blok';
import { kutip, temuanTeks } from './kalimat-teks';

const JUDUL = /^tabel\s+\d{1,3}\b/i;
const SEBUT = /\btabel\s+(\d{1,3})\b/gi;

/** The report's own order, by the words of a sentence; the first that fits counts. */
const TOPIK: [RegExp, number][] = [
  [/belanja tidak langsung|belanja pegawai/i, 14],
  [/belanja langsung/i, 13],
  [/pelayanan kepegawaian|jenis pelayanan/i, 12],
  [/capaian (program|kegiatan)|program dan kegiatan/i, 11],
  [/renstra/i, 10],
  [/indikator kinerja utama|\biku\b/i, 9],
  [/tujuan dan strategi/i, 8],
  [/misi, tujuan/i, 7],
  [/tindak lanjut/i, 6],
  [/pendidikan/i, 4],
  [/golongan/i, 3],
  [/eselon/i, 2],
];

export function rujukanTabel(blok: readonly Blok[]): Temuan[] {
  if (blok.some((b) => b.jenis !== 'sel' && JUDUL.test(b.teks))) return [];
  return blok.flatMap((b) =>
    [...b.teks.matchAll(SEBUT)].flatMap((m): Temuan[] => {
      const no = Number(m[1]);
      const harus = menurutTopik(b.teks, m.index);
      if (harus === undefined || harus === no) return [];
      return [
        temuanTeks(b, {
          aturan: 'rujukan-tabel',
          tingkat: 'peringatan',
          pesan: `${kutip(b.teks, m.index)} merujuk Tabel ${no}, padahal pokok kalimatnya ada pada Tabel ${harus}. Pakai rujukan {{tabel:…}} agar nomornya tidak basi.`,
          tercetak: no,
          seharusnya: harus,
        }),
      ];
    }),
  );
}

function menurutTopik(teks: string, di: number): number | undefined {
  const awal = teks.lastIndexOf('. ', di) + 1;
  const akhir = teks.indexOf('. ', di);
  const kalimat = teks.slice(awal, akhir < 0 ? undefined : akhir);
  return TOPIK.find(([pola]) => pola.test(kalimat))?.[1];
}
