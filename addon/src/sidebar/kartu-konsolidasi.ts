/** Card 2: consolidating a quarter, its progress by bidang, and its result. */

import type { Pekerjaan } from '@lembar-kinerja/shared/kawat/pekerjaan';
import type { SnapshotDaftar } from '@lembar-kinerja/shared/kawat/snapshot';
import { readTriwulan } from '@lembar-kinerja/shared/kinerja/istilah';
import { bidang, el, isi, kabari, papanKabar, pilihan, tombol } from './dom';
import { gambarHasil } from './hasil-konsolidasi';
import { ikutiDiPapan } from './ikuti-papan';
import { berhak, jalankan, type Kartu, muat, pengaturan, tanpaHak, waktu } from './konteks';
import { lihat, panggil } from './panggil';
import { cariPekerjaan, type KeadaanBuku, keadaanBuku, kemajuan, STATUS_PEKERJAAN } from './pekerjaan';
import { type Periode, periodeAwal } from './periode';

export const TRIWULAN = ['I', 'II', 'III', 'IV'] as const;

export const kartuKonsolidasi: Kartu = {
  id: 'konsolidasi',
  judul: 'Konsolidasi',
  buka: (wadah, masih) =>
    muat(wadah, async () => {
      const [atur, snapshot, pekerjaan] = await Promise.all([
        pengaturan(),
        lihat('daftarSnapshot'),
        cariPekerjaan('konsolidasi'),
      ]);
      const layar = new Layar(snapshot, atur, masih);
      const boleh = berhak(atur.saya, 'konsolidasi.mulai');
      const formulir = boleh && layar.formulir(await periode(pekerjaan, snapshot));
      if (pekerjaan) layar.tampilkan(pekerjaan);
      return formulir
        ? [formulir, layar.papan, layar.kemajuan, layar.hasil]
        : [tanpaHak(atur, 'memulai konsolidasi', 'Sekretariat'), layar.papan, layar.kemajuan, layar.hasil];
    }),
};

/** As the last time that came to something; before that the sheet's own year says which. */
async function periode(lama: Pekerjaan | null, [terbaru]: SnapshotDaftar[]): Promise<Periode> {
  const { tahun, triwulan } = (lama?.status === 'gagal' ? null : lama?.parameter) ?? terbaru ?? {};
  const tw = readTriwulan(String(triwulan ?? ''));
  if (tahun && tw) return { tahun: Number(tahun), triwulan: tw };
  return periodeAwal(await lihat('tahunLembar').catch(() => null), new Date());
}

type Atur = Awaited<ReturnType<typeof pengaturan>>;

class Layar {
  readonly papan = papanKabar();
  readonly kemajuan = el('div');
  readonly hasil = el('div');
  private giliran = 0;
  /** Rests while a job runs, whoever started it. */
  private mulai: HTMLButtonElement | null = null;

  constructor(
    private snapshot: SnapshotDaftar[],
    private readonly atur: Atur,
    private readonly masih: () => boolean,
  ) {
    this.gambarKemajuan(null);
    void this.gambarHasil(this.snapshot[0]?.id ?? null);
  }

  formulir(awal: Periode): HTMLElement {
    const tahun = el('input', {
      type: 'number',
      min: 2000,
      max: 2100,
      value: awal.tahun,
    });
    const triwulan = pilihan(
      TRIWULAN.map((nama, i) => [String(i + 1), nama] as const),
      String(awal.triwulan),
    );
    const mulai = tombol(
      'Mulai konsolidasi',
      () =>
        void jalankan(this.papan, this.mulai, async () => {
          kabari(this.papan, 'Memulai…');
          await this.ikuti(await panggil('mulaiKonsolidasi', Number(tahun.value), Number(triwulan.value)));
        }),
      { utama: true },
    );
    this.mulai = mulai;
    return el('div', { class: 'jajar' }, bidang('Tahun', tahun), bidang('Sampai triwulan', triwulan), mulai);
  }

  tampilkan(pekerjaan: Pekerjaan): void {
    if (pekerjaan.status === 'berjalan') void jalankan(this.papan, this.mulai, () => this.ikuti(pekerjaan));
    else this.gambarKemajuan(pekerjaan);
  }

  private async ikuti(pekerjaan: Pekerjaan): Promise<void> {
    const ini = ++this.giliran;
    const masih = () => this.masih() && this.giliran === ini;
    const gambar = (p: Pekerjaan) => this.gambarKemajuan(p);
    const akhir = await ikutiDiPapan(pekerjaan, this.papan, kabarPekerjaan, masih, gambar);
    if (typeof akhir?.hasil?.snapshot !== 'string') return;
    this.snapshot = await lihat('daftarSnapshot');
    await this.gambarHasil(akhir.hasil.snapshot);
  }

