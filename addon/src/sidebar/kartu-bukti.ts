/** Card 3: the follow-up of the LHE with the state of every piece of evidence. */
import { NAMA_STATUS } from '@lembar-kinerja/shared/bukti/nama';
import { ZONA } from '@lembar-kinerja/shared/dasar/zona';
import type { Pekerjaan } from '@lembar-kinerja/shared/kawat/pekerjaan';
import type { PengaturanSaya } from '@lembar-kinerja/shared/kawat/pengaturan';
import { daftarBukti } from './daftar-bukti';
import { el, kabari, papanKabar, tombol } from './dom';
import { ikutiDiPapan, kalimatAkhir } from './ikuti-papan';
import { berhak, jalankan, type Kartu, muat, pengaturan, tanpaHak, waktu } from './konteks';
import { lihat, panggil } from './panggil';
import { cariPekerjaan, kemajuan } from './pekerjaan';
import { bagianPengingat } from './pengingat-bukti';

export const kartuBukti: Kartu = {
  id: 'bukti',
  judul: 'Bukti LHE',
  buka: (wadah, masih) =>
    muat(wadah, async () => {
      const [atur, pekerjaan] = await Promise.all([pengaturan(), cariPekerjaan('bukti')]);
      const papan = papanKabar();
      const daftar = el('div');
      const segarkan = () => muat(daftar, async () => [await gambar(atur, papan)]);
      const ikutiPemeriksaan = async (p: Pekerjaan) => {
        const akhir = await ikutiDiPapan(p, papan, kabarPemeriksaan, masih);
        if (akhir) await segarkan();
      };
      const periksa = tombol(
        'Periksa sekarang',
        () =>
          void jalankan(papan, periksa, async () => {
            kabari(papan, 'Memulai pemeriksaan…');
            await ikutiPemeriksaan(await panggil('periksaBukti'));
          }),
        { utama: true },
      );
      if (pekerjaan?.status === 'berjalan') void jalankan(papan, periksa, () => ikutiPemeriksaan(pekerjaan));
      void segarkan();
      const boleh = berhak(atur.saya, 'bukti.periksa');
      return [
        boleh ? periksa : tanpaHak(atur, 'memeriksa bukti', 'Sekretariat dan Evaluator'),
        papan,
        daftar,
      ];
    }),
};

function kabarPemeriksaan(p: Pekerjaan): string {
  const { selesai, semua } = kemajuan(p);
  if (p.status === 'berjalan')
    return `Memeriksa bukti: langkah ${selesai} dari ${semua}. Panel boleh ditutup.`;
  return kalimatAkhir('Pemeriksaan bukti', p);
}

async function gambar(atur: PengaturanSaya, papan: HTMLElement): Promise<HTMLElement> {
  const { instansi, diperiksa, rekomendasi } = await lihat('lihatBukti');
  if (rekomendasi.length === 0) {
    return el(
      'p',
      { class: 'redup' },
      'Belum ada hasil pemeriksaan bukti. Isi lembar Tindak Lanjut LHE, lalu periksa.',
    );
  }
  const ditetapkan = berhak(atur.saya, 'bukti.tetapkan')
    ? (baru: { no: number; status: keyof typeof NAMA_STATUS }) =>
        kabari(
          papan,
          `Status nomor ${baru.no}: ${NAMA_STATUS[baru.status].toLowerCase()}. Kolom di lembar menyusul pada pemeriksaan berikutnya.`,
          'baik',
        )
    : null;
  return el(
    'div',
    {},
    el(
      'p',
      { class: 'redup' },
      diperiksa ? `Diperiksa terakhir ${waktu(diperiksa)}.` : 'Belum pernah diperiksa.',
    ),
    bagianPengingat(() => rekomendasi, { instansi, zona: ZONA[atur.zona] }),
    daftarBukti(rekomendasi, ditetapkan),
  );
}
