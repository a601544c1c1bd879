/** The consolidation as a job: list the workbooks, read each, merge into a snapshot, write the Rekap sheet. */
import { Kesalahan } from '@lembar-kinerja/shared/kesalahan';
import { rekapLembar } from '@lembar-kinerja/shared/rekap-lembar';
import { bacaBuku, getBacaan } from '../bacaan';
import { getPengaturan, type Pengaturan } from '../pengaturan';
import type { RingkasanBuku, Spreadsheets } from '../ports';
import { type AsalBuku, getIsiSnapshot, getSnapshot, simpanSnapshot, susunSnapshot } from '../snapshot';
import type { Isi, Store } from '../store/store';
import type { BukuSumber } from '../sumber';
import { GagalTetap } from './mesin';
import type { HasilLangkah, JenisPekerjaan, Langkah, Pekerjaan } from './pekerjaan';

export interface BahanKonsolidasi {
  store: Store;
  spreadsheets: Spreadsheets;
}

const BACA = 'baca:';
const isBaca = (nama: string): boolean => nama.startsWith(BACA);

/** Two requests for the same quarter are one job. */
export const kunciKonsolidasi = (tahun: number, triwulan: number): string =>
  `konsolidasi-${tahun}-${triwulan}`;

export function jenisKonsolidasi(bahan: BahanKonsolidasi): JenisPekerjaan {
  return {
    langkahAwal: ['mulai'],
    siap(nama, langkah) {
      if (nama === 'mulai') return true;
      if (isBaca(nama)) return langkah.mulai?.status === 'selesai';
      if (nama === 'gabung')
        return Object.entries(langkah).every(([n, l]) => !isBaca(n) || l.status !== 'antre');
      return langkah.gabung?.status === 'selesai';
    },
    kerjakan(nama, pekerjaan) {
      if (nama === 'mulai') return mulai(bahan);
      if (isBaca(nama)) return baca(bahan, pekerjaan, nama.slice(BACA.length));
      if (nama === 'gabung') return gabung(bahan, pekerjaan);
      return tulis(bahan, pekerjaan);
    },
    akhir(langkah) {
      if (langkah.mulai?.status === 'gagal' || langkah.gabung?.status === 'gagal') return 'gagal';
      return Object.values(langkah).some((l) => l.status === 'gagal') ? 'sebagian' : 'selesai';
    },
  };
}

async function mulai({ store, spreadsheets }: BahanKonsolidasi): Promise<HasilLangkah> {
  const pengaturan = await getPengaturan(store);
  const buku = dipilih(await spreadsheets.list(), pengaturan);
  if (buku.length === 0)
    throw new GagalTetap('Belum ada buku kerja yang terdaftar. Isi daftar bidang di kartu Pengaturan.');
  return {
    catatan: {
      buku: Object.fromEntries(buku.map((b) => [b.id, { berkas: b.berkas, revisi: b.revisi }])),
      skala: pengaturan.skala,
      batas: pengaturan.batas,
    },
    tambah: [...buku.map((b) => BACA + b.id), 'gabung', 'tulis'],
  };
}

/** The workbooks that the settings name; all of them where the settings name none. */
function dipilih(ada: RingkasanBuku[], { bidang, dokumen }: Pengaturan): RingkasanBuku[] {
  const disebut = new Set([...bidang.map((b) => b.buku), dokumen].filter((id) => id !== null));
  return disebut.size === 0 ? ada : ada.filter((b) => disebut.has(b.id));
}

type CatatanMulai = { buku: Record<string, { berkas: string; revisi: string | null }> } & Pick<
  Pengaturan,
  'skala' | 'batas'
>;

const catatan = <T>(langkah: Langkah | undefined): T => (langkah?.catatan ?? {}) as T;

