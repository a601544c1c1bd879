/**
 * Shapes of the api's requests and answers: they check the requests and make the OpenAPI description. Each answer is tied to
 * its type of `shared/kawat`, by which the add-on reads: a field that one of them lacks does not compile.
 */
import type { BuktiRekomendasi, StatusTindakLanjut } from '@lembar-kinerja/shared/bukti/bukti';
import type { Lokasi } from '@lembar-kinerja/shared/dasar/kisi';
import { ID_ATURAN, type Temuan } from '@lembar-kinerja/shared/dasar/temuan';
import type { HasilPenetapan, KeadaanBukti, StatusDitetapkan } from '@lembar-kinerja/shared/kawat/bukti';
import type { CatatanJejak } from '@lembar-kinerja/shared/kawat/jejak';
import type { Laporan } from '@lembar-kinerja/shared/kawat/laporan';
import type { IsiMasalah } from '@lembar-kinerja/shared/kawat/masalah';
import type { Langkah, Pekerjaan } from '@lembar-kinerja/shared/kawat/pekerjaan';
import type { Saya } from '@lembar-kinerja/shared/kawat/pengaturan';
import type { Pengesahan, StatusPengesahan } from '@lembar-kinerja/shared/kawat/pengesahan';
import type { Snapshot, SnapshotDaftar, SnapshotLengkap } from '@lembar-kinerja/shared/kawat/snapshot';
import type { Abaian, TemuanSnapshot } from '@lembar-kinerja/shared/kawat/temuan';
import type { Rekap } from '@lembar-kinerja/shared/rekap/rekap';
import type { TemuanCetak } from '@lembar-kinerja/shared/temuan/lembar-temuan';
import { z } from 'zod';

/** A schema that gives the type and knows each of its fields, the optional ones too. */
export type SkemaKawat<T> = z.ZodType<T> & { shape: Record<keyof T, z.ZodType> };

const triwulan = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)], 'harus 1, 2, 3, atau 4');

/** An object whose fields the description does not list: their type is shared's. */
const milikShared = <T>(uraian: string): z.ZodType<T> =>
  z.record(z.string(), z.unknown()).describe(uraian) as z.ZodType<unknown> as z.ZodType<T>;

export const skemaPeriode = z.strictObject({
  tahun: z.number().int().min(2000).max(2100).describe('Tahun anggaran'),
  triwulan: triwulan.describe('Triwulan terakhir yang dihitung'),
});

export const skemaAlasan = z.strictObject({
  alasan: z
    .string()
    .trim()
    .min(3, 'alasan paling sedikit 3 huruf')
    .max(1000)
    .describe('Alasan, disimpan dengan nama dan waktu'),
});

export const skemaPengesahan = z.strictObject({
  ke: z.enum(['diverifikasi', 'disahkan', 'draf']).describe('Status berikutnya; draf berarti membuka kunci'),
  alasan: z.string().trim().max(1000).optional().describe('Wajib ketika membuka kunci'),
});

export const skemaMintaLaporan = z.strictObject({
  snapshot: z.string().min(1).max(64).describe('Id snapshot yang dilaporkan'),
});

export const skemaHalaman = z.strictObject({
  batas: z.coerce.number().int().min(1).max(100).default(20).describe('Banyaknya butir'),
  setelah: z.string().max(100).optional().describe('Id butir terakhir halaman sebelumnya'),
});

const langkah = z.object({
  status: z.enum(['antre', 'selesai', 'gagal']),
  pesan: z.string().nullable(),
  catatan: z.record(z.string(), z.unknown()),
}) satisfies SkemaKawat<Langkah>;

export const skemaPekerjaan = z.object({
  id: z.string(),
  jenis: z.string(),
  oleh: z.string(),
  dibuat: z.string(),
  diperbarui: z.string(),
  status: z.enum(['berjalan', 'selesai', 'sebagian', 'gagal', 'batal']),
  parameter: z.record(z.string(), z.unknown()),
  langkah: z.record(z.string(), langkah),
  hasil: z.record(z.string(), z.unknown()).nullable(),
}) satisfies SkemaKawat<Pekerjaan>;

export const skemaMasalah = z.object({
  type: z.string(),
  status: z.number().int(),
  kode: z.string().describe('Kode tetap untuk program'),
  detail: z.string().describe('Kalimat untuk orang'),
}) satisfies SkemaKawat<IsiMasalah>;

const lokasi = z.object({
  berkas: z.string(),
  lembar: z.string(),
  sel: z.string(),
}) satisfies SkemaKawat<Lokasi>;
const angkaAtauTeks = z.union([z.number(), z.string()]).nullable();
const statusPengesahan = z.enum(['draf', 'diverifikasi', 'disahkan']) satisfies z.ZodType<StatusPengesahan>;

export const skemaAbaian = z.object({
  aturan: z.enum(ID_ATURAN),
  lokasi,
  tercetak: angkaAtauTeks,
  alasan: z.string(),
  oleh: z.string(),
  waktu: z.string(),
}) satisfies SkemaKawat<Abaian>;

