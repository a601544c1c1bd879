/** The consolidation as a job: list the workbooks, read each, merge into a snapshot, write the Rekap sheet. */
import { rekapLembar } from '@lembar-kinerja/shared/rekap/lembar/rekap-lembar';
import { bacaBuku, getBacaan } from '../guna/bacaan';
import { getPengaturan, type Pengaturan } from '../guna/pengaturan';
import { type AsalBuku, getIsiSnapshot, getSnapshot, simpanSnapshot, susunSnapshot } from '../guna/snapshot';
import type { BukuSumber } from '../guna/sumber';
import type { RingkasanBuku, Spreadsheets } from '../ports';
import type { Isi, Store } from '../store/store';
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
      buku: Object.fromEntries(buku.map(({ id, ...b }) => [id, b])),
      skala: pengaturan.skala,
      batas: pengaturan.batas,
    },
    tambah: [...buku.map((b) => BACA + b.id), 'gabung', 'tulis'],
  };
}

/**
 * The workbooks that the settings name; all of them where the settings name none. One that is named but not to be
 * seen any more goes along, so that its step says so.
 */
export function dipilih(ada: RingkasanBuku[], { bidang, dokumen }: Pengaturan): RingkasanBuku[] {
  const disebut = new Map(bidang.flatMap((b) => (b.buku === null ? [] : [[b.buku, b.nama] as const])));
  if (dokumen !== null && !disebut.has(dokumen)) disebut.set(dokumen, 'Dokumen Kinerja');
  if (disebut.size === 0) return ada;
  const terlihat = new Map(ada.map((b) => [b.id, b]));
  return [...disebut].map(([id, nama]) => terlihat.get(id) ?? { id, berkas: nama, revisi: null });
}

type CatatanMulai = { buku: Record<string, Omit<RingkasanBuku, 'id'>> } & Pick<Pengaturan, 'skala' | 'batas'>;

const catatan = <T>(langkah: Langkah | undefined): T => (langkah?.catatan ?? {}) as T;

async function baca(
  bahan: BahanKonsolidasi,
  { langkah }: Readonly<Pekerjaan>,
  id: string,
): Promise<HasilLangkah> {
  const ringkasan = catatan<CatatanMulai>(langkah.mulai).buku[id];
  if (!ringkasan) throw new GagalTetap('Buku kerja ini tidak lagi terdaftar.');
  const { kunci, sidik, terbaca, dibaca, revisi } = await bacaBuku({ id, ...ringkasan }, bahan);
  return {
    catatan: {
      berkas: ringkasan.berkas,
      bacaan: kunci,
      sidik,
      revisi,
      dibaca,
      baris: terbaca.pengukuran.reduce((n, p) => n + p.baris.length, 0),
      galat: terbaca.temuan.filter((t) => t.tingkat === 'galat').length,
    },
  };
}

async function gabung({ store }: BahanKonsolidasi, pekerjaan: Readonly<Pekerjaan>): Promise<HasilLangkah> {
  const { buku, skala, batas } = catatan<CatatanMulai>(pekerjaan.langkah.mulai);
  const { tahun, triwulan } = pekerjaan.parameter as { tahun: number; triwulan: 1 | 2 | 3 | 4 };
  const bahan = await Promise.all(
    Object.entries(buku).map(([id, b]) => bukuSumber(store, id, b.berkas, pekerjaan.langkah[BACA + id])),
  );
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

/** What the Rekap sheet of a workbook was last made of, and the workbook's revision after that. */
interface CatatanRekap {
  snapshot: string;
  revisi: string | null;
}

const REKAP = 'rekap-tertulis';

/**
 * Writes the Rekap sheet into the Sekretariat's workbook. The sheet is the product's own and is replaced as a whole;
 * where it already shows this snapshot it is left alone, because writing would give the workbook a new revision.
 */
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
  const dibaca = catatan<{ revisi?: string | null }>(pekerjaan.langkah[BACA + tujuan]).revisi ?? null;
  const lama = await store.get<CatatanRekap>(REKAP, tujuan);
  if (dibaca === null || lama?.snapshot !== id || lama.revisi !== dibaca) {
    const { skala, batas } = catatan<CatatanMulai>(pekerjaan.langkah.mulai);
    const lembar = rekapLembar(isi.rekap, { skala, ...(batas === null ? {} : { batas }) });
    await spreadsheets.writeSheet(tujuan, lembar);
    const revisi = (await spreadsheets.list()).find((b) => b.id === tujuan)?.revisi ?? null;
    await store.transaction(async (tx) =>
      tx.set(REKAP, tujuan, { snapshot: id, revisi } satisfies CatatanRekap),
    );
  }
  return { hasil: { ...hasil, rekap: tujuan } };
}
