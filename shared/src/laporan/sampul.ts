/** Cover, foreword, review statement, and the lists of what is inside. */
import { halamanBaru, judul, paragraf } from './blok';
import type { Konteks } from './konteks';
import type { BagianLaporan, Blok } from './model';
import { narasi } from './narasi';
import { ringkasan } from './ringkasan';

export function sampul(k: Konteks): BagianLaporan {
  const baris = (teks: string, gaya: 'sampul' | 'sampul-judul'): Blok => ({
    jenis: 'paragraf',
    isi: [teks],
    rata: 'tengah',
    gaya,
  });
  const kota = namaKota(k.kota);
  return {
    arah: 'tegak',
    nomor: 'tanpa',
    mulaiUlang: false,
    blok: [
      baris('LAPORAN KINERJA INSTANSI PEMERINTAH (LKjIP)', 'sampul-judul'),
      baris(`TAHUN ${k.tahun}`, 'sampul-judul'),
      baris(k.instansi.toUpperCase(), 'sampul'),
      baris(`PEMERINTAH ${kota.toUpperCase()}`, 'sampul'),
      baris(String(k.tahun + 1), 'sampul'),
    ],
  };
}

/** `Kota Samarinda` whether the sheet says `Samarinda` or `Kota Samarinda`. */
export function namaKota(kota: string): string {
  return /^(kota|kabupaten|provinsi|\[)/i.test(kota.trim()) ? kota.trim() : `Kota ${kota.trim()}`;
}

/** Kepala (or Plt.) with place and date; blanks print as dots to be filled in by hand. */
export function tandaTangan(k: Konteks, tanggal?: string): Blok {
  const p = k.dokumen?.profil?.isi;
  const tempat = p?.tempat ?? k.kota.replace(/^(kota|kabupaten)\s+/i, '');
  return {
    jenis: 'tanda-tangan',
    tempatTanggal: `${tempat}, ${tanggal ?? p?.tanggal ?? `……………… ${k.tahun + 1}`}`,
    jabatan: p?.kepala.jabatan ?? `Kepala ${k.singkatan}`,
    nama: p?.kepala.nama ?? '………………………',
    pangkat: p?.kepala.pangkat ?? null,
    nip: p?.kepala.nip ?? null,
  };
}

/** Foreword, review statement (PermenPANRB 53/2014), summary and contents: the roman pages. */
export function depan(k: Konteks): BagianLaporan {
  return {
    arah: 'tegak',
    nomor: 'romawi',
    mulaiUlang: true,
    blok: [
      judul(1, 'KATA PENGANTAR', { tanpaNomor: true }),
      ...narasi(k, 'kata-pengantar', 'kata pengantar kepala perangkat daerah'),
      tandaTangan(k),
      halamanBaru,
      ...pernyataanReviu(k),
      halamanBaru,
      ...ringkasan(k),
      halamanBaru,
      judul(1, 'DAFTAR ISI', { tanpaNomor: true }),
      { jenis: 'daftar-isi' },
      halamanBaru,
      judul(1, 'DAFTAR TABEL', { tanpaNomor: true }),
      { jenis: 'daftar-tabel' },
      halamanBaru,
      judul(1, 'DAFTAR GAMBAR', { tanpaNomor: true }),
      { jenis: 'daftar-gambar' },
    ],
  };
}

/** The evaluator's words: a draft, which nobody has reviewed yet, only keeps their place. */
function pernyataanReviu(k: Konteks): Blok[] {
  if (k.draf) {
    return [
      judul(1, 'PERNYATAAN REVIU', { tanpaNomor: true }),
      {
        jenis: 'isian',
        bagian: 'pernyataan-reviu',
        teks: 'Draf ini belum direviu. Pernyataan telah direviu dicetak di halaman ini pada laporan final dan berlaku setelah ditandatangani Inspektorat.',
      },
    ];
  }
  const tempat = k.dokumen?.profil?.isi.tempat ?? k.kota;
  return [
    judul(1, 'PERNYATAAN TELAH DIREVIU', { tanpaNomor: true }),
    paragraf(
      `Kami telah mereviu Laporan Kinerja Instansi Pemerintah ${k.instansi} Tahun Anggaran ${k.tahun} sesuai dengan Pedoman Reviu atas Laporan Kinerja. Substansi informasi yang dimuat dalam laporan kinerja menjadi tanggung jawab manajemen ${k.singkatan}.`,
    ),
    paragraf(
      'Reviu bertujuan memberikan keyakinan terbatas bahwa laporan kinerja telah disajikan secara akurat, andal, dan valid.',
    ),
    paragraf(
      'Berdasarkan reviu kami, tidak terdapat kondisi atau hal-hal yang menimbulkan perbedaan dalam meyakini keandalan informasi yang disajikan di dalam laporan kinerja ini.',
    ),
    {
      jenis: 'tanda-tangan',
      tempatTanggal: `${tempat}, ……………… ${k.tahun + 1}`,
      jabatan: `Inspektur ${namaKota(k.kota)}`,
      nama: '………………………',
      pangkat: null,
      nip: '………………………',
    },
  ];
}
