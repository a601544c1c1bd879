import { z } from 'zod';
import { pastikanTerbuka } from '../guna/pengesahan';
import { Masalah } from '../masalah';
import { kunciKonsolidasi } from '../pekerjaan/konsolidasi';
import type { Pekerjaan } from '../pekerjaan/pekerjaan';
import { rute } from './rute';
import { skemaPekerjaan, skemaPeriode } from './skema';
import { tampilPekerjaan } from './tampil-pekerjaan';

const ada = (p: Pekerjaan | null): Pekerjaan => {
  if (!p) throw new Masalah('data/tidak-ada', { apa: 'Pekerjaan' });
  return p;
};

export const RUTE_PEKERJAAN = [
  rute({
    cara: 'post',
    alamat: '/konsolidasi',
    ringkasan:
      'Memulai konsolidasi satu triwulan, atau memberikan pekerjaan yang sedang berjalan untuk triwulan itu.',
    tindakan: 'konsolidasi.mulai',
    badan: skemaPeriode,
    jawaban: { status: 202, uraian: 'Pekerjaan dimulai', skema: skemaPekerjaan },
    async kerjakan({ layanan: { store, mesin }, badan, email }) {
      await pastikanTerbuka(store, badan.tahun, badan.triwulan);
      const kunci = kunciKonsolidasi(badan.tahun, badan.triwulan);
      return { status: 202, isi: tampilPekerjaan(await mesin.mulai('konsolidasi', kunci, badan, email)) };
    },
  }),
  rute({
    cara: 'get',
    alamat: '/pekerjaan',
    ringkasan: 'Pekerjaan yang sedang berjalan dan pekerjaan sendiri yang terakhir.',
    tindakan: 'pekerjaan.daftar',
    jawaban: { status: 200, uraian: 'Daftar pekerjaan', skema: z.array(skemaPekerjaan) },
    async kerjakan({ layanan: { store }, email }) {
      const [berjalan, sendiri] = await Promise.all([
        store.query<Pekerjaan>('pekerjaan', { sama: { status: 'berjalan' } }),
        store.query<Pekerjaan>('pekerjaan', {
          sama: { oleh: email },
          urut: { bidang: 'dibuat', arah: 'turun' },
          batas: 10,
        }),
      ]);
      const semua = new Map([...berjalan, ...sendiri].map((d) => [d.id, tampilPekerjaan(d.isi)]));
      return { status: 200, isi: [...semua.values()].sort((a, b) => (a.dibuat < b.dibuat ? 1 : -1)) };
    },
  }),
  rute({
    cara: 'get',
    alamat: '/pekerjaan/:id',
    ringkasan: 'Kemajuan satu pekerjaan.',
    tindakan: 'pekerjaan.lihat',
    jawaban: { status: 200, uraian: 'Pekerjaan', skema: skemaPekerjaan },
    async kerjakan({ layanan: { mesin }, alamat }) {
      return { status: 200, isi: tampilPekerjaan(ada(await mesin.lihat(alamat.id ?? ''))) };
    },
  }),
  rute({
    cara: 'post',
    alamat: '/pekerjaan/:id/batal',
    ringkasan: 'Menghentikan pekerjaan yang sedang berjalan.',
    tindakan: 'pekerjaan.batal',
    jawaban: { status: 200, uraian: 'Pekerjaan', skema: skemaPekerjaan },
    async kerjakan({ layanan: { mesin }, alamat }) {
      const p = ada(await mesin.batal(alamat.id ?? ''));
      if (p.status !== 'batal') throw new Masalah('pekerjaan/sudah-selesai');
      return { status: 200, isi: tampilPekerjaan(p) };
    },
  }),
  rute({
    cara: 'post',
    alamat: '/pekerjaan/:id/ulangi',
    ringkasan: 'Mengulangi hanya langkah yang gagal, misalnya satu bidang yang tadi tidak terbaca.',
    tindakan: 'konsolidasi.mulai',
    jawaban: { status: 202, uraian: 'Pekerjaan', skema: skemaPekerjaan },
    async kerjakan({ layanan: { mesin, store }, alamat }) {
      const { parameter } = ada(await mesin.lihat(alamat.id ?? ''));
      if (typeof parameter.tahun === 'number' && typeof parameter.triwulan === 'number') {
        await pastikanTerbuka(store, parameter.tahun, parameter.triwulan);
      }
      return { status: 202, isi: tampilPekerjaan(ada(await mesin.ulangi(alamat.id ?? ''))) };
    },
  }),
];
