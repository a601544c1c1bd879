/** Header words as they are meant: a slip of the finger in a label must not hide what the column is. */
import type { Nilai } from '../dasar/kisi';
import { kunci } from '../dasar/teks';

/** The words that headers of this field are made of. */
const KATA = [
  'anggaran capaian pencapaian realisasi target rencana renstra rpjmd renja rkpd triwulan tribulan kinerja keuangan fisik',
  'tahun berjalan dievaluasi sampai dengan akhir periode indikator satuan sasaran tujuan program kegiatan subkegiatan sub',
  'urusan pemerintahan daerah perangkat bidang tingkat persentase persen serapan sumber penanggung jawab keterangan outcome',
  'output hasil keluaran jumlah total volume rupiah pagu belanja nomor kode uraian lalu sebelumnya kumulatif polaritas',
  'penghambat pendorong faktor keberhasilan tindak lanjut pelaksana evaluasi unit kerja nama kendala solusi bulan',
  'pendanaan pelaksanaan pertama kedua ketiga keempat',
]
  .join(' ')
  .split(' ');
/** Right words that are a slip away from one of those. */
const BENAR = [
  'lampiran judul status prestasi narasi bagian dokumen golongan eselon pendidikan perempuan keadaan tautan bukti',
  'rekomendasi temuan catatan komponen bobot nilai interval kriteria kategori predikat formulasi kondisi awal instansi',
  'pembanding layanan pelayanan penghargaan tanggal bulanan satu bencana karena rupa laporan pelaporan jenis usulan',
]
  .join(' ')
  .split(' ');
const KENAL = new Set([...KATA, ...BENAR]);

const ingat = new Map<string, string>();
const INGAT_MAKS = 5_000;

/** As `kunci`, with misspelt header words put right. */
export function labelKepala(nilai: Nilai | undefined): string {
  const mentah = kunci(nilai);
  if (mentah === '') return '';
  let rapi = ingat.get(mentah);
  if (rapi === undefined) {
    rapi = mentah.replace(/[a-z]{5,}/g, benarkan);
    if (ingat.size > INGAT_MAKS) ingat.clear();
    ingat.set(mentah, rapi);
  }
  return rapi;
}

/** The one word of the list that is a slip away: one letter up to eight, two beyond; else the word itself. */
function benarkan(kata: string): string {
  if (KENAL.has(kata)) return kata;
  const batas = kata.length > 8 ? 2 : 1;
  let terdekat: string | null = null;
  let jarakTerdekat = batas + 1;
  let kembar = false;
  for (const calon of KATA) {
    if (calon.length < 5 || Math.abs(calon.length - kata.length) > batas) continue;
    const j = jarak(kata, calon, batas);
    if (j < jarakTerdekat) {
      terdekat = calon;
      jarakTerdekat = j;
      kembar = false;
    } else if (j === jarakTerdekat && j <= batas) kembar = true;
  }
  return terdekat !== null && !kembar ? terdekat : kata;
}

/** Edits between two words (a swap of neighbours is one); above `batas` any number above it. */
export function jarak(a: string, b: string, batas = Number.POSITIVE_INFINITY): number {
  let lalu2: number[] = [];
  let lalu = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const kini = [i];
    for (let j = 1; j <= b.length; j++) {
      const ganti = (lalu[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      let n = Math.min(ganti, (lalu[j] ?? 0) + 1, (kini[j - 1] ?? 0) + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        n = Math.min(n, (lalu2[j - 2] ?? 0) + 1);
      kini.push(n);
    }
    if (Math.min(...kini) > batas) return batas + 1;
    lalu2 = lalu;
    lalu = kini;
  }
  return lalu[b.length] ?? 0;
}
