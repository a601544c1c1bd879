/** The result of a consolidation: totals, averages, findings by workbook, what changed, and its approval. */
import { persen, rupiah } from '@lembar-kinerja/shared/dasar/angka';
import type { Saya } from '@lembar-kinerja/shared/kawat/pengaturan';
import type { StatusPengesahan } from '@lembar-kinerja/shared/kawat/pengesahan';
import type { RingkasanSnapshot } from '../ringkas';
import { type Anak, bidang, daftarBertahap, el, isi, kabari, papanKabar, rincian, tombol } from './dom';
import { berhak, jalankan, waktu } from './konteks';
import { panggil } from './panggil';
import { DAFTAR_CETAK, unduhKe } from './unduh';

const atauKosong = (n: number | null, tulis: (n: number) => string): string => (n === null ? '–' : tulis(n));

export function gambarHasil(s: RingkasanSnapshot, saya: Saya, segarkan: () => Promise<void>): Anak[] {
  return [
    rincian([
      ['Pagu', rupiah(s.total.pagu)],
      ['Realisasi', rupiah(s.total.realisasi)],
      ['Serapan', atauKosong(s.total.serapan, persen)],
    ]),
    el('h3', {}, 'Rata-rata capaian dan predikat'),
    el('ul', { class: 'daftar' }, ...s.puncak.map(barisPuncak)),
    s.sebagian !== null && el('p', { class: 't-galat' }, s.sebagian),
    ...s.gagal.map(({ berkas, pesan }) => el('p', { class: 't-galat' }, `${berkas} tidak ikut: ${pesan}`)),
    el('h3', {}, 'Temuan tiap buku kerja'),
    el('ul', { class: 'daftar' }, ...s.temuanBuku.map(barisTemuan)),
    ...daftarCetak(s),
    ...perubahan(s),
    ...pengesahan(s, saya, segarkan),
  ];
}

function barisPuncak(b: RingkasanSnapshot['puncak'][number]): HTMLElement {
  const angka = (nilai: number | null, predikat: string | null) =>
    `${atauKosong(nilai, persen)}${predikat ? ` (${predikat})` : ''}`;
  return el(
    'li',
    {},
    el('div', {}, [b.kode, b.nama].filter(Boolean).join(' ')),
    rincian([
      ['Kinerja', angka(b.rataK, b.predikatK)],
      ['Anggaran', angka(b.rataRp, b.predikatRp)],
    ]),
  );
}

function barisTemuan(t: RingkasanSnapshot['temuanBuku'][number]): HTMLElement {
  const bagian = (['galat', 'peringatan', 'info'] as const)
    .filter((tingkat) => t[tingkat] > 0)
    .map((tingkat) => el('span', { class: `tanda t-${tingkat}` }, `${t[tingkat]} ${tingkat}`));
  const tanpa = bagian.length === 0 && el('span', { class: 'tanda t-baik' }, 'tanpa temuan');
  return el(
    'li',
    {},
    el('div', {}, t.berkas),
    el(
      'div',
      { class: 'jajar' },
      ...bagian,
      tanpa,
      t.diabaikan > 0 && el('span', { class: 'redup' }, `${t.diabaikan} diabaikan`),
    ),
  );
}

function daftarCetak(s: RingkasanSnapshot): Anak[] {
  if (s.temuanBuku.every((t) => t.galat + t.peringatan + t.info === 0)) return [];
  const papan = papanKabar();
  const unduh = tombol('Unduh daftar temuan', () =>
    unduhKe(papan, unduh, () => panggil('cetakTemuanSnapshot', s.id), DAFTAR_CETAK),
  );
  return [el('p', {}, unduh), papan];
}

function perubahan({ perubahan: daftar }: RingkasanSnapshot): Anak[] {
  const judul = el('h3', {}, 'Perubahan sejak konsolidasi sebelumnya');
  if (daftar === null)
    return [judul, el('p', { class: 'redup' }, 'Ini konsolidasi pertama untuk tahun ini.')];
  if (daftar.length === 0)
    return [judul, el('p', { class: 'redup' }, 'Tidak ada angka triwulan lalu yang berubah.')];
  return [
    judul,
    daftarBertahap(
      daftar,
      ({ pesan, lokasi }) =>
        el(
          'li',
          {},
          el('div', {}, pesan),
          el('div', { class: 'redup' }, `${lokasi.berkas}, ${lokasi.lembar} ${lokasi.sel}`),
        ),
      10,
    ),
  ];
}

interface Langkah {
  ke: StatusPengesahan;
  label: string;
  hak: string;
  siapa: string;
}

const LANGKAH: Record<StatusPengesahan, Langkah> = {
  draf: { ke: 'diverifikasi', label: 'Verifikasi', hak: 'snapshot.verifikasi', siapa: 'Sekretariat' },
  diverifikasi: { ke: 'disahkan', label: 'Sahkan', hak: 'snapshot.sahkan', siapa: 'Pimpinan' },
  disahkan: { ke: 'draf', label: 'Buka kunci', hak: 'snapshot.buka-kunci', siapa: 'Pimpinan' },
};

const KETERANGAN: Record<StatusPengesahan, string> = {
  draf: 'Draf: belum diverifikasi.',
  diverifikasi: 'Sudah diverifikasi, menunggu pengesahan.',
  disahkan: 'Sudah disahkan dan terkunci.',
};

function pengesahan(s: RingkasanSnapshot, saya: Saya, segarkan: () => Promise<void>): Anak[] {
  const { status, riwayat } = s.pengesahan;
  const { ke, label, hak, siapa } = LANGKAH[status];
  const papan = papanKabar();
  const alasan = ke === 'draf' ? el('textarea', { maxlength: 1000 }) : null;
  const maju = tombol(label, () => {
    if (alasan && alasan.value.trim().length < 3) {
      kabari(papan, 'Tulis alasan membuka kunci dulu, paling sedikit 3 huruf.', 'galat');
      return alasan.focus();
    }
    void jalankan(papan, maju, async () => {
      await panggil('sahkanSnapshot', s.id, ke, alasan?.value.trim() ?? null);
      await segarkan();
    });
  });
  const boleh = berhak(saya, hak);
  const kotak = el('div');
  isi(
    kotak,
    ...(boleh
      ? [alasan && bidang('Alasan membuka kunci', alasan), el('div', { class: 'jajar' }, maju)]
      : [
          el('p', { class: 'redup' }, `Langkah berikutnya (${label.toLowerCase()}) dilakukan oleh ${siapa}.`),
        ]),
  );
  return [
    el('h3', {}, 'Pengesahan'),
    el('p', { class: `t-${status}` }, KETERANGAN[status]),
    kotak,
    papan,
    riwayat.length > 0 &&
      el(
        'ul',
        { class: 'daftar redup' },
        ...riwayat.map((r) =>
          el('li', {}, `${r.status} oleh ${r.oleh}, ${waktu(r.waktu)}${r.alasan ? `: ${r.alasan}` : ''}`),
        ),
      ),
  ];
}
