/** Card 1: the findings of the sheet that is open. */
import type { Temuan, Tingkat } from '@lembar-kinerja/shared/dasar/temuan';
import type { Abaian } from '@lembar-kinerja/shared/kawat/temuan';
import type { HasilPeriksa } from '../kawat';
import { barisSimpan, bidang, daftarBertahap, el, isi, kabari, papanKabar, pilihan, tombol } from './dom';
import { jalankan, type Kartu, waktu } from './konteks';
import { kalimatGalat, lihat, panggil } from './panggil';
import { kelompok, type Saringan, saring } from './saring';
import { DAFTAR_CETAK, unduhKe } from './unduh';

const NAMA_TINGKAT: Record<Tingkat, string> = { galat: 'Galat', peringatan: 'Peringatan', info: 'Info' };

export const kartuPeriksa: Kartu = {
  id: 'periksa',
  judul: 'Periksa lembar ini',
  async buka(wadah, masih) {
    const papan = papanKabar();
    const hasil = el('div');
    const periksa = tombol('Periksa lembar ini', () => void mulai(), { utama: true });
    const mulai = () =>
      jalankan(papan, periksa, async () => {
        kabari(papan, 'Memeriksa lembar…');
        const didapat = await panggil('periksaLembarIni');
        if (!masih()) return;
        periksa.textContent = 'Periksa ulang';
        kabari(
          papan,
          kesimpulan(didapat),
          didapat.temuan.some((t) => t.tingkat === 'galat') ? 'galat' : 'baik',
        );
        gambar(hasil, didapat, papan);
      });
    isi(wadah, periksa, papan, hasil);
    await mulai();
  },
};

function kesimpulan({ lembar, temuan }: HasilPeriksa): string {
  const banyak = (tingkat: Tingkat) => temuan.filter((t) => t.tingkat === tingkat).length;
  if (temuan.length === 0) return `Lembar ${lembar}: tidak ada temuan.`;
  return `Lembar ${lembar}: ${banyak('galat')} galat, ${banyak('peringatan')} peringatan, ${banyak('info')} info.`;
}

function gambar(wadah: HTMLElement, { temuan, berkas, lembar }: HasilPeriksa, papan: HTMLElement): void {
  isi(wadah);
  if (temuan.length === 0) return;
  const abaian = new Map<Temuan, Abaian>();
  const saringan: Saringan = { tingkat: '', aturan: '', denganAbaian: false };
  const daftar = el('div');
  const baris = new Map<Temuan, { abai: Abaian | undefined; elemen: HTMLElement }>();
  // A row stays the same element until its note changes, so that a reason being typed outlives a redrawing.
  const barisTemuan = (t: Temuan): HTMLElement => {
    const abai = abaian.get(t);
    const ada = baris.get(t);
    if (ada && ada.abai === abai) return ada.elemen;
    const elemen = butir(t, { berkas, lembar }, abaian, segarkan, papan);
    baris.set(t, { abai, elemen });
    return elemen;
  };
  const segarkan = () => {
    const fokus = document.activeElement;
    isi(
      daftar,
      ...kelompok(saring(temuan, saringan, abaian)).map(([tingkat, isiKelompok]) =>
        el(
          'section',
          {},
          el('h3', { class: `t-${tingkat}` }, `${NAMA_TINGKAT[tingkat]} (${isiKelompok.length})`),
          daftarBertahap(isiKelompok, barisTemuan),
        ),
      ),
    );
    if (fokus instanceof HTMLElement && daftar.contains(fokus)) fokus.focus();
  };
  const aturan = [...new Set(temuan.map((t) => t.aturan))].sort();
  const saringTingkat = pilihan(
    [
      ['', 'Semua tingkat'],
      ...(['galat', 'peringatan', 'info'] as const).map((t) => [t, NAMA_TINGKAT[t]] as const),
    ],
    '',
    (nilai) => {
      saringan.tingkat = nilai;
      segarkan();
    },
  );
  const saringAturan = pilihan(
    [['', 'Semua aturan'], ...aturan.map((a) => [a, namaAturan(a)] as const)],
    '',
    (nilai) => {
      saringan.aturan = nilai;
      segarkan();
    },
  );
  const tampilAbaian = el('input', { type: 'checkbox' });
  tampilAbaian.addEventListener('change', () => {
    saringan.denganAbaian = tampilAbaian.checked;
    segarkan();
  });
  const catatan = el('p', { class: 'redup' });
  const unduh = tombol(
    'Unduh daftar ini',
    () => {
      const tampil = saring(temuan, saringan, abaian);
      if (tampil.length === 0) return kabari(papan, 'Tidak ada temuan yang tampil untuk diunduh.', 'galat');
      const cetak = tampil.map((t) => ({ ...t, diabaikan: abaian.get(t) ?? null }));
      unduhKe(papan, unduh, () => panggil('cetakTemuan', lembar, cetak), DAFTAR_CETAK);
    },
    { sebut: 'Unduh daftar temuan yang tampil, siap dicetak' },
  );
  isi(
    wadah,
    el('div', { class: 'jajar' }, bidang('Tingkat', saringTingkat), bidang('Aturan', saringAturan)),
    el('label', { class: 'centang' }, tampilAbaian, 'Tampilkan yang diabaikan'),
    el('p', {}, unduh),
    catatan,
    daftar,
  );
  segarkan();
  void muatAbaian(temuan, abaian, catatan).then(() => abaian.size > 0 && segarkan());
}