const temuan = z.object({
  aturan: z.enum(ID_ATURAN),
  tingkat: z.enum(['galat', 'peringatan', 'info']),
  pesan: z.string(),
  lokasi,
  terkait: z.array(lokasi),
  tercetak: angkaAtauTeks,
  seharusnya: angkaAtauTeks,
  selisih: z.number().nullable(),
}) satisfies SkemaKawat<Temuan>;

export const skemaCetakTemuan = z.strictObject({
  temuan: z
    .array(
      temuan.extend({
        aturan: z.string(),
        diabaikan: z
          .object({ alasan: z.string(), oleh: z.string(), waktu: z.iso.datetime() })
          .nullable()
          .default(null),
      }),
    )
    .min(1, 'tidak ada temuan untuk dicetak')
    .describe('Temuan seperti pada temuan.json, menurut urutan cetaknya'),
}) satisfies z.ZodType<{ temuan: TemuanCetak[] }>;

const snapshot = z.object({
  id: z.string(),
  instansi: z.string().nullable(),
  tahun: z.number().int(),
  triwulan,
  dibuat: z.string(),
  oleh: z.string(),
  versiPembaca: z.string(),
  buku: z.array(
    z.object({ id: z.string(), berkas: z.string(), revisi: z.string().nullable(), sidik: z.string() }),
  ),
  dokumen: z
    .string()
    .nullable()
    .exactOptional()
    .describe('Id buku kerja Dokumen Kinerja di antaranya; tidak ada pada snapshot versi lama'),
  gagal: z.array(z.object({ berkas: z.string(), pesan: z.string() })),
  sebagian: z.string().exactOptional(),
  jumlah: z.object({
    baris: z.number().int(),
    galat: z.number().int(),
    peringatan: z.number().int(),
    info: z.number().int(),
  }),
}) satisfies SkemaKawat<Snapshot>;

export const skemaDaftarSnapshot = z.array(
  snapshot.extend({ pengesahan: statusPengesahan }) satisfies SkemaKawat<SnapshotDaftar>,
);

export const skemaHasilPengesahan = z.object({
  status: statusPengesahan,
  riwayat: z.array(
    z.object({
      status: statusPengesahan,
      oleh: z.string(),
      waktu: z.string(),
      alasan: z.string().nullable(),
    }),
  ),
}) satisfies SkemaKawat<Pengesahan>;

export const skemaSnapshot = snapshot.extend({
  pengesahan: skemaHasilPengesahan,
  rekap: milikShared<Rekap>('Isi rekap.json'),
  temuan: z.array(
    temuan.extend({ id: z.string(), diabaikan: skemaAbaian.nullable() }) satisfies SkemaKawat<TemuanSnapshot>,
  ),
  perubahan: z
    .object({ dari: z.string(), temuan: z.array(temuan) })
    .nullable()
    .describe('Yang berubah sejak snapshot sebelumnya pada tahun yang sama'),
}) satisfies SkemaKawat<SnapshotLengkap>;

export const skemaJejak = z.array(
  z.object({
    id: z.string(),
    isi: z.object({
      waktu: z.string(),
      oleh: z.string(),
      tindakan: z.string(),
      sasaran: z.string(),
      sidikSebelum: z.string().nullable(),
      sidikSesudah: z.string().nullable(),
      alasan: z.string().nullable(),
    }) satisfies SkemaKawat<CatatanJejak>,
  }),
);

export const skemaLaporan = z.object({
  id: z.string(),
  snapshot: z.string(),
  tahun: z.number().int(),
  triwulan,
  draf: z.boolean(),
  dibuat: z.string(),
  oleh: z.string(),
  berkas: z.array(z.string()),
  kurang: z.array(z.string()).describe('Yang masih kurang, dalam kalimat'),
  drive: z
    .object({ dokumen: z.string(), pdf: z.string() })
    .exactOptional()
    .describe('Alamat di Google Drive'),
}) satisfies SkemaKawat<Laporan>;

const statusTindakLanjut = z.enum([
  'selesai',
  'proses',
  'belum',
  'kabur',
]) satisfies z.ZodType<StatusTindakLanjut>;

export const skemaPenetapan = z.strictObject({
  status: z
    .enum(['selesai', 'proses', 'belum'])
    .nullable()
    .describe('Status menurut pemeriksa; null: kembali ke teks lembar'),
  alasan: z.string().trim().max(1000).optional().describe('Wajib, kecuali kembali ke teks lembar'),
}) satisfies z.ZodType<{ status: StatusDitetapkan | null }>;

export const skemaHasilPenetapan = z.object({
  status: statusTindakLanjut,
  penetapan: z
    .object({ status: statusTindakLanjut, oleh: z.string(), pada: z.string(), alasan: z.string().nullable() })
    .nullable(),
}) satisfies SkemaKawat<HasilPenetapan>;

export const skemaBukti = z.object({
  instansi: z.string().nullable().describe('Nama instansi menurut lembar Profil'),
  diperiksa: z.string().nullable().describe('Waktu pemeriksaan terakhir; null: belum pernah'),
  rekomendasi: z.array(milikShared<BuktiRekomendasi>('Isi bukti.json')),
}) satisfies SkemaKawat<KeadaanBukti>;

export const skemaSaya = z.object({
  email: z.string(),
  peran: z.string(),
  hak: z.array(z.string()),
}) satisfies SkemaKawat<Saya>;
