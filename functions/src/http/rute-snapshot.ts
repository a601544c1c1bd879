import type { Snapshot } from '@lembar-kinerja/shared/kawat/snapshot';
import type { TemuanSnapshot } from '@lembar-kinerja/shared/kawat/temuan';
import { bandingRekap } from '@lembar-kinerja/shared/rekap/banding';
import { abaianTemuan, daftarAbaian, idTemuan } from '../guna/abaikan';
import { daftarJejak } from '../guna/jejak';
import { getPengesahan, sahkan, tindakanPengesahan } from '../guna/pengesahan';
import { daftarSnapshot, getIsiSnapshot, getSnapshot, type IsiSnapshot } from '../guna/snapshot';
import { Masalah } from '../masalah';
import type { Store } from '../store/store';
import { pastikanBoleh } from './peran';
import { rute } from './rute';
import {
  skemaDaftarSnapshot,
  skemaHalaman,
  skemaHasilPengesahan,
  skemaJejak,
  skemaPengesahan,
  skemaSnapshot,
} from './skema';

/** Throws `data/tidak-ada` where there is none, or not whole yet. */
export async function ambilSnapshot(
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

/** Findings of a snapshot, each with its id and the note that set it aside. */
export async function temuanSnapshot(
  store: Store,
  { snapshot, isi: { temuan } }: { snapshot: Snapshot; isi: IsiSnapshot },
): Promise<TemuanSnapshot[]> {
  const abaian = await daftarAbaian(store);
  return temuan.map((t) => {
    const id = idTemuan(t, snapshot.buku);
    return { ...t, id, diabaikan: abaianTemuan(abaian, t, snapshot.buku) };
  });
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
      const { snapshot, isi } = await ambilSnapshot(store, alamat.id);
      const [temuan, pengesahan, lama] = await Promise.all([
        temuanSnapshot(store, { snapshot, isi }),
        getPengesahan(store, snapshot.id),
        pembanding(store, snapshot),
      ]);
      const isiLama = lama && (await getIsiSnapshot(store, lama.id));
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
