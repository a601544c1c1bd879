/** Everything an agency's workbooks hold, read once: what consolidation, the checker and the report start from. */
import { Kesalahan } from '@lembar-kinerja/shared/dasar/kesalahan';
import { type IdAturan, lapor, type Temuan } from '@lembar-kinerja/shared/dasar/temuan';
import type { BukuTerbaca } from '@lembar-kinerja/shared/lembar/baca';
import type { DokumenTerbaca } from '@lembar-kinerja/shared/lembar/dokumen/terbaca';
import type { PengukuranTerbaca } from '@lembar-kinerja/shared/lembar/terbaca';
import { checkBuku } from '@lembar-kinerja/shared/temuan/buku';
import type { BacaSpreadsheets, RingkasanBuku } from '../ports';
import { diam, type Lapor } from './lapor';

export interface BukuSumber {
  berkas: string;
  revisi: string | null;
  /** null: it could not be read, `kesalahan` says why. */
  isi: BukuTerbaca | null;
  kesalahan: Error | null;
}

export interface Sumber {
  buku: BukuSumber[];
  pengukuran: PengukuranTerbaca[];
  dokumen: DokumenTerbaca | null;
  /** Findings of the reading itself, unreadable workbooks included. */
  temuan: Temuan[];
}

/**
 * Reads every workbook in turn. One that cannot be read becomes a temuan and the others go on; when not one sheet is
 * known, the first reason is thrown. `folder` names the source in messages.
 */
export async function readSumber(
  spreadsheets: BacaSpreadsheets,
  folder: string,
  lapor: Lapor = diam,
): Promise<Sumber> {
  const daftar = await spreadsheets.list();
  if (daftar.length === 0) throw new Kesalahan('sumber/kosong', { folder });
  const buku: BukuSumber[] = [];
  for (const satu of daftar) {
    lapor({ langkah: 'Membaca buku kerja', ke: buku.length, dari: daftar.length, rinci: satu.berkas });
    buku.push(await readBukuSumber(spreadsheets, satu));
  }
  lapor({
    langkah: 'Membaca buku kerja',
    ke: buku.length,
    dari: buku.length,
    rinci: `${buku.length} berkas`,
  });
  return satukanSumber(buku);
}

/** One workbook; an unreadable one is given back with its reason, any other failure is thrown. */
export async function readBukuSumber(
  spreadsheets: BacaSpreadsheets,
  satu: RingkasanBuku,
): Promise<BukuSumber> {
  try {
    const buku = await spreadsheets.read(satu.id);
    return { berkas: buku.berkas, revisi: buku.revisi, isi: checkBuku(buku), kesalahan: null };
  } catch (sebab) {
    if (!(sebab instanceof Kesalahan)) throw sebab;
    return { berkas: satu.berkas, revisi: satu.revisi, isi: null, kesalahan: sebab };
  }
}

/** Puts the workbooks together; of two Dokumen Kinerja the first counts, and the second is a temuan. */
export function satukanSumber(buku: BukuSumber[]): Sumber {
  const sumber: Sumber = { buku, pengukuran: [], dokumen: null, temuan: [] };
  for (const { berkas, isi, kesalahan } of buku) {
    if (kesalahan) sumber.temuan.push(temuanBerkas('buku-tak-terbaca', berkas, kesalahan.message));
    if (!isi) continue;
    sumber.pengukuran.push(...isi.pengukuran);
    sumber.temuan.push(...isi.temuan);
    if (isi.dokumen && sumber.dokumen) {
      const pesan = `Dokumen Kinerja ada dua: ${sumber.dokumen.berkas} dipakai, ${berkas} diabaikan. Sisakan satu.`;
      sumber.temuan.push(temuanBerkas('dokumen-ganda', berkas, pesan));
    }
    sumber.dokumen ??= isi.dokumen;
  }
  if (sumber.pengukuran.length === 0 && sumber.dokumen === null) throw alasanPertama(buku);
  return sumber;
}

/** True when at least one sheet of the workbook is a form that the product knows. */
export function isKenal(isi: Pick<BukuTerbaca, 'pengukuran' | 'dokumen'>): boolean {
  return isi.pengukuran.length > 0 || isi.dokumen !== null;
}

function alasanPertama(buku: BukuSumber[]): Error {
  const gagal = buku.find((b) => b.kesalahan)?.kesalahan;
  return gagal ?? new Kesalahan('buku/tanpa-lembar-dikenal', { berkas: buku[0]?.berkas ?? '' });
}

function temuanBerkas(aturan: IdAturan, berkas: string, pesan: string): Temuan {
  return lapor({
    aturan,
    tingkat: 'galat',
    pesan,
    lokasi: { berkas, lembar: '', sel: '' },
  });
}
