/**
 * Which component of the AKIP evaluation a recommendation belongs to. The matrix has no column for it, but its
 * recommendations are worded after the criteria of PermenPANRB 88/2021, which name their subject.
 */
import type { KomponenLhe } from '../kinerja/ketentuan';

/** The first that applies: a report and an evaluation speak of measuring, measuring speaks of plans. */
const KATA: [RegExp, KomponenLhe][] = [
  [/\bevaluasi (?:\w+ ){0,2}akuntab\w*|\bakip\b|\bsakip\b/, 'Evaluasi Akuntabilitas Kinerja Internal'],
  [/\blaporan kinerja\b|\bpelaporan\b|\bpenyajian informasi\b|\blkji?p\b/, 'Pelaporan Kinerja'],
  [
    /\bpengukuran\b|\bmengukur\b|\bdefinisi operasional\b|\bdata kinerja\b|\bpengumpulan data\b/,
    'Pengukuran Kinerja',
  ],
  [
    /\bperencanaan\b|\bperjanjian kinerja\b|\brencana aksi\b|\btarget\b|\btujuan\b|\bsasaran\b|\brenstra\b|\bindikator\b/,
    'Perencanaan Kinerja',
  ],
];

/** null when the text names none of the four. */
export function komponenLhe(rekomendasi: string): KomponenLhe | null {
  const teks = rekomendasi.toLowerCase().replace(/\s+/g, ' ');
  return KATA.find(([kata]) => kata.test(teks))?.[1] ?? null;
}