/** `jumlah-triwulan` → `Jumlah triwulan`, as docs/temuan.md lists it. */
function namaAturan(aturan: string): string {
  return aturan.charAt(0).toUpperCase() + aturan.slice(1).replace(/-/g, ' ');
}

/** Set-aside notes are in the cloud; the check itself needs none of it and stays when they cannot be had. */
async function muatAbaian(
  temuan: Temuan[],
  abaian: Map<Temuan, Abaian>,
  catatan: HTMLElement,
): Promise<void> {
  try {
    const didapat = await lihat('lihatAbaian', temuan);
    didapat.forEach((a, i) => {
      const t = temuan[i];
      if (a && t) abaian.set(t, a);
    });
    if (abaian.size > 0) catatan.textContent = `${abaian.size} temuan diabaikan dengan alasan.`;
  } catch (galat) {
    catatan.textContent = `Catatan pengabaian tidak dapat diambil. ${kalimatGalat(galat)}`;
  }
}

function butir(
  t: Temuan,
  tempat: { berkas: string; lembar: string },
  abaian: Map<Temuan, Abaian>,
  segarkan: () => void,
  papan: HTMLElement,
): HTMLElement {
  const { lembar, sel } = t.lokasi;
  const ke = (lembarTujuan: string, selTujuan: string) =>
    void jalankan(papan, null, async () => {
      await panggil('pilihSel', lembarTujuan, selTujuan);
    });
  const loncat = el(
    'button',
    { type: 'button', class: 'butir', click: () => ke(lembar, sel) },
    el('span', { class: `sel t-${t.tingkat}` }, sel),
    ` ${t.pesan}`,
  );
  // Cells of another workbook cannot be shown here: they are named, not linked.
  const terkait = t.terkait
    .slice(0, 12)
    .map((l) =>
      l.berkas === tempat.berkas
        ? tombol(l.sel, () => ke(l.lembar, l.sel), { teks: true, sebut: `Buka sel terkait ${l.sel}` })
        : el('span', {}, `${l.berkas}, ${l.lembar} ${l.sel}`),
    );
  const abai = abaian.get(t);
  const formulir = el('div');
  const baris = el(
    'li',
    {},
    loncat,
    terkait.length > 0 &&
      el('div', { class: 'redup' }, 'Terkait: ', ...terkait.flatMap((a, i) => (i > 0 ? [', ', a] : [a]))),
    abai
      ? el('div', { class: 'redup' }, `Diabaikan oleh ${abai.oleh}, ${waktu(abai.waktu)}: ${abai.alasan}`)
      : tombol('Abaikan dengan alasan', () => bukaFormulir(formulir, t, abaian, segarkan, papan), {
          teks: true,
          sebut: `Abaikan temuan di sel ${sel} dengan alasan`,
        }),
    formulir,
  );
  return baris;
}

function bukaFormulir(
  wadah: HTMLElement,
  t: Temuan,
  abaian: Map<Temuan, Abaian>,
  segarkan: () => void,
  papan: HTMLElement,
): void {
  const alasan = el('textarea', { maxlength: 1000 });
  const kabar = papanKabar();
  const simpan = tombol('Simpan alasan', () => {
    if (alasan.value.trim().length < 3) {
      kabari(kabar, 'Tulis alasannya dulu, paling sedikit 3 huruf.', 'galat');
      alasan.focus();
      return;
    }
    void jalankan(kabar, simpan, async () => {
      abaian.set(t, await panggil('abaikanTemuan', t, alasan.value.trim()));
      kabari(
        papan,
        `Temuan di ${t.lokasi.sel} diabaikan; alasannya disimpan bersama nama dan waktu.`,
        'baik',
      );
      segarkan();
    });
  });
  isi(
    wadah,
    bidang('Alasan', alasan),
    barisSimpan(simpan, () => isi(wadah)),
    kabar,
  );
  alasan.focus();
}
