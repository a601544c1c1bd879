/** Rules `tahun-salah` and `daerah-salah`: what a template of another year or another place has left in the text. */
import type { Temuan } from '../../dasar/temuan';
import type { AcuanTeks } from './acuan';
import type { Blok } from './blok';
import { kalimatBlok, kutip, temuanTeks } from './kalimat-teks';
import { KOTA } from './kota';

/** Sentences that may well name another year: comparisons, history, rules, evaluations, plans. */
const BERALASAN =
  /dibanding|perbandingan|sebelum|tahun lalu|kondisi awal|semula|sejak|renstra|rpjm|rencana strategis|periode|menjadi|naik|turun|meningkat|menurun|peraturan|undang|perwali|perda|permen|\bnomor\b|evaluasi|\blhe\b|akip|tahun berikutnya|mendatang|sampai dengan/i;
/** What may lie ahead of the report's year. */
const RENCANA =
  /target|rencana|\brk[tp]\b|renja|renstra|rpjm|proyeksi|perjanjian|usulan|akan|triwulan berikut/i;
const HASIL = /capaian|realisasi|anggaran|pagu|kinerja|laporan|belanja|lkji?p/i;

export function tahunTeks(blok: Blok, { tahun, uang }: AcuanTeks): Temuan[] {
  if (tahun === null) return [];
  return kalimatBlok(blok).flatMap((kalimat): Temuan[] => {
    const huruf = /\b(20\d\d)[A-Za-z]\b/.exec(kalimat);
    if (huruf)
      return [
        temuanTeks(blok, {
          aturan: 'tahun-salah',
          tingkat: 'peringatan',
          pesan: `Tahun tertulis “${huruf[0]}” pada ${kutip(kalimat, huruf.index)}.`,
          tercetak: huruf[0],
          seharusnya: huruf[1] ?? null,
        }),
      ];
    if (blok.jenis === 'sel') return [];
    const bersih = kalimat
      .replace(/20\d\d\s*[-–]\s*20\d\d/g, '')
      .replace(/(nomor|no\.?)\s*\d+\s*tahun\s*20\d\d/gi, '');
    if (blok.jenis === 'judul') return tahunJudul(blok, bersih, tahun);
    const semua = [...bersih.matchAll(/\b20\d\d\b/g)].map((m) => Number(m[0]));
    const [salah] = semua.filter((t) => t !== tahun);
    if (salah === undefined || semua.includes(tahun)) return [];
    if (salah > tahun && (RENCANA.test(bersih) || !/capaian|terealisasi|realisasi/i.test(bersih))) return [];
    const totalTahunIni = uang.some(({ nilai }) =>
      bersih.replace(/\D/g, ' ').includes(` ${kelompok(nilai)}`),
    );
    if (!totalTahunIni && (BERALASAN.test(bersih) || !HASIL.test(bersih))) return [];
    return [
      temuanTeks(blok, {
        aturan: 'tahun-salah',
        tingkat: totalTahunIni ? 'galat' : 'peringatan',
        pesan: `Kalimat ${kutip(kalimat, Math.max(0, kalimat.indexOf(String(salah))))} menyebut tahun ${salah}, padahal laporan ini untuk tahun ${tahun}.`,
        tercetak: salah,
        seharusnya: tahun,
      }),
    ];
  });
}

/** Digits of an amount as they stand between dots. */
const kelompok = (n: number): string => String(n).replace(/\B(?=(\d{3})+$)/g, ' ');

function tahunJudul(blok: Blok, judul: string, tahun: number): Temuan[] {
  const semua = [...judul.matchAll(/\b20\d\d\b/g)].map((m) => Number(m[0]));
  const capaian = /\b(capaian|realisasi)\b[^,;]*?\btahun (20\d\d)\b/i.exec(judul);
  const dariCapaian = capaian ? Number(capaian[2]) : null;
  const salah =
    dariCapaian !== null && dariCapaian !== tahun
      ? dariCapaian
      : semua.length > 0 &&
          !semua.includes(tahun) &&
          !/evaluasi|lhe|akip|manajemen kinerja|pembanding|31 desember/i.test(judul)
        ? semua[0]
        : undefined;
  // Nothing can have been reached or counted in a year that is yet to come.
  if (salah === undefined || (salah > tahun && RENCANA.test(judul))) return [];
  return [
    temuanTeks(blok, {
      aturan: 'tahun-salah',
      tingkat: 'peringatan',
      pesan: `Judul ${kutip(judul)} menyebut tahun ${salah}, padahal laporan ini untuk tahun ${tahun}.`,
      tercetak: salah,
      seharusnya: tahun,
    }),
  ];
}

const SEBUTAN =
  /\b(?:kota|walikota|wali kota|pemkot|pemerintah kota|bkpsdm|bkd|sekretaris daerah kota)\s+([A-Z][A-Za-z]+(?: [A-Z][A-Za-z]+)?)/gi;

export function daerahTeks(blok: Blok, { kota }: AcuanTeks): Temuan[] {
  if (kota === null) return [];
  const milik = kota.replace(/^kota\s+/i, '').toLowerCase();
  const hasil: Temuan[] = [];
  for (const m of blok.teks.matchAll(SEBUTAN)) {
    const nama = (m[1] ?? '').toLowerCase();
    const lain = KOTA.find((k) => nama === k.toLowerCase() || nama.startsWith(`${k.toLowerCase()} `));
    if (!lain || nama.startsWith(milik) || milik === lain.toLowerCase()) continue;
    hasil.push(
      temuanTeks(blok, {
        aturan: 'daerah-salah',
        tingkat: 'peringatan',
        pesan: `${kutip(blok.teks, m.index)} menyebut ${lain}, padahal dokumen ini milik ${kota}.`,
        tercetak: lain,
        seharusnya: kota,
      }),
    );
  }
  return hasil;
}
