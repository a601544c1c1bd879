/** Card 2: how the open sheet is read, and where a person says what a column is. */
import { type CaraBaca, type KolomDibaca, RAGU } from '@lembar-kinerja/shared/lembar/cara-baca';
import type { HasilCaraBaca } from '../kawat';
import {
  type Anak,
  barisSimpan,
  bidang,
  daftarBertahap,
  el,
  isi,
  kabari,
  papanKabar,
  pilihan,
  rincian,
  tombol,
} from './dom';
import { jalankan, type Kartu, muat } from './konteks';
import { lihat, panggil } from './panggil';

const LEVEL: Record<string, string> = {
  urusan: 'Urusan',
  program: 'Program',
  kegiatan: 'Kegiatan',
  subkegiatan: 'Sub kegiatan',
};

export const kartuBaca: Kartu = {
  id: 'baca',
  judul: 'Cara lembar ini dibaca',
  async buka(wadah, masih) {
    await muat(wadah, async () => {
      const hasil = await lihat('lihatCaraBaca');
      return masih() ? susun(wadah, hasil) : [];
    });
  },
};

function susun(wadah: HTMLElement, hasil: HasilCaraBaca): Anak[] {
  const { cara, lembar } = hasil;
  if (cara === null)
    return [el('p', {}, `Lembar ${lembar} milik produk ini atau kosong; isinya tidak dibaca sebagai data.`)];
  const papan = papanKabar();
  const segarkan = (baru: HasilCaraBaca) => isi(wadah, ...susun(wadah, baru));
  return [
    papan,
    el('p', {}, kesimpulan(cara)),
    ...cara.catatan.map((c) => el('p', { class: 'redup' }, c)),
    hasil.ditunjukkan.length > 0 && tombolLupakan(papan, segarkan),
    cara.dilewati.length > 0 && daftarDilewati(cara, papan),
    cara.kolom.length > 0 && daftarKolom(cara, hasil, papan, segarkan),
    cara.baris.length > 0 && daftarBaris(cara, papan),
  ];
}

function kesimpulan(c: CaraBaca): string {
  if (c.bentuk === null) return `Lembar ${c.lembar} tidak dibaca.`;
  if (c.bentuk !== 'pengukuran')
    return `Lembar ${c.lembar} dibaca sebagai bagian ${c.bentuk} Dokumen Kinerja.`;
  const tebakan = c.kolom.filter(isTebakan).length;
  const ragu = tebakan > 0 ? ` ${tebakan} kolom masih tebakan; pastikan di bawah.` : '';
  const judul = c.kepala ? ` Judul kolom di baris ${c.kepala.awal}–${c.kepala.akhir}.` : '';
  return `Lembar ${c.lembar} dibaca sebagai pengukuran kinerja, ${c.baris.length} baris.${judul}${ragu}`;
}

const isTebakan = (k: KolomDibaca): boolean => k.bidang !== null && k.yakin < RAGU;

function tombolLupakan(papan: HTMLElement, segarkan: (baru: HasilCaraBaca) => void): HTMLElement {
  const lupakan = tombol(
    'Baca menurut judulnya lagi',
    () =>
      void jalankan(papan, lupakan, async () => {
        segarkan(await panggil('tunjukKolom', null));
      }),
    { teks: true },
  );
  return el('p', {}, 'Ada kolom yang ditunjukkan oleh pengguna. ', lupakan);
}

function lompat(papan: HTMLElement, lembar: string, sel: string): HTMLElement {
  return tombol(
    sel,
    () => void jalankan(papan, null, async () => void (await panggil('pilihSel', lembar, sel))),
    {
      teks: true,
      sebut: `Buka sel ${sel}`,
    },
  );
}

function daftarDilewati(c: CaraBaca, papan: HTMLElement): HTMLElement {
  return el(
    'section',
    {},
    el('h3', {}, `Tidak dibaca (${c.dilewati.length})`),
    daftarBertahap(c.dilewati, (d) => el('li', {}, lompat(papan, c.lembar, d.sel), ` ${d.sebab}`), 10),
  );
}

function daftarKolom(
  c: CaraBaca,
  hasil: HasilCaraBaca,
  papan: HTMLElement,
  segarkan: (baru: HasilCaraBaca) => void,
): HTMLElement {
  // What a person should look at comes first.
  const urut = [...c.kolom].sort((a, b) => Number(isTebakan(b)) - Number(isTebakan(a)));
  return el(
    'section',
    {},
    el('h3', {}, `Kolom (${c.kolom.length})`),
    daftarBertahap(urut, (k) => satuKolom(k, hasil, papan, segarkan), 40),
  );
}

function satuKolom(
  k: KolomDibaca,
  hasil: HasilCaraBaca,
  papan: HTMLElement,
  segarkan: (baru: HasilCaraBaca) => void,
): HTMLElement {
  const formulir = el('div');
  const tanda = isTebakan(k) ? el('strong', {}, ' tebakan') : null;
  return el(
    'li',
    {},
    el('span', { class: 'sel' }, k.kolom),
    ` ${k.makna}`,
    tanda,
    el('div', { class: 'redup' }, k.alasan.join('; ') || `judul “${k.judul}”`),
    tombol('Ubah', () => bukaFormulir(formulir, k, hasil, papan, segarkan), {
      teks: true,
      sebut: `Ubah arti kolom ${k.kolom}`,
    }),
    formulir,
  );
}

function bukaFormulir(
  wadah: HTMLElement,
  k: KolomDibaca,
  hasil: HasilCaraBaca,
  papan: HTMLElement,
  segarkan: (baru: HasilCaraBaca) => void,
): void {
  const pilih = pilihan(hasil.bidang, k.bidang ?? hasil.bidang[0]?.[0] ?? '');
  const kabar = papanKabar();
  const simpan = tombol('Simpan', () => {
    void jalankan(kabar, simpan, async () => {
      const baru = await panggil('tunjukKolom', { kolom: k.kolom, bidang: pilih.value });
      segarkan(baru);
      kabari(papan, `Kolom ${k.kolom} disimpan.`, 'baik');
    });
  });
  isi(
    wadah,
    bidang(
      `Kolom ${k.kolom} adalah`,
      pilih,
      'Dipakai panel ini dan konsolidasi sampai judul kolomnya berubah.',
    ),
    barisSimpan(simpan, () => isi(wadah)),
    kabar,
  );
  pilih.focus();
}

function daftarBaris(c: CaraBaca, papan: HTMLElement): HTMLElement {
  const banyak = Object.entries(LEVEL).map(
    ([level, nama]) => [nama, String(c.baris.filter((b) => b.level === level).length)] as const,
  );
  const kolom = c.kolom.find((k) => k.bidang === 'nama')?.kolom ?? 'A';
  return el(
    'section',
    {},
    el('h3', {}, `Baris (${c.baris.length})`),
    rincian(banyak.filter(([, n]) => n !== '0')),
    daftarBertahap(
      c.baris,
      (b) =>
        el(
          'li',
          {},
          lompat(papan, c.lembar, `${kolom}${b.baris}`),
          ` ${LEVEL[b.level] ?? b.level}: ${b.kode === null ? '' : `${b.kode} `}${b.nama}`,
        ),
      15,
    ),
  );
}
