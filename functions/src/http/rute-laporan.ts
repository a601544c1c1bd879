import { z } from 'zod';
import { getArsip } from '../guna/arsip';
import { getSnapshot } from '../guna/snapshot';
import { Masalah } from '../masalah';
import { daftarLaporan, getLaporan, idArsip } from '../pekerjaan/laporan';
import { rute } from './rute';
import { skemaHalaman, skemaLaporan, skemaMintaLaporan, skemaPekerjaan } from './skema';
import { tampilPekerjaan } from './tampil-pekerjaan';

const MIME: Record<string, string> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
};

export const RUTE_LAPORAN = [
  rute({
    cara: 'post',
    alamat: '/laporan',
    ringkasan: 'Memulai pembuatan LKjIP dari satu snapshot.',
    tindakan: 'laporan.buat',
    badan: skemaMintaLaporan,
    jawaban: { status: 202, uraian: 'Pekerjaan dimulai', skema: skemaPekerjaan },
    async kerjakan({ layanan: { store, mesin }, badan: { snapshot }, email }) {
      if (!(await getSnapshot(store, snapshot))) throw new Masalah('data/tidak-ada', { apa: 'Snapshot' });
      return {
        status: 202,
        isi: tampilPekerjaan(await mesin.mulai('laporan', `laporan-${snapshot}`, { snapshot }, email)),
      };
    },
  }),
  rute({
    cara: 'get',
    alamat: '/laporan',
    ringkasan: 'Versi laporan yang sudah dibuat, terbaru lebih dulu.',
    tindakan: 'laporan.lihat',
    kueri: skemaHalaman,
    jawaban: { status: 200, uraian: 'Daftar laporan', skema: z.array(skemaLaporan) },
    async kerjakan({ layanan: { store }, kueri: { batas } }) {
      return { status: 200, isi: await daftarLaporan(store, batas) };
    },
  }),
  rute({
    cara: 'get',
    alamat: '/laporan/:id/:berkas',
    ringkasan: 'Mengunduh satu berkas laporan (.docx atau .pdf).',
    tindakan: 'laporan.unduh',
    jawaban: { status: 200, uraian: 'Isi berkas', biner: true },
    async kerjakan({ layanan: { store }, alamat: { id = '', berkas = '' } }) {
      const laporan = await getLaporan(store, id);
      // The name is looked up in the report's own list, never used as a path.
      const nama = laporan?.berkas.find((b) => b === berkas);
      const isi = nama === undefined ? null : await getArsip(store, idArsip(id, nama));
      if (nama === undefined || isi === null) throw new Masalah('data/tidak-ada', { apa: 'Berkas laporan' });
      const mime = MIME[nama.split('.').pop() ?? ''] ?? 'application/octet-stream';
      return { status: 200, berkas: isi, nama, mime };
    },
  }),
];
