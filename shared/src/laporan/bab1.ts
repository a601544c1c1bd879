/** BAB I Pendahuluan. */
import { formatAngka, persen } from '../dasar/angka';
import type { TabelSdm } from '../lembar/dokumen/terbaca';
import { judul, kepala, paragraf, sel, selAngka, tabel } from './blok';
import { daftarKata } from './kalimat';
import type { Konteks } from './konteks';
import { lhe } from './lhe';
import type { Blok } from './model';
import { adaNarasi, narasi } from './narasi';

export function bab1(k: Konteks): Blok[] {
  const tahunLhe = k.dokumen?.lhe?.isi.tahun;
  return [
    judul(1, 'PENDAHULUAN'),
    judul(2, 'Latar Belakang'),
    ...narasi(k, 'latar-belakang', 'latar belakang penyusunan laporan'),
    judul(2, 'Dasar Pembentukan Organisasi, Kedudukan, Tugas dan Fungsi Organisasi'),
    ...narasi(k, 'dasar-pembentukan', 'dasar pembentukan, kedudukan, tugas, dan fungsi'),
    ...dasarHukum(k),
    judul(2, 'Struktur Organisasi'),
    ...narasi(k, 'struktur-organisasi', 'struktur organisasi'),
    judul(2, 'Sumber Daya Aparatur'),
    ...narasi(k, 'sumber-daya-aparatur'),
    ...sdm(k),
    judul(2, 'Aspek Strategis dan Permasalahan'),
    ...narasi(k, 'aspek-strategis', 'aspek strategis'),
    ...narasi(k, 'permasalahan'),
    judul(2, `Hasil dan Tindak Lanjut Hasil Evaluasi AKIP${tahunLhe ? ` Tahun ${tahunLhe}` : ''}`),
    ...lhe(k),
    judul(2, 'Sistematika Penyajian'),
    ...sistematika(k),
  ];
}

function dasarHukum(k: Konteks): Blok[] {
  const isi = k.dokumen?.profil?.isi.dasarHukum ?? [];
  if (isi.length === 0) return [];
  return [
    paragraf('Laporan kinerja ini disusun berdasarkan peraturan berikut.'),
    { jenis: 'daftar', berurut: true, butir: isi.map((d) => [d]) },
  ];
}

const KEPALA_SDM: Record<TabelSdm['jenis'], [string, string]> = {
  eselon: ['Eselon', 'Jumlah Pejabat Menurut Eselon'],
  golongan: ['Golongan', 'Jumlah Pegawai Menurut Golongan Kepangkatan'],
  pendidikan: ['Pendidikan', 'Jumlah Pegawai Menurut Pendidikan'],
  lain: ['Kelompok', 'Jumlah Pegawai'],
};

function sdm(k: Konteks): Blok[] {
  const semua = k.dokumen?.sdm?.isi ?? [];
  if (semua.length === 0) {
    k.kurang.push('Lembar SDM belum diisi, sehingga tabel sumber daya aparatur tidak tercetak.');
    return [];
  }
  return semua.flatMap((t) => (t.jenis === 'lain' ? kalimatSdm(t) : tabelSdm(k, t)));
}

/** A list without a table of its own in the outline is told in one sentence. */
function kalimatSdm(t: TabelSdm): Blok[] {
  const isi = t.baris.filter((b) => b.jumlah.nilai !== null && b.kelompok.nilai !== null);
  if (isi.length === 0) return [];
  const judulTabel = kalimatBiasa((t.judul.nilai ?? 'Jumlah pegawai').replace(/\.\s*$/, ''));
  const rinci = daftarKata(
    isi.map((b) => `${kecilAwal(b.kelompok.nilai ?? '')} ${formatAngka(b.jumlah.nilai ?? 0)} orang`),
  );
  const total = t.jumlah?.jumlah.nilai;
  return [
    paragraf(
      `${judulTabel} ialah ${rinci}${total == null ? '' : `; seluruhnya ${formatAngka(total)} orang`}.`,
    ),
  ];
}