  /** null: no job yet, only the bidang that have no workbook are known. */
  private gambarKemajuan(p: Pekerjaan | null): void {
    const buku = keadaanBuku(p ?? { langkah: {} }, this.atur.bidang).map(barisBuku);
    const { selesai, semua } = kemajuan(p ?? { langkah: {} });
    isi(
      this.kemajuan,
      p?.status === 'berjalan' &&
        el('progress', { max: Math.max(semua, 1), value: selesai, 'aria-label': 'Kemajuan konsolidasi' }),
      el(
        'ul',
        { class: 'daftar', 'aria-label': 'Keadaan lembar tiap bidang' },
        ...buku,
        ...(p ? langkahGagal(p) : []),
      ),
      p && this.aksi(p),
    );
  }

  private aksi(p: Pekerjaan): HTMLElement {
    const boleh = (hak: string) => berhak(this.atur.saya, hak);
    const gagal = Object.values(p.langkah).some((l) => l.status === 'gagal');
    const jalan = (kerja: () => Promise<unknown>) =>
      void jalankan(this.papan, null, async () => void (await kerja()));
    return el(
      'div',
      { class: 'jajar' },
      p.status === 'berjalan' &&
        boleh('pekerjaan.batal') &&
        tombol('Hentikan', () => jalan(() => panggil('batalkanPekerjaan', p.id))),
      p.status !== 'berjalan' &&
        p.status !== 'batal' &&
        gagal &&
        boleh('konsolidasi.mulai') &&
        tombol('Ulangi yang gagal', () =>
          jalan(async () => this.ikuti(await panggil('ulangiPekerjaan', p.id))),
        ),
    );
  }

  private async gambarHasil(id: string | null): Promise<void> {
    if (id === null) return isi(this.hasil, el('p', { class: 'redup' }, 'Belum ada hasil konsolidasi.'));
    const tempat = el('div');
    const pilih = pilihan(
      this.snapshot.map((s) => [s.id, labelSnapshot(s)] as const),
      id,
      (dipilih) => void this.gambarHasil(dipilih),
    );
    isi(this.hasil, bidang('Hasil konsolidasi', pilih), tempat);
    await muat(tempat, async () =>
      gambarHasil(await lihat('lihatSnapshot', id), this.atur.saya, () => this.gambarHasil(id)),
    );
  }
}

function barisBuku({ berkas, keadaan, rincian }: KeadaanBuku): HTMLElement {
  const tanda = el('span', { class: `tanda t-${kelas(keadaan)}` }, keadaan);
  return el('li', {}, el('div', {}, berkas), el('div', { class: 'redup' }, tanda, rincian && ` ${rincian}`));
}

/** Steps other than reading: their failure belongs to no workbook. */
function langkahGagal({ langkah }: Pekerjaan): HTMLElement[] {
  return Object.entries(langkah)
    .filter(([nama, l]) => l.status === 'gagal' && !nama.startsWith('baca:') && l.pesan)
    .map(([, l]) => el('li', { class: 't-galat' }, l.pesan));
}

const kelas = (keadaan: string): string => (keadaan === 'belum diisi' ? 'peringatan' : keadaan);

/** Short enough for the panel's width, and where it is not, the time is what is cut off. */
export const labelSnapshot = (
  s: Pick<SnapshotDaftar, 'tahun' | 'triwulan' | 'dibuat' | 'pengesahan'>,
): string => `${s.tahun} TW ${TRIWULAN[s.triwulan - 1] ?? s.triwulan}, ${s.pengesahan}, ${waktu(s.dibuat)}`;

function kabarPekerjaan(p: Pekerjaan): string {
  const { selesai, semua } = kemajuan(p);
  const periode = `Konsolidasi ${p.parameter.tahun} triwulan ${TRIWULAN[Number(p.parameter.triwulan) - 1] ?? ''}`;
  if (p.status === 'berjalan') return `${periode}: langkah ${selesai} dari ${semua}. Panel boleh ditutup.`;
  const rekap = p.hasil?.rekap ? ' Lembar Rekap sudah ditulis ke Dokumen Kinerja.' : '';
  const gagal = Object.values(p.langkah).some((l) => l.status === 'gagal');
  const kurang = typeof p.hasil?.sebagian === 'string' && !gagal ? ` ${p.hasil.sebagian}` : '';
  const ekor = gagal ? ' Sebagian buku kerja tidak terbaca; lihat di bawah.' : `${rekap}${kurang}`;
  return `${periode}: ${STATUS_PEKERJAAN[p.status].toLowerCase()}.${ekor}`;
}
