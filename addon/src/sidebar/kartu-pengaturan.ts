/** Card 5: bidang and their spreadsheets, roles, scale, cap, house style. */

import { NAMA_ZONA, ZONA } from '@lembar-kinerja/shared/dasar/zona';
import type { Pengaturan } from '@lembar-kinerja/shared/kawat/pengaturan';
import { entriSkala, NAMA_SKALA } from '@lembar-kinerja/shared/kinerja/skala';
import { el, isi, bidang as isian, kabari, papanKabar, pilihan, tombol } from './dom';
import { berhak, jalankan, type Kartu, muat, namaPeran, pengaturan, tanpaHak } from './konteks';
import { panggil } from './panggil';
import { type IsianPengaturan, susunPengaturan } from './susun-pengaturan';

const SKALA = NAMA_SKALA.map((nama) => [nama, entriSkala(nama).label] as const);

const ZONA_WAKTU = NAMA_ZONA.map((z) => [z, `${z} (UTC+${ZONA[z]})`] as const);

export const kartuPengaturan: Kartu = {
  id: 'pengaturan',
  judul: 'Pengaturan',
  buka: (wadah) => gambar(wadah, null),
};

/** After saving the card is drawn from what is stored now; `pesan` says so. */
function gambar(wadah: HTMLElement, pesan: string | null): Promise<void> {
  return muat(wadah, async () => {
    const atur = await pengaturan(true);
    const siapa = el(
      'p',
      { class: 'redup' },
      `Anda masuk sebagai ${atur.saya.email}, ${namaPeran(atur.saya.peran, atur.bidang)}.`,
    );
    if (!berhak(atur.saya, 'pengaturan.ubah')) {
      return [siapa, tanpaHak(atur, 'mengubah pengaturan', 'Sekretariat'), ringkasan(atur)];
    }
    const papan = papanKabar();
    if (pesan) kabari(papan, pesan, 'baik');
    return [siapa, formulir(atur, papan, () => gambar(wadah, 'Pengaturan disimpan.'))];
  });
}

function ringkasan(atur: Pengaturan): HTMLElement {
  const skala = SKALA.find(([id]) => id === atur.skala)?.[1] ?? atur.skala;
  return el(
    'ul',
    { class: 'daftar' },
    el('li', {}, `Skala predikat: ${skala}`),
    el('li', {}, `Batas capaian: ${atur.batas === null ? 'tanpa batas' : `${atur.batas} %`}`),
    ...atur.bidang.map((b) =>
      el('li', {}, `${b.nama}: ${b.buku ? 'buku kerja sudah ditetapkan' : 'buku kerja belum ditetapkan'}`),
    ),
  );
}

