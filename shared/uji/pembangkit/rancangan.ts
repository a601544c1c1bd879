/**
 * The grammar of pengukuran forms: every choice in which the forms of agencies differ, each with its plainest alternative
 * first, so that fast-check shrinks a failing form to the few choices that matter.
 */
import * as fc from 'fast-check';

const PILIHAN = {
  /** `lama`: Permendagri 13/2006, program and kegiatan only. */
  kode: ['satu', 'tanpa', 'pecah', 'lama', 'berspasi'],
  /** Digits of a sub kegiatan: `.0001` since 2021, `.01` before. */
  angkaSub: [4, 2],
  nomor: ['tanpa', 'urut', 'jenjang', 'menyimpang'],
  nama: ['satu', 'spasi', 'kolom', 'perJenjang'],
  awalan: [true, false],
  urusan: [false, true],
  tingkat: [3, 2],
  /** Figures beside the name, or K on a row of its own below the Rp. */
  baris: ['tunggal', 'berpasangan'],
  kodeBerulang: [true, false],
  indikator: ['satu', 'baris', 'sel'],
  satuan: ['kolom', 'target', 'diTarget'],
  renstra: [true, false],
  lalu: [true, false],
  targetTw: [false, true],
  realisasi: [true, false],
  capaian: ['renstra', 'tahun', 'keduanya'],
  sisa: [false, true],
  sasaran: [false, true],
  penanggungJawab: [true, false],
  faktor: [false, true],
  butir: ['kRp', 'rpK', 'kPersenRp', 'kRpSumber', 'kPersenRpPersen'],
  susunan: ['perTriwulan', 'perBesaran'],
  kedalaman: [3, 4, 2, 1],
  gayaKepala: ['gabung', 'berulang', 'kosong'],
  namaTw: ['romawi', 'lengkap', 'tw', 'angka', 'VI', 'tanpa'],
  triwulan: [4, 3, 2],
  kolomTw: ['semua', 'sampai'],
  kumulatif: ['tidak', 'judulSaja', 'ya'],
  nomorKolom: ['tanpa', 'bawah', 'bawahRumus', 'tengah', 'gabungTurun', 'perKolom'],
  uang: ['angka', 'teksId', 'teksEn', 'teksRp', 'ribuan', 'juta', 'strip'],
  persen: ['angka', 'format', 'rumus', 'teks'],
  kinerja: ['angka', 'teks'],
  rumus: [false, true],
  jumlah: ['tanpa', 'berlabel', 'tanpaLabel'],
  rata: ['tanpa', 'akhir', 'perKegiatan', 'semuaKolom'],
  kaki: ['tanpa', 'faktor', 'lengkap'],
  tahun: ['judul', 'barisSendiri', 'periode', 'triwulan', 'kepala', 'lembar', 'berkas'],
  instansi: ['judul', 'barisSendiri', 'label'],
  lembarLain: ['tanpa', 'petunjuk', 'bukanFormulir', 'rancangan', 'kosong'],
  gaib: ['tanpa', 'label', 'angka', 'kode'],
  kapital: ['biasa', 'kapital'],
  salahKetik: [false, true],
  kolomBantu: ['tanpa', 'kanan', 'tersembunyi'],
  sela: ['tanpa', 'kolomKiri', 'barisKosong'],
  barisTersembunyi: [false, true],
} as const;

type Pilihan = { -readonly [K in keyof typeof PILIHAN]: (typeof PILIHAN)[K][number] };

export interface Rancangan extends Pilihan {
  /** Figures, words and spellings. */
  benih: number;
  /** Sub kegiatan of each kegiatan of each program. */
  pohon: number[][];
}

/** How often the plainest alternative is drawn against each of the others: a form is odd in some ways, not in all. */
const BOBOT_BIASA = 3;

const satu = <T>([biasa, ...lain]: readonly T[]): fc.Arbitrary<T> =>
  fc.oneof(
    { weight: BOBOT_BIASA, arbitrary: fc.constant(biasa as T) },
    ...lain.map((x) => ({ weight: 1, arbitrary: fc.constant(x) })),
  );

const bagian = Object.fromEntries(Object.entries(PILIHAN).map(([k, v]) => [k, satu<unknown>(v)]));

/** Any form; what cannot stand together is straightened by `luruskan`. */
export const rancangan: fc.Arbitrary<Rancangan> = fc
  .record({
    ...bagian,
    benih: fc.nat(1_000_000),
    pohon: fc.array(fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 3 }), {
      minLength: 1,
      maxLength: 3,
    }),
  })
  .map((r) => luruskan(r as unknown as Rancangan));