/** Words of such titles that are no names: `Jumlah Pegawai Menurut Kedudukan` reads `Jumlah pegawai menurut kedudukan`. */
const KATA_UMUM =
  /(?<= )(?:Pegawai|Pejabat|Aparatur|Menurut|Berdasarkan|Kedudukan|Jabatan|Golongan|Kepangkatan|Pendidikan|Status|Jenis|Kelamin|Usia|Per|Dan)(?= |$)/g;

const kalimatBiasa = (judulTabel: string) => judulTabel.replace(KATA_UMUM, (kata) => kata.toLowerCase());

/** `Pejabat struktural` → `pejabat struktural`; `ASN`, `Non-ASN` and `III` stay. */
function kecilAwal(teks: string): string {
  return /^\p{Lu}\p{Ll}+( |$)/u.test(teks) ? teks.charAt(0).toLowerCase() + teks.slice(1) : teks;
}

function tabelSdm(k: Konteks, t: TabelSdm): Blok[] {
  const [kolom, nama] = KEPALA_SDM[t.jenis];
  const total = t.baris.reduce((n, b) => n + (b.jumlah.nilai ?? 0), 0);
  const bagian = (n: number | null) => (n === null || total === 0 ? null : (n * 100) / total);
  const puncak = [...t.baris].sort((a, b) => (b.jumlah.nilai ?? 0) - (a.jumlah.nilai ?? 0))[0];
  const jejak = (s: { sel: string | null }) =>
    s.sel ? { jejak: `${k.dokumen?.berkas ?? ''}!${k.dokumen?.sdm?.lembar ?? ''}!${s.sel}` } : {};
  return [
    paragraf(
      { rujukan: `tabel:${t.jenis}` },
      ` merinci ${nama.toLowerCase()}. Jumlah seluruhnya ${formatAngka(total)} orang${puncak?.jumlah.nilai ? `; yang terbanyak ialah ${kolom.toLowerCase()} ${puncak.kelompok.nilai ?? ''} sebanyak ${formatAngka(puncak.jumlah.nilai)} orang (${persen(bagian(puncak.jumlah.nilai) ?? 0)})` : ''}.`,
    ),
    tabel({
      kunci: t.jenis,
      judul: `${nama} Tahun ${k.tahun}`,
      lebar: [20, 12, 12],
      kepala: [kepala(kolom, 'Jumlah (Orang)', 'Persentase (%)')],
      baris: [
        ...t.baris.map((b) => [
          sel(b.kelompok.nilai),
          selAngka(b.jumlah.nilai, jejak(b.jumlah)),
          selAngka(bagian(b.jumlah.nilai), {}, 2),
        ]),
        [
          sel('Jumlah', { tebal: true }),
          selAngka(total, { tebal: true }),
          selAngka(total === 0 ? null : 100, { tebal: true }, 2),
        ],
      ],
      sumber: `Dokumen Kinerja ${k.singkatan}, lembar ${k.dokumen?.sdm?.lembar ?? 'SDM'}; persentase dihitung dari jumlah orang.`,
    }),
  ];
}

function sistematika(k: Konteks): Blok[] {
  if (adaNarasi(k, 'sistematika')) return narasi(k, 'sistematika');
  return [
    paragraf('Laporan kinerja ini disusun dengan sistematika sebagai berikut.'),
    {
      jenis: 'daftar',
      berurut: false,
      butir: [
        ['Ringkasan Eksekutif memuat capaian pokok, anggaran, dan kendala tahun berjalan.'],
        [
          'BAB I Pendahuluan memuat latar belakang, organisasi, sumber daya aparatur, aspek strategis, dan tindak lanjut evaluasi AKIP.',
        ],
        ['BAB II Perencanaan Kinerja memuat rencana strategis dan perjanjian kinerja.'],
        [
          'BAB III Akuntabilitas Kinerja memuat capaian kinerja organisasi, realisasi anggaran, dan prestasi.',
        ],
        ['BAB IV Penutup memuat kesimpulan dan langkah perbaikan.'],
        [
          'Lampiran memuat rencana kinerja tahunan, perjanjian kinerja, pengukuran kinerja, efisiensi anggaran, dan bukti dukung.',
        ],
      ],
    },
  ];
}