async function baca(
  bahan: BahanKonsolidasi,
  { langkah }: Readonly<Pekerjaan>,
  id: string,
): Promise<HasilLangkah> {
  const ringkasan = catatan<CatatanMulai>(langkah.mulai).buku[id];
  if (!ringkasan) throw new GagalTetap('Buku kerja ini tidak lagi terdaftar.');
  try {
    const { kunci, sidik, terbaca, dibaca, revisi } = await bacaBuku({ id, ...ringkasan }, bahan);
    const banyak = (tingkat: string) => terbaca.temuan.filter((t) => t.tingkat === tingkat).length;
    return {
      catatan: {
        berkas: ringkasan.berkas,
        bacaan: kunci,
        sidik,
        revisi,
        dibaca,
        baris: terbaca.pengukuran.reduce((n, p) => n + p.baris.length, 0),
        galat: banyak('galat'),
      },
    };
  } catch (galat) {
    // A coded reason stays true however often it is tried; anything else may pass.
    if (galat instanceof Kesalahan) throw new GagalTetap(galat.message);
    throw galat;
  }
}

async function gabung({ store }: BahanKonsolidasi, pekerjaan: Readonly<Pekerjaan>): Promise<HasilLangkah> {
  const { buku, skala, batas } = catatan<CatatanMulai>(pekerjaan.langkah.mulai);
  const { tahun, triwulan } = pekerjaan.parameter as { tahun: number; triwulan: 1 | 2 | 3 | 4 };
  const bahan = await Promise.all(
    Object.entries(buku).map(([id, b]) => bukuSumber(store, id, b.berkas, pekerjaan.langkah[BACA + id])),
  );
  try {
    const { snapshot, isi } = susunSnapshot({
      tahun,
      triwulan,
      pengaturan: { skala, batas },
      buku: bahan,
      dibuat: pekerjaan.dibuat,
      oleh: pekerjaan.oleh,
    });
    const baru = await simpanSnapshot(store, snapshot, isi);
    return { catatan: { snapshot: snapshot.id, baru } };
  } catch (galat) {
    if (galat instanceof Kesalahan) throw new GagalTetap(galat.message);
    throw galat;
  }
}

async function bukuSumber(
  store: Store,
  id: string,
  berkas: string,
  langkah: Langkah | undefined,
): Promise<{ sumber: BukuSumber; asal: AsalBuku | null }> {
  if (langkah?.status !== 'selesai') {
    const kesalahan = new Error(langkah?.pesan ?? 'Buku kerja tidak terbaca.');
    return { sumber: { berkas, revisi: null, isi: null, kesalahan }, asal: null };
  }
  const { bacaan, revisi, sidik } = catatan<{ bacaan: string; revisi: string | null; sidik: string }>(
    langkah,
  );
  const isi = await getBacaan(store, bacaan);
  if (!isi) throw new Error(`Bacaan ${berkas} tidak ada lagi; jalankan konsolidasi sekali lagi.`);
  return { sumber: { berkas, revisi, isi, kesalahan: null }, asal: { id, berkas, revisi, sidik } };
}

/** Writes the Rekap sheet into the Sekretariat's workbook. The sheet is the product's own and is replaced as a whole. */
async function tulis(
  { store, spreadsheets }: BahanKonsolidasi,
  pekerjaan: Readonly<Pekerjaan>,
): Promise<HasilLangkah> {
  const { snapshot: id, baru } = catatan<{ snapshot: string; baru: boolean }>(pekerjaan.langkah.gabung);
  const [snapshot, isi, pengaturan] = await Promise.all([
    getSnapshot(store, id),
    getIsiSnapshot(store, id),
    getPengaturan(store),
  ]);
  if (!snapshot || !isi) throw new Error(`Snapshot ${id} belum lengkap.`);
  const hasil: Isi = { snapshot: id, baru };
  const berkasDokumen = isi.sumber.dokumen?.berkas;
  const tujuan = pengaturan.dokumen ?? snapshot.buku.find((b) => b.berkas === berkasDokumen)?.id;
  if (!tujuan) return { hasil };
  await spreadsheets.writeSheet(tujuan, rekapLembar(isi.rekap));
  return { hasil: { ...hasil, rekap: tujuan } };
}
