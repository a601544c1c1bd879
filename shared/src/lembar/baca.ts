/** A workbook → what is known in it: pengukuran sheets and the sheets of Dokumen Kinerja. */
import type { BukuKerja, KoreksiKolom, Lembar } from '../dasar/kisi';
import { isBarisKosong, kunci } from '../dasar/teks';
import { lapor, type Temuan, type Tingkat } from '../dasar/temuan';
import { lengkapiNilai } from '../rumus/hitung';
import { type BentukLain, bentukLain } from './bentuk';
import { type CaraBaca, caraBagian, caraTakDibaca } from './cara-baca';
import { type BagianTerbaca, dokumenKosong, jenisDariNama, readBagian } from './dokumen/daftar';
import type { DokumenTerbaca } from './dokumen/terbaca';
import { kepalaTriwulan, readPengukuran } from './pengukuran/pengukuran';
import { laporTertutup, tanpaTertutup, teksTampak } from './tampak';
import type { PengukuranTerbaca } from './terbaca';
import { laporTersembunyi } from './tersembunyi';

export interface BukuTerbaca {
  pengukuran: PengukuranTerbaca[];
  dokumen: DokumenTerbaca | null;
  temuan: Temuan[];
}

export interface BukuDibaca extends BukuTerbaca {
  /** The grid that each pengukuran was read from, in the same order, with its formulas calculated. */
  kisi: Lembar[];
  /** How each sheet was read, in the order of the sheets that were looked at. */
  cara: CaraBaca[];
}

export interface OpsiBaca {
  /** Columns that a person showed, by sheet name; absent: those that the workbook brings along. */
  koreksi?: Record<string, KoreksiKolom>;
}

/** Sheets that the product writes; read only when the workbook has nothing else (`rekap.xlsx`). */
const MILIK_PRODUK = /^(rekap|temuan|bukti|ringkasan|riwayat)$/;

/**
 * Reads every sheet that is known by its header; formulas stored without a value are calculated first, where they can be. What is known by its name alone, or not at all, is a temuan
 * `kepala-tak-dikenal`; formulas are judged by `checkBuku` (temuan/buku.ts). Nothing is thrown: a workbook without any known sheet gives no pengukuran and no dokumen.
 */
export function readBuku(buku: BukuKerja, opsiMentah: OpsiBaca = {}): BukuDibaca {
  const koreksi = opsiMentah.koreksi ?? buku.koreksi;
  const opsi: OpsiBaca = koreksi === undefined ? {} : { koreksi };
  const { lembar: semua } = lengkapiNilai({ ...buku, lembar: buku.lembar.map(teksTampak) });
  const milikPetugas = semua.filter((l) => !MILIK_PRODUK.test(kunci(l.nama)));
  const hasil = readLembar(buku.berkas, milikPetugas, opsi);
  const kenal = hasil.pengukuran.length > 0 || hasil.dokumen !== null;
  return kenal || milikPetugas.length === semua.length ? hasil : readLembar(buku.berkas, semua, opsi);
}

