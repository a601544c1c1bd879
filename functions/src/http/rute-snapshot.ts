import { bandingRekap } from '@lembar-kinerja/shared/banding';
import { z } from 'zod';
import { abaikan, daftarAbaian, idTemuan } from '../abaikan';
import { daftarJejak } from '../jejak';
import { getPengaturan } from '../pengaturan';
import { getPengesahan, sahkan, tindakanPengesahan } from '../pengesahan';
import { daftarSnapshot, getIsiSnapshot, getSnapshot, type IsiSnapshot, type Snapshot } from '../snapshot';
import type { Store } from '../store/store';
import { Masalah } from './masalah';
import { type Peran, pastikanBoleh } from './peran';
import { rute } from './rute';
import {
  skemaAbaian,
  skemaAlasan,
  skemaDaftarSnapshot,
  skemaHalaman,
  skemaHasilPengesahan,
  skemaJejak,
  skemaPengesahan,
  skemaSnapshot,
} from './skema';

async function ambil(
  store: Store,
  id: string | undefined,
): Promise<{ snapshot: Snapshot; isi: IsiSnapshot }> {
  const [snapshot, isi] = id
    ? await Promise.all([getSnapshot(store, id), getIsiSnapshot(store, id)])
    : [null, null];
  if (!snapshot || !isi) throw new Masalah('data/tidak-ada', { apa: 'Snapshot' });
  return { snapshot, isi };
}

/** The newest snapshot of the same year that was made before this one. */
async function pembanding(store: Store, s: Snapshot): Promise<Snapshot | null> {
  const sebelum = (await daftarSnapshot(store, 100, s.id)).filter((l) => l.tahun === s.tahun);
  return sebelum[0] ?? null;
}

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

export const RUTE_SNAPSHOT = [
  rute({
    cara: 'get',
    alamat: '/snapshot',
    ringkasan: 'Snapshot yang ada, terbaru lebih dulu.',
    tindakan: 'snapshot.daftar',
    kueri: skemaHalaman,
    jawaban: {
      status: 200,
      uraian: 'Daftar snapshot beserta status pengesahannya',
      skema: skemaDaftarSnapshot,
    },
    async kerjakan({ layanan: { store }, kueri: { batas, setelah } }) {
      const daftar = await daftarSnapshot(store, batas, setelah);
      const pengesahan = await Promise.all(daftar.map((s) => getPengesahan(store, s.id)));
      return {
        status: 200,
        isi: daftar.map((s, i) => ({ ...s, pengesahan: pengesahan[i]?.status ?? 'draf' })),
      };
    },
  }),
  rute({
    cara: 'get',
    alamat: '/snapshot/:id',
    ringkasan: 'Satu snapshot: rekap, temuan, asal, pengesahan, dan perubahan terhadap snapshot sebelumnya.',
    tindakan: 'snapshot.lihat',
    jawaban: { status: 200, uraian: 'Snapshot', skema: skemaSnapshot },
    async kerjakan({ layanan: { store }, alamat }) {
      const { snapshot, isi } = await ambil(store, alamat.id);
      const [abaian, pengesahan, lama] = await Promise.all([
        daftarAbaian(store),
        getPengesahan(store, snapshot.id),
        pembanding(store, snapshot),
      ]);
      const isiLama = lama && (await getIsiSnapshot(store, lama.id));
      const temuan = isi.temuan.map((t) => ({
        ...t,
        id: idTemuan(t),
        diabaikan: abaian.get(idTemuan(t)) ?? null,
      }));
      return {
        status: 200,
        isi: {
          ...snapshot,
          pengesahan,
          rekap: isi.rekap,
          temuan,
          perubahan: isiLama && {
            dari: lama.id,
            temuan: bandingRekap(isiLama.rekap, isi.rekap, isi.sumber.pengukuran),
          },
        },
      };
    },
  }),
  rute({
    cara: 'post',
    alamat: '/snapshot/:id/sahkan',
    ringkasan: 'Memverifikasi (Sekretariat), mengesahkan, atau membuka kunci dengan alasan (Pimpinan).',
    tindakan: 'snapshot.lihat',
    lebih: ['snapshot.verifikasi', 'snapshot.sahkan', 'snapshot.buka-kunci'],
    badan: skemaPengesahan,
    jawaban: { status: 200, uraian: 'Pengesahan', skema: skemaHasilPengesahan },
    async kerjakan({ layanan: { store, clock }, alamat, badan: { ke, alasan }, peran, email }) {
      pastikanBoleh(peran, tindakanPengesahan(ke));
      const waktu = clock.now().toISOString();
      const minta = { snapshot: alamat.id ?? '', ke, oleh: email, waktu, ...(alasan ? { alasan } : {}) };
      return { status: 200, isi: await sahkan(store, minta) };
    },
  }),
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
      const { snapshot, isi } = await ambil(store, badan.snapshot);
      const temuan = isi.temuan.find((t) => idTemuan(t) === alamat.id);
      if (!temuan) throw new Masalah('data/tidak-ada', { apa: 'Temuan' });
      await pastikanBukuSendiri(store, peran, snapshot, temuan.lokasi.berkas);
      const waktu = clock.now().toISOString();
      return { status: 200, isi: await abaikan(store, temuan, { alasan: badan.alasan, oleh: email, waktu }) };
    },
  }),
  rute({
    cara: 'get',
    alamat: '/jejak',
    ringkasan: 'Jejak audit, terbaru lebih dulu.',
    tindakan: 'jejak.lihat',
    kueri: skemaHalaman,
    jawaban: { status: 200, uraian: 'Catatan jejak', skema: skemaJejak },
    async kerjakan({ layanan: { store }, kueri: { batas, setelah } }) {
      return { status: 200, isi: await daftarJejak(store, batas, setelah) };
    },
  }),
];
