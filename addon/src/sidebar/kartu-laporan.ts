/** Card 4: the yearly report out of one snapshot. */
import type { Laporan } from '@lembar-kinerja/shared/kawat/laporan';
import type { Pekerjaan } from '@lembar-kinerja/shared/kawat/pekerjaan';
import { isAlamatGoogle } from './alamat-google';
import { bidang, daftarBertahap, el, kabari, papanKabar, pilihan, tombol } from './dom';
import { ikutiDiPapan, kalimatAkhir } from './ikuti-papan';
import { labelSnapshot, TRIWULAN } from './kartu-konsolidasi';
import { berhak, jalankan, type Kartu, muat, pengaturan, tanpaHak, waktu } from './konteks';
import { lihat, panggil } from './panggil';
import { cariPekerjaan } from './pekerjaan';
import { unduhKe } from './unduh';

export const kartuLaporan: Kartu = {
  id: 'laporan',
  judul: 'Laporan',
  buka: (wadah, masih) =>
    muat(wadah, async () => {
      const atur = await pengaturan();
      if (!berhak(atur.saya, 'laporan.lihat')) {
        return [tanpaHak(atur, 'melihat laporan', 'Sekretariat, Pimpinan, dan Evaluator')];
      }
      const [snapshot, pekerjaan] = await Promise.all([lihat('daftarSnapshot'), cariPekerjaan('laporan')]);
      const papan = papanKabar();
      const daftar = el('div');
      const segarkan = () =>
        muat(daftar, async () => [gambarDaftar(await lihat('daftarLaporan'), atur.saya.hak, papan)]);
      const ikutiPenyusunan = async (p: Pekerjaan) => {
        const akhir = await ikutiDiPapan(p, papan, kabarPenyusunan, masih);
        if (akhir) await segarkan();
      };
      void segarkan();
      const pilih = pilihan(
        snapshot.map((s) => [s.id, labelSnapshot(s)] as const),
        snapshot[0]?.id ?? '',
      );
      const mulai = tombol(
        'Susun LKjIP',
        () =>
          void jalankan(papan, mulai, async () => {
            kabari(papan, 'Memulai…');
            await ikutiPenyusunan(await panggil('mulaiLaporan', pilih.value));
          }),
        { utama: true },
      );
      if (pekerjaan?.status === 'berjalan') void jalankan(papan, mulai, () => ikutiPenyusunan(pekerjaan));
      const atas = !berhak(atur.saya, 'laporan.buat')
        ? tanpaHak(atur, 'menyusun laporan', 'Sekretariat')
        : snapshot.length === 0
          ? el(
              'p',
              { class: 'redup' },
              'Belum ada hasil konsolidasi. Jalankan konsolidasi dulu, lalu susun laporannya.',
            )
          : el('div', {}, bidang('Dari hasil konsolidasi', pilih), el('p', {}, mulai));
      return [atas, papan, el('h3', {}, 'Laporan yang sudah disusun'), daftar];
    }),
};

function kabarPenyusunan(p: Pekerjaan): string {
  if (p.status === 'berjalan') return 'Menyusun laporan. Panel boleh ditutup.';
  return kalimatAkhir('Penyusunan laporan', p);
}

function gambarDaftar(laporan: Laporan[], hak: string[], papan: HTMLElement): HTMLElement {
  if (laporan.length === 0) return el('p', { class: 'redup' }, 'Belum ada.');
  return daftarBertahap(laporan, (l) => butir(l, hak.includes('laporan.unduh'), papan), 5);
}

function butir(l: Laporan, bolehUnduh: boolean, papan: HTMLElement): HTMLElement {
  return el(
    'li',
    {},
    el(
      'div',
      {},
      `LKjIP ${l.tahun}, triwulan ${TRIWULAN[l.triwulan - 1] ?? l.triwulan} `,
      el('span', { class: `tanda t-${l.draf ? 'peringatan' : 'baik'}` }, l.draf ? 'draf' : 'sah'),
    ),
    el('div', { class: 'redup' }, `${waktu(l.dibuat)}, ${l.oleh}`),
    bolehUnduh
      ? el(
          'div',
          { class: 'jajar' },
          ...l.berkas.map((nama) => {
            const unduh = tombol(
              `Unduh ${nama.split('.').pop()?.toUpperCase() ?? nama}`,
              () =>
                unduhKe(papan, unduh, () => panggil('unduhLaporan', l.id, nama), {
                  mulai: `Mengambil ${nama}…`,
                  selesai: '. Berkas .docx dapat dibuka di Google Dokumen lewat Drive.',
                }),
              { sebut: `Unduh ${nama}, disusun ${waktu(l.dibuat)}` },
            );
            return unduh;
          }),
        )
      : el('div', { class: 'redup' }, 'Peran Anda tidak dapat mengunduhnya.'),
    l.drive &&
      el(
        'div',
        { class: 'jajar' },
        tautanDrive(l.drive.dokumen, 'Buka di Google Dokumen'),
        tautanDrive(l.drive.pdf, 'Buka PDF di Drive'),
      ),
    l.kurang.length > 0 &&
      el(
        'details',
        {},
        el('summary', {}, `Masih kurang ${l.kurang.length} hal`),
        el('ul', { class: 'daftar' }, ...l.kurang.map((kurang) => el('li', {}, kurang))),
      ),
  );
}

function tautanDrive(alamat: string, label: string): HTMLElement | null {
  if (!isAlamatGoogle(alamat)) return null;
  return el('a', { href: alamat, target: '_blank', rel: 'noopener noreferrer' }, label);
}
