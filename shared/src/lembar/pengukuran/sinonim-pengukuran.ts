/**
 * The words that pengukuran forms use over their columns (E.81 of Permendagri 86/2017 and its local variants), in one place.
 *
 * Field keys: `kode`, `no`, `nama` (`namaKegiatan` and `namaSubkegiatan` where these have columns of their own), `sasaran`, `tujuan`, `indikator`, `satuan`, `polaritas`, `cara`, `penanggungJawab`, `keterangan`, and
 * blocks with `.k` and `.rp`: `target` (this year; `target.rp` is the pagu), `tw1`..`tw4` (also `.sumberDana`, `.persen`), `sd1`..`sd4` (the year to the end of a quarter),
 * `realisasi` (this year), `capaian` (% of this year's target), `rpjmd` (realisasi of the medium-term plan to date), `renstra`
 * (medium-term target), `lalu` (realisasi to last year), `capaianRenstra` (% of the medium-term target), `targetTw1`.. .
 */

const TUNGGAL: [bidang: string, pola: RegExp][] = [
  ['kode', /^(kode|kd)( rek(ening)?| program| kegiatan| urusan| sub| perangkat|$)|^kode\b.{0,30}$/],
  ['no', /^(no|nomor|no urut|nomor urut)$/],
  ['satuan', /^(satuan|sat|unit satuan|satuan (target|indikator|kinerja|ukur(an)?))$/],
  ['sumberDana', /^sumber (dana|pendanaan|anggaran|pembiayaan)/],
  ['polaritas', /^(polaritas|polarisasi|sifat indikator|arah indikator|jenis polaritas)/],
  [
    'cara',
    /^(cara|cara (hitung|perhitungan|akumulasi|penjumlahan)|akumulasi|jenis akumulasi|tipe akumulasi)$/,
  ],
  [
    'faktor',
    /^faktor|penghambat|pendorong|^(analisis|penyebab|alasan|kendala|hambatan|permasalahan|masalah|solusi|upaya|rekomendasi|rencana tindak)|^(keberhasilan|kegagalan)\b/,
  ],
  ['penanggungJawab', /penanggung ?jawab|^(unit|bidang) (pelaksana|pengampu)/],
  ['keterangan', /^(keterangan|ket|catatan|uraian keterangan|tindak lanjut.*|bukti( dukung)?)$/],
  [
    'indikator',
    /^(indikator|tolok ukur|tolak ukur|nama indikator)|^kinerja program.*(kegiatan|output)|^(kinerja )?(outcome|hasil) ?\/.*(output|keluaran)/,
  ],
  ['sasaran', /^sasaran(?!.*program)/],
  ['tujuan', /^tujuan(?!.*program)/],
  [
    'nama',
    /program.*kegiatan|kegiatan.*sub ?-?kegiatan|(urusan|sasaran).*program|^(nama |uraian )(program|kegiatan|urusan)|^(uraian|nomenklatur|program|nama)$|^(perangkat daerah|urusan) ?\//,
  ],
  ['namaSubkegiatan', /^sub ?-?kegiatan( \(?(output|keluaran)\)?)?$/],
  ['namaKegiatan', /^kegiatan( \(?(output|keluaran)\)?)?$/],
];

const KELOMPOK =
  /target|realisasi|capaian|anggaran|pagu|serapan|triwulan|tribulan|tri wulan|^tw ?\d|renstra|rpjmd|renja|rkpd/;
const BUTIR =
  /^(k|kin|keu|vol|rp|target|realisasi|capaian|rupiah|kinerja|fisik|keuangan|volume|anggaran|pagu|satuan|persen|%|i{1,3}|iv)$|^(k|kinerja|fisik|anggaran|keuangan) (rp|%)$/;
const TW =
  /(?:triwulan|tribulan|tri wulan|triw|tw) ?(?:> ?)?(?:ke ?-? ?)?(iv|i{1,3}|[1-4]|pertama|kedua|ketiga|keempat)(?![a-z0-9])/;
export const ADA_TW = /triwulan|tribulan|tri wulan|\btriw\b|\btw\b|\btw\d/;
export const NOMOR: Record<string, number> = {
  i: 1,
  ii: 2,
  iii: 3,
  iv: 4,
  '1': 1,
  '2': 2,
  '3': 3,
  '4': 4,
  pertama: 1,
  kedua: 2,
  ketiga: 3,
  keempat: 4,
};

/** Field of a column that holds no figure, by its lowest label; null for a figure column. */
export function tunggal(label: string): string | null {
  const blok = /^(target|realisasi|tingkat|capaian|persentase|anggaran|pagu|serapan|jumlah)/.test(label);
  for (const [bidang, pola] of TUNGGAL) {
    if (pola.test(label) && !(blok && /^(nama|sasaran|tujuan)$/.test(bidang))) return bidang;
  }
  return null;
}

/** Quarter named anywhere in the path, `triwulan > ii` or `realisasi tw 2`; null when none. */
function triwulan(jalur: string[], semua: string): number | null {
  const cocok = TW.exec(semua);
  if (cocok?.[1] !== undefined) return NOMOR[cocok[1]] ?? null;
  if (!ADA_TW.test(semua)) return null;
  for (const label of jalur) if (NOMOR[label] !== undefined) return NOMOR[label] ?? null;
  return null;
}

