/** Card 3: the follow-up of the LHE with the state of every piece of evidence. */
import type {
  BuktiRekomendasi,
  KeadaanTautan,
  NamaPeristiwa,
  StatusTindakLanjut,
  TautanBukti,
} from '@lembar-kinerja/shared/bukti';
import type { Pekerjaan } from '../kawat';
import { bidang, daftarBertahap, el, isi, kabari, papanKabar, pilihan, tombol } from './dom';
import { GOLONGAN, type Golongan, golongan, hitungGolongan } from './golongan-bukti';
import { berhak, jalankan, type Kartu, muat, pengaturan, tanpaHak, waktu } from './konteks';
import { lihat, panggil } from './panggil';
import { cariPekerjaan, ikuti, kemajuan, STATUS_PEKERJAAN } from './pekerjaan';

const NAMA_STATUS: Record<StatusTindakLanjut, string> = {
  selesai: 'selesai',
  proses: 'dalam proses',
  belum: 'belum',
  kabur: 'status tidak jelas',
};

const NAMA_KEADAAN: Record<KeadaanTautan, string> = {
  ada: 'ada',
  kosong: 'folder kosong',
  sampah: 'di tempat sampah',
  'tak-ditemukan': 'tidak ditemukan',
  'tak-berizin': 'tidak berizin',
  'bukan-drive': 'bukan tautan Drive',
  galat: 'belum dapat diperiksa',
};

const NAMA_PERISTIWA: Record<NamaPeristiwa, string> = {
  pertama: 'pertama kali diperiksa',
  berubah: 'isinya berubah',
  hilang: 'menghilang',
  kembali: 'ada kembali',
  beralih: 'keadaannya berubah',
  'berganti-nama': 'berganti nama',
};

export const kartuBukti: Kartu = {
  id: 'bukti',
  judul: 'Bukti LHE',
  buka: (wadah, masih) =>
    muat(wadah, async () => {
      const [atur, pekerjaan] = await Promise.all([pengaturan(), cariPekerjaan('bukti')]);
      const papan = papanKabar();
      const daftar = el('div');
      const segarkan = () => muat(daftar, async () => [await gambar()]);
      const ikutiPemeriksaan = async (p: Pekerjaan) => {
        const tampil = (kini: Pekerjaan) => kabari(papan, kabarPemeriksaan(kini), nada(kini));
        tampil(p);
        const akhir = await ikuti(p.id, {
          tampil,
          sambungan: (pesan) => pesan && kabari(papan, pesan, 'galat'),
          masih,
        });
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
  const sebab = Object.values(p.langkah).find((l) => l.status === 'gagal')?.pesan;
  return `Pemeriksaan bukti: ${STATUS_PEKERJAAN[p.status].toLowerCase()}.${sebab ? ` ${sebab}` : ''}`;
}

const nada = (p: Pekerjaan) =>
  p.status === 'berjalan' ? 'biasa' : p.status === 'selesai' ? 'baik' : 'galat';

async function gambar(): Promise<HTMLElement> {
  const { diperiksa, rekomendasi } = await lihat('lihatBukti');
  const wadah = el('div', { class: 'isi-bukti' });
  if (rekomendasi.length === 0) {
    wadah.append(
      el(
        'p',
        { class: 'redup' },
        'Belum ada hasil pemeriksaan bukti. Isi lembar Tindak Lanjut LHE, lalu periksa.',
      ),
    );
    return wadah;
  }
  const jumlah = hitungGolongan(rekomendasi);
  const daftar = el('div');
  const tampil = (pilih: string) =>
    isi(
      daftar,
      daftarBertahap(
        rekomendasi.filter((r) => pilih === '' || golongan(r) === pilih),
        butir,
        20,
      ),
    );
  const saringan = pilihan(
    [
      ['', `Semua (${rekomendasi.length})`],
      ...GOLONGAN.map((g) => [g.id, `${g.nama} (${jumlah[g.id]})`] as const),
    ],
    '',
    tampil,
  );
  wadah.append(
    el(
      'p',
      { class: 'redup' },
      diperiksa ? `Diperiksa terakhir ${waktu(diperiksa)}.` : 'Belum pernah diperiksa.',
    ),
    batang(jumlah, rekomendasi.length),
    bidang('Tampilkan', saringan),
    daftar,
  );
  tampil('');
  return wadah;
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

function butir(r: BuktiRekomendasi): HTMLElement {
  const penetapan = r.penetapan ? ` Ditetapkan oleh ${r.penetapan.oleh}, ${waktu(r.penetapan.pada)}.` : '';
  return el(
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
      `${r.unit ?? 'Unit belum ditulis'}.${r.tenggat ? ` Tenggat ${r.tenggat}.` : ''}${penetapan}`,
    ),
    r.tautan.length === 0
      ? el('div', { class: 't-galat' }, 'Belum ada tautan bukti.')
      : el('ul', {}, ...r.tautan.map((t) => tautan(t, r.no))),
  );
}

function tautan(t: TautanBukti, no: number): HTMLElement {
  const judul = t.nama ?? t.url;
  // Only an address that is known as Drive's becomes a link; any other stays text.
  const nama =
    t.id !== null && /^https:\/\/(drive|docs)\.google\.com\//.test(t.url)
      ? el('a', { href: t.url, target: '_blank', rel: 'noopener noreferrer' }, judul)
      : el('span', {}, judul);
  const lain = t.dipakaiOleh.filter((n) => n !== no);
  const riwayat = t.jejak?.riwayat ?? [];
  return el(
    'li',
    {},
    el(
      'span',
      { class: `tanda t-${t.keadaan === 'ada' ? 'baik' : t.keadaan === 'galat' ? 'peringatan' : 'galat'}` },
      NAMA_KEADAAN[t.keadaan],
    ),
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
