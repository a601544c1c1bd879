import { ZONA } from '@lembar-kinerja/shared/dasar/zona';
import type { Snapshot } from '@lembar-kinerja/shared/kawat/snapshot';
import type { TemuanCetak } from '@lembar-kinerja/shared/temuan/lembar-temuan';
import { z } from 'zod';
import { abaikan, idTemuan } from '../guna/abaikan';
import { getPengaturan } from '../guna/pengaturan';
import { Masalah } from '../masalah';
import type { Store } from '../store/store';
import type { Peran } from './peran';
import { type Jawaban, rute } from './rute';
import { ambilSnapshot, temuanSnapshot } from './rute-snapshot';
import { skemaAbaian, skemaAlasan, skemaCetakTemuan } from './skema';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A bidang sets aside findings of its own workbook only. */
async function pastikanBukuSendiri(
  store: Store,
  peran: Peran,
  snapshot: Snapshot,
  berkas: string,
): Promise<void> {
  if (!peran.startsWith('bidang:')) return;
  const { bidang } = await getPengaturan(store);
  const milik = bidang.find((b) => `bidang:${b.id}` === peran)?.buku;
  if (!milik || snapshot.buku.find((b) => b.id === milik)?.berkas !== berkas)
    throw new Masalah('akses/bidang-lain', { berkas });
}

/** The list as a file; the xlsx library is loaded for it alone. */
async function cetak(store: Store, temuan: readonly TemuanCetak[]): Promise<Jawaban> {
  const [{ zona }, { daftarCetak }] = await Promise.all([getPengaturan(store), import('../guna/keluaran')]);
  return { status: 200, berkas: await daftarCetak(temuan, ZONA[zona]), nama: 'temuan.xlsx', mime: XLSX };
}

const JAWABAN_CETAK = { status: 200, uraian: 'Daftar temuan siap cetak (.xlsx)', biner: true } as const;

export const RUTE_TEMUAN = [
  rute({
    cara: 'post',
    alamat: '/temuan/:id/abaikan',
    ringkasan: 'Mengabaikan satu temuan dengan alasan, selama nilai selnya tetap sama.',
    tindakan: 'temuan.abaikan',
    badan: skemaAlasan.extend({
      snapshot: z.string().min(1).max(64).describe('Snapshot yang memuat temuan ini'),
    }),
    jawaban: { status: 200, uraian: 'Catatan pengabaian', skema: skemaAbaian },
    async kerjakan({ layanan: { store, clock }, alamat, badan, peran, email }) {
      const { snapshot, isi } = await ambilSnapshot(store, badan.snapshot);
      const temuan = isi.temuan.find((t) => idTemuan(t, snapshot.buku) === alamat.id);
      if (!temuan) throw new Masalah('data/tidak-ada', { apa: 'Temuan' });
      await pastikanBukuSendiri(store, peran, snapshot, temuan.lokasi.berkas);
      const waktu = clock.now().toISOString();
      return {
        status: 200,
        isi: await abaikan(store, temuan, snapshot.buku, { alasan: badan.alasan, oleh: email, waktu }),
      };
    },
  }),
  rute({
    cara: 'get',
    alamat: '/snapshot/:id/temuan.xlsx',
    ringkasan: 'Semua temuan satu snapshot sebagai daftar siap cetak; yang diabaikan disertai alasannya.',
    tindakan: 'temuan.cetak',
    jawaban: JAWABAN_CETAK,
    async kerjakan({ layanan: { store }, alamat }) {
      return cetak(store, await temuanSnapshot(store, await ambilSnapshot(store, alamat.id)));
    },
  }),
  rute({
    cara: 'post',
    alamat: '/temuan/cetak',
    ringkasan: 'Temuan yang dikirim sebagai daftar siap cetak; tidak ada yang disimpan.',
    tindakan: 'temuan.cetak',
    badan: skemaCetakTemuan,
    jawaban: JAWABAN_CETAK,
    async kerjakan({ layanan: { store }, badan: { temuan } }) {
      return cetak(store, temuan);
    },
  }),
];
