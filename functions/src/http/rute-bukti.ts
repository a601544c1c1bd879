import { kunciBaris, penetapanBerlaku, statusBerlaku } from '@lembar-kinerja/shared/bukti/penetapan';
import { z } from 'zod';
import { setStatus } from '../guna/bukti-penetapan';
import { Masalah } from '../masalah';
import { getBukti, KUNCI_BUKTI } from '../pekerjaan/bukti';
import { rute } from './rute';
import { skemaBukti, skemaHasilPenetapan, skemaPekerjaan, skemaPenetapan } from './skema';
import { tampilPekerjaan } from './tampil-pekerjaan';

export const RUTE_BUKTI = [
  rute({
    cara: 'post',
    alamat: '/bukti/periksa',
    ringkasan: 'Memulai pemeriksaan semua tautan bukti, atau memberikan pemeriksaan yang sedang berjalan.',
    tindakan: 'bukti.periksa',
    badan: z.strictObject({}),
    jawaban: { status: 202, uraian: 'Pekerjaan dimulai', skema: skemaPekerjaan },
    async kerjakan({ layanan: { mesin }, email }) {
      return { status: 202, isi: tampilPekerjaan(await mesin.mulai('bukti', KUNCI_BUKTI, {}, email)) };
    },
  }),
  rute({
    cara: 'get',
    alamat: '/bukti',
    ringkasan: 'Rekomendasi LHE dengan keadaan setiap tautan buktinya menurut pemeriksaan terakhir.',
    tindakan: 'bukti.lihat',
    jawaban: { status: 200, uraian: 'Keadaan bukti', skema: skemaBukti },
    async kerjakan({ layanan: { store } }) {
      return { status: 200, isi: await getBukti(store) };
    },
  }),
  rute({
    cara: 'post',
    alamat: '/bukti/:no/status',
    ringkasan:
      'Menetapkan status satu rekomendasi dengan alasan, selama teks statusnya di lembar tetap sama.',
    tindakan: 'bukti.tetapkan',
    badan: skemaPenetapan,
    jawaban: { status: 200, uraian: 'Status yang berlaku', skema: skemaHasilPenetapan },
    async kerjakan({ layanan: { store, clock }, alamat, badan: { status, alasan }, email }) {
      const baris = alamat.no ?? '';
      if (status !== null && (alasan ?? '').length < 3)
        throw new Masalah('permintaan/tidak-sah', { sebab: 'alasan paling sedikit 3 huruf' });
      const { rekomendasi } = await getBukti(store);
      if (!rekomendasi.some((r) => kunciBaris(r) === baris))
        throw new Masalah('data/tidak-ada', { apa: `Rekomendasi nomor ${baris}` });
      const catatan = await setStatus(store, clock, { baris, status, oleh: email, alasan: alasan || null });
      return {
        status: 200,
        isi: { status: statusBerlaku(catatan), penetapan: penetapanBerlaku(catatan) },
      };
    },
  }),
];