/** Choices that exclude each other in any real form, or that leave a person at a loss too. */
export function luruskan(asal: Rancangan): Rancangan {
  const r = { ...asal };
  const kodeLama = r.kode === 'lama';
  if (kodeLama) r.tingkat = 2;
  if (kodeLama || r.tingkat === 2 || r.kode === 'tanpa') r.urusan = false;
  if (r.kode !== 'tanpa' && r.nomor !== 'tanpa') r.nomor = 'tanpa';
  if (r.nama === 'perJenjang' && r.kode !== 'tanpa') r.nama = 'satu';
  if (r.nama === 'perJenjang' && r.urusan) r.urusan = false;
  // Without a kode something else must show who belongs to whom.
  if (r.nomor === 'menyimpang' && r.kode === 'tanpa' && r.nama === 'satu') r.rumus = true;
  // Money typed as text holds no sums.
  const jumlahBerumus = r.rumus && !r.uang.startsWith('teks');
  if (r.kode === 'tanpa' && r.nama === 'satu' && r.nomor !== 'jenjang' && !jumlahBerumus) r.nama = 'spasi';
  if (r.baris === 'berpasangan' && r.kode === 'tanpa') r.kodeBerulang = false;
  if (r.indikator === 'sel') {
    r.baris = 'tunggal';
    r.kinerja = 'angka';
    if (r.persen !== 'angka') r.persen = 'angka';
    r.butir = r.butir === 'kPersenRp' || r.butir === 'kPersenRpPersen' ? 'kRp' : r.butir;
  }
  if (r.satuan === 'diTarget' && r.indikator === 'sel') r.satuan = 'kolom';
  if (!r.renstra) r.lalu = false;
  if (!r.renstra && r.capaian !== 'tahun') r.capaian = 'tahun';
  if (r.kedalaman < 3) {
    if (r.namaTw === 'tanpa' || r.namaTw === 'romawi' || r.namaTw === 'angka') r.namaTw = 'lengkap';
    if (r.namaTw === 'VI') r.namaTw = 'tw';
    if (/tengah|gabungTurun/.test(r.nomorKolom)) r.nomorKolom = 'bawah';
    if (r.kumulatif === 'judulSaja') r.kumulatif = 'tidak';
  }
  if (r.kedalaman === 1) {
    r.gayaKepala = 'gabung';
    r.kumulatif = 'tidak';
    if (r.satuan === 'target') r.satuan = 'kolom';
  }
  if (r.susunan === 'perBesaran') {
    if (r.butir !== 'rpK') r.butir = 'kRp';
    r.kumulatif = 'tidak';
    r.targetTw = false;
    if (r.kedalaman < 3) r.susunan = 'perTriwulan';
    else {
      r.kedalaman = 3;
      if (/tengah|gabungTurun/.test(r.nomorKolom)) r.nomorKolom = 'perKolom';
    }
  }
  if (r.nomorKolom === 'gabungTurun' || r.nomorKolom === 'tengah') r.gayaKepala = 'gabung';
  if (r.triwulan === 4) r.kolomTw = 'semua';
  if (r.kolomTw === 'sampai' && (r.namaTw === 'VI' || r.namaTw === 'tanpa')) r.namaTw = 'romawi';
  if (r.kumulatif !== 'tidak') {
    r.realisasi = true;
    r.butir = r.butir === 'rpK' ? 'rpK' : 'kRp';
    r.targetTw = false;
    if (r.triwulan !== 4) r.kumulatif = 'tidak';
    if (r.kumulatif === 'judulSaja' && !/Rumus/.test(r.nomorKolom)) r.nomorKolom = 'bawahRumus';
    if (r.namaTw === 'tanpa' || r.namaTw === 'VI') r.namaTw = 'romawi';
    if (r.indikator === 'sel') r.kumulatif = 'tidak';
  }
  if (r.targetTw && (r.namaTw === 'tanpa' || r.namaTw === 'VI')) r.namaTw = 'romawi';
  if (r.uang === 'ribuan' || r.uang === 'juta') {
    r.susunan = 'perTriwulan';
    r.sisa = false;
  }
  if (
    r.rata === 'perKegiatan' &&
    (r.kode === 'tanpa' || kodeLama || r.tingkat === 2 || r.capaian === 'renstra')
  )
    r.rata = 'akhir';
  if (r.rata === 'perKegiatan') r.indikator = 'satu';
  if (r.tahun === 'kepala' && r.kedalaman === 1) r.tahun = 'judul';
  if (r.gaib === 'kode' && r.kode !== 'satu') r.gaib = 'label';
  if (r.nama === 'kolom' && r.gayaKepala === 'berulang') r.gayaKepala = 'gabung';
  return r;
}
