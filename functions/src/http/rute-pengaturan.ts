import type { Pengaturan, PengaturanSaya } from '@lembar-kinerja/shared/kawat/pengaturan';
import { catatJejak } from '../guna/jejak';
import { getPengaturan, LETAK_PENGATURAN, skemaPengaturan } from '../guna/pengaturan';
import { Masalah } from '../masalah';
import { hakPeran } from './peran';
import { rute } from './rute';
import { type SkemaKawat, skemaSaya } from './skema';

export const RUTE_PENGATURAN = [
  rute({
    cara: 'get',
    alamat: '/pengaturan',
    ringkasan: 'Pengaturan instansi; daftar peran hanya terlihat oleh Sekretariat.',
    tindakan: 'pengaturan.lihat',
    jawaban: {
      status: 200,
      uraian: 'Pengaturan, dan siapa yang bertanya dengan hak apa',
      skema: skemaPengaturan.extend({ saya: skemaSaya }) satisfies SkemaKawat<PengaturanSaya>,
    },
    async kerjakan({ layanan: { store }, peran, email }) {
      const pengaturan = await getPengaturan(store);
      const terbuka = peran === 'sekretariat' ? pengaturan : { ...pengaturan, peran: { [email]: peran } };
      return { status: 200, isi: { ...terbuka, saya: { email, peran, hak: hakPeran(peran) } } };
    },
  }),
  rute({
    cara: 'put',
    alamat: '/pengaturan',
    ringkasan: 'Mengganti pengaturan instansi; semua bagian disebut, juga yang tidak berubah.',
    tindakan: 'pengaturan.ubah',
    badan: skemaPengaturan,
    jawaban: { status: 200, uraian: 'Pengaturan yang berlaku', skema: skemaPengaturan },
    async kerjakan({ layanan: { store, clock, sekretariatPertama }, badan, email }) {
      const masihAda = Object.values(badan.peran).includes('sekretariat') || sekretariatPertama !== null;
      if (!masihAda)
        throw new Masalah('permintaan/tidak-sah', {
          sebab: 'paling sedikit satu akun harus tetap Sekretariat',
        });
      const { koleksi, id } = LETAK_PENGATURAN;
      await store.transaction(async (tx) => {
        const lama = await tx.get<Pengaturan>(koleksi, id);
        tx.set(koleksi, id, badan);
        catatJejak(tx, {
          waktu: clock.now().toISOString(),
          oleh: email,
          tindakan: 'pengaturan.ubah',
          sasaran: 'pengaturan',
          sebelum: lama,
          sesudah: badan,
        });
      });
      return { status: 200, isi: badan };
    },
  }),
];