function readLembar(berkas: string, semua: Lembar[], opsi: OpsiBaca): BukuDibaca {
  const hasil: BukuDibaca = { pengukuran: [], dokumen: null, temuan: [], kisi: [], cara: [] };
  const { cara } = hasil;
  // What a person sees counts before what is hidden, wherever its tab stands.
  const urut = [...semua.filter((l) => !l.tersembunyi), ...semua.filter((l) => l.tersembunyi)];
  for (const asli of urut) {
    // Only now: a formula counts what a merge covers.
    const { lembar, tertutup } = tanpaTertutup(asli);
    if (lembar.luarBatas !== undefined) hasil.temuan.push(luarBatas(berkas, lembar.nama, lembar.luarBatas));
    if (lembar.nilai.every(isBarisKosong)) continue;
    // Quarters with K and Rp decide against every form of the Sekretariat's document, whatever the sheet is called.
    const bertriwulan = kepalaTriwulan(lembar);
    const harap = bertriwulan ? null : jenisDariNama(lembar.nama);
    const bernama = harap === null ? null : readBagian(lembar, berkas, harap);
    if (bernama !== null) {
      pasang(hasil, berkas, bernama, lembar);
      cara.push(caraBagian(lembar, bernama));
      continue;
    }
    const koreksi = opsi.koreksi?.[lembar.nama];
    const dibaca = readPengukuran(lembar, berkas, koreksi === undefined ? {} : { koreksi });
    const { pengukuran, temuan } = dibaca;
    // A hidden sheet that is no form is a helper or a draft: what is odd in it is no fault.
    const isRancangan = pengukuran === null && lembar.tersembunyi !== undefined;
    hasil.temuan.push(...(isRancangan ? temuan.map((t): Temuan => ({ ...t, tingkat: 'info' })) : temuan));
    if (pengukuran !== null) {
      hasil.pengukuran.push(pengukuran);
      hasil.kisi.push(dibaca.lembar);
      hasil.temuan.push(...laporTersembunyi(lembar, pengukuran), ...laporTertutup(tertutup, pengukuran));
    }
    if (pengukuran !== null || temuan.length > 0) {
      cara.push(dibaca.cara);
      continue;
    }
    const lain = bentukLain(lembar);
    if (lain !== null) {
      const sebab = bukanPengukuran(berkas, lembar.nama, lain);
      hasil.temuan.push(sebab);
      cara.push(caraTakDibaca(lembar, [sebab]));
      continue;
    }
    const bagian = readBagian(lembar, berkas, null);
    if (bagian !== null) {
      pasang(hasil, berkas, bagian, lembar);
      cara.push(caraBagian(lembar, bagian));
    } else {
      const sebab = takDikenal(berkas, lembar.nama, harap !== null && lembar.tersembunyi === undefined);
      hasil.temuan.push(sebab);
      cara.push(caraTakDibaca(lembar, [sebab]));
    }
  }
  return hasil;
}

function pasang(
  hasil: BukuTerbaca,
  berkas: string,
  { kunci: k, bagian, temuan }: BagianTerbaca,
  { tersembunyi }: Lembar,
): void {
  hasil.dokumen ??= dokumenKosong(berkas);
  const lama = hasil.dokumen[k];
  if (lama !== null) {
    const pesan = `Lembar ${bagian.lembar} berisi hal yang sama dengan lembar ${lama.lembar}; hanya lembar ${lama.lembar} yang dibaca.`;
    hasil.temuan.push(
      laporan(berkas, bagian.lembar, tersembunyi === undefined ? 'peringatan' : 'info', pesan),
    );
    return;
  }
  Object.assign(hasil.dokumen, { [k]: bagian });
  hasil.temuan.push(...temuan);
}

function bukanPengukuran(berkas: string, lembar: string, { sebutan, sel }: BentukLain): Temuan {
  const pesan =
    `Lembar ${lembar} tampak seperti ${sebutan}, bukan pengukuran kinerja per triwulan; isinya tidak dibaca. ` +
    'Yang dibaca ialah formulir dengan target dan realisasi kinerja (K) dan anggaran (Rp) tiap triwulan, seperti E.81.';
  return { ...laporan(berkas, lembar, 'info', pesan), lokasi: { berkas, lembar, sel } };
}

function takDikenal(berkas: string, lembar: string, bernama: boolean): Temuan {
  return bernama
    ? laporan(
        berkas,
        lembar,
        'galat',
        `Baris kepala lembar ${lembar} tidak ditemukan; isinya tidak dapat dibaca.`,
      )
    : laporan(berkas, lembar, 'info', `Lembar ${lembar} tidak dikenal; isinya tidak dibaca.`);
}

function luarBatas(berkas: string, lembar: string, sel: string): Temuan {
  const pesan = `Sel ${sel} di lembar ${lembar} terisi jauh di luar tabel; sel sejauh itu tidak dibaca. Hapus isinya bila tidak dipakai.`;
  const dasar = laporan(berkas, lembar, 'peringatan', pesan);
  return { ...dasar, aturan: 'luar-batas', lokasi: { berkas, lembar, sel } };
}

function laporan(berkas: string, lembar: string, tingkat: Tingkat, pesan: string): Temuan {
  return lapor({
    aturan: 'kepala-tak-dikenal',
    tingkat,
    pesan,
    lokasi: { berkas, lembar, sel: 'A1' },
  });
}
