/** The columns that a person showed of a workbook: read with it by panel and consolidation alike. */
import type { KoreksiBuku } from '@lembar-kinerja/shared/kawat/koreksi';
import { z } from 'zod';
import { getKoreksi, setKoreksi } from '../guna/koreksi';
import { getPengaturan } from '../guna/pengaturan';
import { Masalah } from '../masalah';
import type { Store } from '../store/store';
import type { Peran } from './peran';
import { rute } from './rute';

const KOLOM_MAKS = 500;
const skemaKolom = z.record(z.string().max(40), z.number().int().min(0).max(KOLOM_MAKS));
const skemaKoreksi = z.strictObject({
  kolom: skemaKolom.describe('Kolom tiap bidang, dihitung dari 0; kosong: dibaca menurut judulnya lagi'),
  sidikKepala: z.string().max(40).nullable().describe('Judul kolom saat ditunjukkan; null: judul apa pun'),
});
const skemaBuku = z.record(z.string(), skemaKoreksi) satisfies z.ZodType<KoreksiBuku>;

/** A bidang shows the columns of its own workbook only. */
async function pastikanMilik(store: Store, peran: Peran, buku: string): Promise<void> {
  if (!peran.startsWith('bidang:')) return;
  const { bidang } = await getPengaturan(store);
  if (bidang.find((b) => `bidang:${b.id}` === peran)?.buku !== buku)
    throw new Masalah('akses/bidang-lain', { berkas: 'bidang lain' });
}

export const RUTE_KOREKSI = [
  rute({
    cara: 'get',
    alamat: '/koreksi/:buku',
    ringkasan: 'Kolom yang pernah ditunjukkan untuk lembar-lembar satu buku kerja.',
    tindakan: 'koreksi.lihat',
    jawaban: { status: 200, uraian: 'Menurut nama lembar', skema: skemaBuku },
    async kerjakan({ layanan: { store }, alamat }) {
      return { status: 200, isi: (await getKoreksi(store))[alamat.buku ?? ''] ?? {} };
    },
  }),
  rute({
    cara: 'put',
    alamat: '/koreksi/:buku',
    ringkasan: 'Menunjukkan kolom satu lembar; dipakai panel dan konsolidasi sampai judul kolomnya berubah.',
    tindakan: 'koreksi.ubah',
    badan: skemaKoreksi.extend({ lembar: z.string().min(1).max(200) }),
    jawaban: { status: 200, uraian: 'Yang berlaku untuk buku kerja itu', skema: skemaBuku },
    async kerjakan({ layanan: { store, clock }, alamat, badan, peran, email }) {
      const buku = alamat.buku ?? '';
      await pastikanMilik(store, peran, buku);
      const { lembar, ...koreksi } = badan;
      const waktu = clock.now().toISOString();
      return { status: 200, isi: await setKoreksi(store, { buku, lembar, koreksi, oleh: email, waktu }) };
    },
  }),
];