function formulir(atur: Pengaturan, papan: HTMLElement, sesudah: () => Promise<void>): HTMLElement {
  const bidang = daftarIsian(
    atur.bidang.map((b) => ({ utama: b.nama, kedua: b.buku ?? '', id: b.id })),
    {
      utama: 'Nama bidang',
      kedua: 'Tautan atau id buku kerja',
      tambah: 'Tambah bidang',
      hapus: 'Hapus bidang ini',
    },
    (nilai) => el('input', { type: 'text', value: nilai }),
  );
  const peranMungkin = (dipilih: string) => {
    const dikenal: (readonly [string, string])[] = [
      ['sekretariat', 'Sekretariat'],
      ['pimpinan', 'Pimpinan'],
      ['evaluator', 'Evaluator'],
      ...atur.bidang.map((b) => [`bidang:${b.id}`, `Bidang ${b.nama}`] as const),
    ];
    const lain =
      dikenal.some(([id]) => id === dipilih) || dipilih === '' ? [] : [[dipilih, dipilih] as const];
    return [...dikenal, ...lain];
  };
  const peran = daftarIsian(
    Object.entries(atur.peran).map(([email, milik]) => ({ utama: email, kedua: milik, id: '' })),
    { utama: 'E-mail', kedua: 'Peran', tambah: 'Tambah orang', hapus: 'Hapus orang ini' },
    (nilai) => pilihan(peranMungkin(nilai), nilai || 'sekretariat'),
  );
  const dokumen = el('input', { type: 'text', value: atur.dokumen ?? '' });
  const skala = pilihan(SKALA, atur.skala);
  const batas = el('input', {
    type: 'text',
    inputmode: 'decimal',
    value: atur.batas === null ? '' : String(atur.batas).replace('.', ','),
  });
  const templat = el('input', { type: 'text', value: atur.templat ?? '' });
  const pembaca = el('input', {
    type: 'text',
    value: atur.pembacaBukti === 'siapa-saja' ? '' : atur.pembacaBukti,
  });
  const zona = pilihan(ZONA_WAKTU, atur.zona);
  const kumpul = (): IsianPengaturan => ({
    bidang: bidang.nilai().map((b) => ({ id: b.id, nama: b.utama, buku: b.kedua })),
    peran: peran.nilai().map((p) => ({ email: p.utama, peran: p.kedua })),
    dokumen: dokumen.value,
    skala: skala.value,
    batas: batas.value,
    templat: templat.value,
    pembacaBukti: pembaca.value,
    zona: zona.value,
  });
  const simpan = tombol(
    'Simpan pengaturan',
    () =>
      void jalankan(papan, simpan, async () => {
        const hasil = susunPengaturan(kumpul());
        if (typeof hasil === 'string') return kabari(papan, hasil, 'galat');
        await panggil('simpanPengaturan', hasil);
        await sesudah();
      }),
    { utama: true },
  );
  return el(
    'div',
    {},
    el('h3', {}, 'Bidang dan buku kerjanya'),
    el(
      'p',
      { class: 'petunjuk' },
      'Bila daftar ini kosong, semua buku kerja yang dibagikan ikut dikonsolidasi.',
    ),
    bidang.elemen,
    isian('Buku kerja Dokumen Kinerja', dokumen, 'Tautan atau id; kosong berarti dikenali sendiri.'),
    el('h3', { class: 'jarak' }, 'Peran menurut e-mail'),
    peran.elemen,
    el('h3', { class: 'jarak' }, 'Perhitungan dan laporan'),
    isian('Skala predikat', skala),
    isian('Batas capaian (%)', batas, 'Misalnya 100 atau 120; kosong berarti tanpa batas.'),
    isian('Templat Word', templat, 'Tautan atau id berkas gaya laporan; kosong berarti gaya bawaan.'),
    isian('Pembaca bukti', pembaca, 'E-mail grup evaluator; kosong berarti siapa saja yang punya tautan.'),
    isian('Zona waktu', zona, 'Untuk tanggal pada kolom bukti dan pengingat.'),
    el('p', {}, simpan),
    papan,
  );
}

interface Butir {
  utama: string;
  kedua: string;
  id: string;
}

/** Rows of two fields that can be added and removed. */
function daftarIsian(
  awal: readonly Butir[],
  label: { utama: string; kedua: string; tambah: string; hapus: string },
  kedua: (nilai: string) => HTMLInputElement | HTMLSelectElement,
): { elemen: HTMLElement; nilai: () => Butir[] } {
  const baris: { elemen: HTMLElement; baca: () => Butir }[] = [];
  const wadah = el('div');
  const pasang = (b: Butir): HTMLInputElement => {
    const a = el('input', { type: 'text', value: b.utama });
    const c = kedua(b.kedua);
    const satu = {
      elemen: el('div', { class: 'baris-isian' }),
      baca: () => ({ utama: a.value, kedua: c.value, id: b.id }),
    };
    const hapus = tombol(
      'Hapus',
      () => {
        baris.splice(baris.indexOf(satu), 1);
        satu.elemen.remove();
        tambah.focus();
      },
      { teks: true, sebut: `${label.hapus}${b.utama ? `: ${b.utama}` : ''}` },
    );
    isi(satu.elemen, isian(label.utama, a), isian(label.kedua, c), hapus);
    baris.push(satu);
    wadah.append(satu.elemen);
    return a;
  };
  const tambah = tombol(label.tambah, () => pasang({ utama: '', kedua: '', id: '' }).focus(), { teks: true });
  for (const b of awal) pasang(b);
  return { elemen: el('div', {}, wadah, tambah), nilai: () => baris.map((b) => b.baca()) };
}
