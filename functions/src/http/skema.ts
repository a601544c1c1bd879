/** Shapes of the api's requests and answers: they check the requests and make the OpenAPI description. */
import { z } from 'zod';

export const skemaPeriode = z.strictObject({
  tahun: z.number().int().min(2000).max(2100).describe('Tahun anggaran'),
  triwulan: z
    .union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)])
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