export const PERSEN_CAPAIAN =
  /(tingkat|persen(tase)?|%) ?(rata-rata )?(pen)?capaian|capaian( kinerja)? ?(%|persen)|serapan|(persen(tase)?|%) (> )?(realisasi|keuangan|fisik|kinerja|anggaran)|(fisik|kinerja|keuangan|anggaran) %$/;

/** Block of a figure column. E.81 prints its percentage against the Renstra, the BKPSDM form against this year's target. */
function blok(semua: string, tw: number | null): string | null {
  const menengah = /renstra|rpjmd|akhir (periode|tahun ke)|jangka menengah|(lima|5) tahun/.test(semua);
  if (/\bsisa\b/.test(semua)) return 'sisa';
  const kumulatif = /s\/d|s d |sampai|kumulatif/.test(semua);
  if (PERSEN_CAPAIAN.test(semua)) {
    if (tw !== null) return `${kumulatif ? 'sd' : 'tw'}${tw}`;
    return menengah ? 'capaianRenstra' : 'capaian';
  }
  if (/realisasi/.test(semua) || (tw !== null && !/target|rencana/.test(semua))) {
    // The regulation's own header calls the year under evaluation n-1 and the one before it n-2.
    if (menengah) return /lalu|n ?- ?2/.test(semua) ? 'lalu' : 'rpjmd';
    if (/tahun lalu|n ?- ?[12]/.test(semua) && !/dievaluasi|berjalan/.test(semua)) return 'lalu';
    if (tw !== null) return `${kumulatif ? 'sd' : 'tw'}${tw}`;
    return 'realisasi';
  }
  const capaian = /capaian/.test(semua) && !/target|rencana/.test(semua);
  if (capaian) return menengah ? 'capaianRenstra' : 'capaian';
  if (!/target|rencana|anggaran|pagu/.test(semua)) return null;
  if (menengah) return 'renstra';
  return tw === null ? 'target' : `targetTw${tw}`;
}

const UANG = /\brp\b|\bkeu\b|rupiah|anggaran|keuangan|pagu|belanja|serapan/;

const FISIK = /\bkin\b|\bvol\b|kinerja|fisik|volume/;
const isUang = (label: string): boolean => UANG.test(label) && !FISIK.test(label);

/** `Total > Fisik`: what the quarters beside it add up to. */
const isTotal = (jalur: string[]): boolean =>
  jalur.length > 1 && /^(total|jumlah)$/.test(jalur[0] ?? '') && BUTIR.test(jalur[1] ?? '');

export type Besaran = 'k' | 'rp' | 'persen' | 'persenRp';

/** True for a label that only tells K from Rp or %. */
export const isButir = (label: string): boolean => BUTIR.test(label) && NOMOR[label] === undefined;

/** What a figure column counts; null where the labels say both. */
export function besaran(jalur: string[]): Besaran | null {
  const butir = jalur[jalur.length - 1] ?? '';
  if (/^(%|persen|persentase)( capaian)?$/.test(butir))
    return isUang(jalur[jalur.length - 2] ?? '') ? 'persenRp' : 'persen';
  const uang = UANG.test(butir);
  const fisik = /^k$| k$/.test(butir) || FISIK.test(butir);
  if (uang !== fisik && /%|persen/.test(butir)) return uang ? 'persenRp' : 'persen';
  if (uang && fisik) return jalur.length > 1 || !/\brp\b/.test(butir) ? null : 'rp';
  if (uang) return 'rp';
  // `Realisasi Keuangan Triwulan > II`: what the lowest label leaves open its group says.
  const kelompok = jalur
    .slice(0, -1)
    .reverse()
    .find((l) => UANG.test(l) || FISIK.test(l));
  const terbuka =
    NOMOR[butir] !== undefined ||
    ADA_TW.test(butir) ||
    /^(target|rencana|realisasi|jumlah|total)$/.test(butir);
  return !fisik && kelompok !== undefined && isUang(kelompok) && terbuka ? 'rp' : 'k';
}

/** Field of a column by its labels alone, from the top down. */
export function bidangLabel(jalur: string[]): string | null {
  const butir = jalur[jalur.length - 1];
  if (butir === undefined) return null;
  const semua = jalur.join(' > ');
  const satu = tunggal(butir);
  const tw = triwulan(jalur, semua);
  if (satu === 'sumberDana') return tw === null ? 'sumberDana' : `tw${tw}.sumberDana`;
  if (satu !== null) return satu;
  const kelompok = blok(semua, tw) ?? (isTotal(jalur) ? 'realisasi' : null);
  if (kelompok === null) return null;
  const jenis = besaran(jalur);
  if (jenis === null) return null;
  // What is left of a plan is money where nothing says otherwise.
  if (kelompok === 'sisa' && jenis === 'k' && !FISIK.test(semua)) return 'sisa.rp';
  if (kelompok.startsWith('capaian')) return `${kelompok}.${/k|persen$/.test(jenis) ? 'k' : 'rp'}`;
  // The capaian of one quarter is a percentage, whether its label says so or its group does.
  const persenTw = /^(tw|sd)\d$/.test(kelompok) && PERSEN_CAPAIAN.test(semua);
  if (persenTw && !jenis.startsWith('persen')) return `${kelompok}.${jenis === 'rp' ? 'persenRp' : 'persen'}`;
  return `${kelompok}.${jenis}`;
}

/** True for a label that a pengukuran form has anywhere over its columns. */
export const isLabelPengukuran = (label: string): boolean =>
  BUTIR.test(label) ||
  tunggal(label) !== null ||
  (label.length < 160 && (KELOMPOK.test(label) || ADA_TW.test(label)));
