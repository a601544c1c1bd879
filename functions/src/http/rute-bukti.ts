import { z } from 'zod';
import { getBukti, KUNCI_BUKTI } from '../pekerjaan/bukti';
import { rute } from './rute';
import { skemaBukti, skemaPekerjaan } from './skema';
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
];
