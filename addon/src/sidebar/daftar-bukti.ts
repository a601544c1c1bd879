/** The recommendations of the follow-up with their links: counted in a bar, filtered by state and unit. */
import type { BuktiRekomendasi, TautanBukti } from '@lembar-kinerja/shared/bukti/bukti';
import { NAMA_KEADAAN, NAMA_PERISTIWA, NAMA_STATUS, namaTautan } from '@lembar-kinerja/shared/bukti/nama';
import { kunciBaris } from '@lembar-kinerja/shared/bukti/penetapan';
import { type Golongan, ringkasBukti } from '@lembar-kinerja/shared/bukti/ringkas';
import { isAlamatGoogle } from './alamat-google';
import { bidang, daftarBertahap, el, isi, pilihan } from './dom';
import { waktu } from './konteks';
import { saringBukti, unitBukti } from './saring';
import { tetapkanBukti } from './tetapkan-bukti';

const GOLONGAN: readonly { id: Golongan; nama: string; warna: string }[] = [
  { id: 'selesai', nama: 'Selesai', warna: 'baik' },
  { id: 'proses', nama: 'Dalam proses', warna: 'peringatan' },
  { id: 'tanpa-bukti', nama: 'Tanpa bukti', warna: 'info' },
  { id: 'rusak', nama: 'Bukti bermasalah', warna: 'galat' },
];

/**
 * @param rekomendasi its entries are replaced when a person sets a status
 * @param ditetapkan is told then; null: this person may set none
 */
export function daftarBukti(
  rekomendasi: BuktiRekomendasi[],
  ditetapkan: ((baru: BuktiRekomendasi) => void) | null,
): HTMLElement {
  const kepala = el('div');
  const daftar = el('div');
  const saringan = { golongan: '', unit: '' };
  const gambarDaftar = () =>
    isi(
      daftar,
      daftarBertahap(saringBukti(rekomendasi, saringan), (r) => butir(r, ganti), 20),
    );
  const gambarKepala = () => isi(kepala, ...isiKepala(rekomendasi, saringan, gambarDaftar));
  const ganti =
    ditetapkan &&
    ((baru: BuktiRekomendasi, elemen: HTMLElement) => {
      const letak = rekomendasi.findIndex((r) => kunciBaris(r) === kunciBaris(baru));
      rekomendasi[letak] = baru;
      elemen.replaceWith(butir(baru, ganti));
      gambarKepala();
      ditetapkan(baru);
    });
  gambarKepala();
  gambarDaftar();
  return el('div', { class: 'isi-bukti' }, kepala, daftar);
}

function isiKepala(
  rekomendasi: readonly BuktiRekomendasi[],
  saringan: { golongan: string; unit: string },
  ubah: () => void,
): HTMLElement[] {
  const { golongan: jumlah } = ringkasBukti(rekomendasi);
  const menurutGolongan = pilihan(
    [
      ['', `Semua (${rekomendasi.length})`],
      ...GOLONGAN.map((g) => [g.id, `${g.nama} (${jumlah[g.id]})`] as const),
    ],
    saringan.golongan,
    (nilai) => {
      saringan.golongan = nilai;
      ubah();
    },
  );
  const menurutUnit = pilihan(
    [['', 'Semua unit'], ...unitBukti(rekomendasi).map((u) => [u, u] as const)],
    saringan.unit,
    (nilai) => {
      saringan.unit = nilai;
      ubah();
    },
  );
  return [
    batang(jumlah, rekomendasi.length),
    el('div', { class: 'jajar' }, bidang('Tampilkan', menurutGolongan), bidang('Unit', menurutUnit)),
  ];
}

function batang(jumlah: Record<Golongan, number>, semua: number): HTMLElement {
  const ucapan = GOLONGAN.map((g) => `${g.nama} ${jumlah[g.id]}`).join(', ');
  return el(
    'div',
    {},
    el(
      'div',
      { class: 'batang', role: 'img', 'aria-label': `${semua} rekomendasi: ${ucapan}` },
      ...GOLONGAN.map((g) => {
        const bagian = el('span', { class: `t-${g.warna}` });
        bagian.style.width = `${(jumlah[g.id] / semua) * 100}%`;
        return bagian;
      }),
    ),
    el(
      'ul',
      { class: 'legenda', 'aria-hidden': 'true' },
      ...GOLONGAN.map((g) => el('li', { class: `t-${g.warna}` }, `${g.nama} ${jumlah[g.id]}`)),
    ),
  );
}

function butir(
  r: BuktiRekomendasi,
  ganti: ((baru: BuktiRekomendasi, elemen: HTMLElement) => void) | null,
): HTMLElement {
  const { penetapan } = r;
  const elemen = el(
    'li',
    {},
    el(
      'div',
      {},
      el('span', { class: 'sel' }, `${r.no}. `),
      el('span', { class: `tanda t-${r.status}` }, NAMA_STATUS[r.status]),
      ' ',
      r.rekomendasi,
    ),
    el(
      'div',
      { class: 'redup' },
      `${r.unit ?? 'Unit belum ditulis'}.${r.tenggat ? ` Tenggat ${r.tenggat}.` : ''}`,
    ),
    penetapan &&
      el(
        'div',
        { class: 'redup' },
        `Ditetapkan oleh ${penetapan.oleh}, ${waktu(penetapan.pada)}${penetapan.alasan ? `: ${penetapan.alasan}` : '.'}`,
        ` Teks lembar: ${r.statusTeks?.trim() || 'kosong'}.`,
      ),
    r.tautan.length === 0
      ? el('div', { class: 't-galat' }, 'Belum ada tautan bukti.')
      : el('ul', {}, ...r.tautan.map((t) => tautan(t, r.no))),
    ganti && tetapkanBukti(r, (baru) => ganti(baru, elemen)),
  );
  return elemen;
}

function tautan(t: TautanBukti, no: number): HTMLElement {
  const judul = namaTautan(t) ?? t.url;
  const nama =
    t.id !== null && isAlamatGoogle(t.url)
      ? el('a', { href: t.url, target: '_blank', rel: 'noopener noreferrer' }, judul)
      : el('span', {}, judul);
  const lain = t.dipakaiOleh.filter((n) => n !== no);
  const riwayat = t.jejak?.riwayat ?? [];
  return el(
    'li',
    {},
    el('span', { class: `tanda t-${warnaKeadaan(t.keadaan)}` }, NAMA_KEADAAN[t.keadaan]),
    ' ',
    nama,
    lain.length > 0 && el('div', { class: 'redup' }, `Dipakai juga oleh nomor ${lain.join(', ')}.`),
    t.jejak?.berubahSejakSelesai &&
      el('div', { class: 't-peringatan' }, 'Isinya berubah sejak dinyatakan selesai.'),
    riwayat.length > 0 &&
      el(
        'details',
        {},
        el('summary', {}, 'Riwayat'),
        el(
          'ul',
          { class: 'redup' },
          ...riwayat.map((p) =>
            el('li', {}, `${waktu(p.waktu)}: ${NAMA_PERISTIWA[p.peristiwa]} (${NAMA_KEADAAN[p.ke]})`),
          ),
        ),
      ),
  );
}

function warnaKeadaan(keadaan: TautanBukti['keadaan']): string {
  if (keadaan === 'ada') return 'baik';
  return keadaan === 'galat' || keadaan === 'izin-tak-diketahui' ? 'peringatan' : 'galat';
}
