/** Shapes of the api's requests and answers: they check the requests and make the OpenAPI description. */
import { z } from 'zod';

export const skemaPeriode = z.strictObject({
  tahun: z.number().int().min(2000).max(2100).describe('Tahun anggaran'),
  triwulan: z
    .union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)], 'harus 1, 2, 3, atau 4')
    .describe('Triwulan terakhir yang dihitung'),
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
});

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
});

export const skemaMasalah = z.object({
  type: z.string(),
  status: z.number().int(),
  kode: z.string().describe('Kode tetap untuk program'),
  detail: z.string().describe('Kalimat untuk orang'),
});

const lokasi = z.object({ berkas: z.string(), lembar: z.string(), sel: z.string() });
const angkaAtauTeks = z.union([z.number(), z.string()]).nullable();
const statusPengesahan = z.enum(['draf', 'diverifikasi', 'disahkan']);

export const skemaAbaian = z.object({
  aturan: z.string(),
  lokasi,
  tercetak: angkaAtauTeks,
  alasan: z.string(),
  oleh: z.string(),
  waktu: z.string(),
});

const temuan = z.object({
  aturan: z.string(),
  tingkat: z.enum(['galat', 'peringatan', 'info']),
  pesan: z.string(),
  lokasi,
  terkait: z.array(lokasi),
  tercetak: angkaAtauTeks,
  seharusnya: angkaAtauTeks,
  selisih: z.number().nullable(),
});

export const skemaCetakTemuan = z.strictObject({
  temuan: z
    .array(
      temuan.extend({
        diabaikan: z
          .object({ alasan: z.string(), oleh: z.string(), waktu: z.iso.datetime() })
          .nullable()
          .default(null),
      }),
    )
    .min(1, 'tidak ada temuan untuk dicetak')
    .describe('Temuan seperti pada temuan.json, menurut urutan cetaknya'),
});

const snapshot = z.object({
  id: z.string(),
  instansi: z.string().nullable(),
  tahun: z.number().int(),
  triwulan: z.number().int(),
  dibuat: z.string(),
  oleh: z.string(),
  versiPembaca: z.string(),
  buku: z.array(
    z.object({ id: z.string(), berkas: z.string(), revisi: z.string().nullable(), sidik: z.string() }),
  ),
  gagal: z.array(z.object({ berkas: z.string(), pesan: z.string() })),
  sebagian: z.string().optional(),
  jumlah: z.object({
    baris: z.number().int(),
    galat: z.number().int(),
    peringatan: z.number().int(),
    info: z.number().int(),
  }),
});

export const skemaDaftarSnapshot = z.array(snapshot.extend({ pengesahan: statusPengesahan }));

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
});

export const skemaSnapshot = snapshot.extend({
  pengesahan: skemaHasilPengesahan,
  rekap: z.record(z.string(), z.unknown()).describe('Isi rekap.json'),
  temuan: z.array(temuan.extend({ id: z.string(), diabaikan: skemaAbaian.nullable() })),
  perubahan: z
    .object({ dari: z.string(), temuan: z.array(temuan) })
    .nullable()
    .describe('Yang berubah sejak snapshot sebelumnya pada tahun yang sama'),
});

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
    }),
  }),
);

export const skemaLaporan = z.object({
  id: z.string(),
  snapshot: z.string(),
  tahun: z.number().int(),
  triwulan: z.number().int(),
  draf: z.boolean(),
  dibuat: z.string(),
  oleh: z.string(),
  berkas: z.array(z.string()),
  kurang: z.array(z.string()).describe('Yang masih kurang, dalam kalimat'),
  drive: z.object({ dokumen: z.string(), pdf: z.string() }).optional().describe('Alamat di Google Drive'),
});

const statusTindakLanjut = z.enum(['selesai', 'proses', 'belum', 'kabur']);

export const skemaPenetapan = z.strictObject({
  status: z
    .enum(['selesai', 'proses', 'belum'])
    .nullable()
    .describe('Status menurut pemeriksa; null: kembali ke teks lembar'),
  alasan: z.string().trim().max(1000).optional().describe('Wajib, kecuali kembali ke teks lembar'),
});

export const skemaHasilPenetapan = z.object({
  status: statusTindakLanjut,
  penetapan: z
    .object({ status: statusTindakLanjut, oleh: z.string(), pada: z.string(), alasan: z.string().nullable() })
    .nullable(),
});

export const skemaBukti = z.object({
  instansi: z.string().nullable().describe('Nama instansi menurut lembar Profil'),
  diperiksa: z.string().nullable().describe('Waktu pemeriksaan terakhir; null: belum pernah'),
  rekomendasi: z.array(z.record(z.string(), z.unknown())).describe('Isi bukti.json'),
});

export const skemaSaya = z.object({ email: z.string(), peran: z.string(), hak: z.array(z.string()) });
