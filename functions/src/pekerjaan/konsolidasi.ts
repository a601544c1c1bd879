/** The consolidation as a job: list the workbooks, read each, merge into a snapshot, write the Rekap sheet. */
import type { KoreksiBuku } from '@lembar-kinerja/shared/kawat/koreksi';
import type { Pengaturan } from '@lembar-kinerja/shared/kawat/pengaturan';
import type { AsalBuku, Snapshot } from '@lembar-kinerja/shared/kawat/snapshot';
import type { Triwulan } from '@lembar-kinerja/shared/kinerja/istilah';
import { rekapLembar } from '@lembar-kinerja/shared/rekap/lembar/rekap-lembar';
import { bacaBuku, getBacaan, kenalBuku, type RingkasanBacaan } from '../guna/bacaan';
import { getKoreksi } from '../guna/koreksi';
import { denganNama, namaTunggal } from '../guna/nama-buku';
import { getPengaturan } from '../guna/pengaturan';
import { getIsiSnapshot, getSnapshot, idSnapshot, simpanSnapshot, susunSnapshot } from '../guna/snapshot';
import type { BukuSumber } from '../guna/sumber';
import type { RingkasanBuku, Spreadsheets } from '../ports';
import type { ObjekJson, Store } from '../store/store';
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
        return (
          langkah.mulai?.status === 'selesai' &&
          Object.entries(langkah).every(([n, l]) => !isBaca(n) || l.status !== 'antre')
        );
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
      const kurang = catatan<CatatanGabung>(langkah.gabung).sebagian !== undefined;
      return kurang || Object.values(langkah).some((l) => l.status === 'gagal') ? 'sebagian' : 'selesai';
    },
  };
}

async function mulai({ store, spreadsheets }: BahanKonsolidasi): Promise<HasilLangkah> {
  const pengaturan = await getPengaturan(store);
  const buku = namaTunggal(dipilih(await spreadsheets.list(), pengaturan), (id) => sebutan(id, pengaturan));
  if (buku.length === 0)
    throw new GagalTetap('Belum ada buku kerja yang terdaftar. Isi daftar bidang di kartu Pengaturan.');
  const koreksi = await getKoreksi(store);
  const { skala, batas, dokumen } = pengaturan;
  const catatan: CatatanMulai = {
    buku: Object.fromEntries(buku.map(({ id, ...b }) => [id, b])),
    skala,
    batas,
    dokumen,
  };
  return {
    catatan: { ...catatan },
    tambah: [...buku.map((b) => BACA + b.id), 'gabung', 'tulis'],
    // A workbook that has not changed since it was read needs no step of its own.
    tuntas: Object.fromEntries(
      (await Promise.all(buku.map((b) => dikenal(store, b, koreksi[b.id])))).flatMap((satu) =>
        satu ? [satu] : [],
      ),
    ),
  };
}

async function dikenal(
  store: Store,
  buku: RingkasanBuku,
  koreksi: KoreksiBuku | undefined,
): Promise<[string, ObjekJson] | null> {
  const kenal = await kenalBuku(store, buku, koreksi);
  if (!kenal) return null;
  return [BACA + buku.id, { ...catatanBaca({ ...kenal, ...buku, dibaca: false }) }];
}

/** What reading a workbook leaves for the later steps and the screen. */
interface CatatanBaca extends RingkasanBacaan {
  berkas: string;
  bacaan: string;
  revisi: string | null;
  dibaca: boolean;
}

const catatanBaca = (b: {
  berkas: string;
  kunci: string;
  ringkas: RingkasanBacaan;
  revisi: string | null;
  dibaca: boolean;
}): CatatanBaca => ({
  berkas: b.berkas,
  bacaan: b.kunci,
  revisi: b.revisi,
  dibaca: b.dibaca,
  ...b.ringkas,
});

const sebutan = (id: string, { bidang, dokumen }: Pengaturan): string | null =>
  bidang.find((b) => b.buku === id)?.nama ?? (id === dokumen ? 'Sekretariat' : null);

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

type CatatanMulai = { buku: Record<string, Omit<RingkasanBuku, 'id'>> } & Pick<
  Pengaturan,
  'skala' | 'batas' | 'dokumen'
>;

const catatan = <T>(langkah: Langkah | undefined): T => (langkah?.catatan ?? {}) as T;

async function baca(
  bahan: BahanKonsolidasi,
  { langkah }: Readonly<Pekerjaan>,
  id: string,
): Promise<HasilLangkah> {
  const ringkasan = catatan<CatatanMulai>(langkah.mulai).buku[id];
  if (!ringkasan) throw new GagalTetap('Buku kerja ini tidak lagi terdaftar.');
  const { berkas } = ringkasan;
  return { catatan: { ...catatanBaca({ ...(await bacaBuku({ id, ...ringkasan }, bahan)), berkas }) } };
}

async function gabung({ store }: BahanKonsolidasi, pekerjaan: Readonly<Pekerjaan>): Promise<HasilLangkah> {
  const { buku, skala, batas } = catatan<CatatanMulai>(pekerjaan.langkah.mulai);
  const { tahun, triwulan } = pekerjaan.parameter as { tahun: number; triwulan: Triwulan };
  const asal = Object.entries(buku).map(([id, b]) => asalBuku(id, b.berkas, pekerjaan.langkah[BACA + id]));
  const periode = { tahun, triwulan, pengaturan: { skala, batas } };
  const id = idSnapshot({ ...periode, buku: asal });
  // The same input was consolidated before: nothing has to be opened.
  const ada = await getSnapshot(store, id);
  if (ada) return { catatan: { ...catatanGabung(ada, false) } };
  const { snapshot, isi } = susunSnapshot({
    ...periode,
    buku: await Promise.all(asal.map((satu) => muat(store, satu))),
    dibuat: pekerjaan.dibuat,
    oleh: pekerjaan.oleh,
  });
  const baru = await simpanSnapshot(store, snapshot, isi);
  return { catatan: { ...catatanGabung(snapshot, baru) } };
}

/** What merging leaves: the snapshot, whether it is a new one, and what it lacks. */
interface CatatanGabung {
  snapshot: string;
  baru: boolean;
  sebagian?: string;
}

const catatanGabung = ({ id, sebagian }: Snapshot, baru: boolean): CatatanGabung => ({
  snapshot: id,
  baru,
  ...(sebagian !== undefined && { sebagian }),
});

/** A workbook of the job as far as its step tells: the content lies under the key of its reading. */
type BukuAsal =
  | { sumber: BukuSumber & { kesalahan: Error }; asal: null; bacaan: null }
  | { sumber: Pick<BukuSumber, 'berkas' | 'revisi'> & { kesalahan: null }; asal: AsalBuku; bacaan: string };

function asalBuku(id: string, berkas: string, langkah: Langkah | undefined): BukuAsal {
  if (langkah?.status !== 'selesai') {
    const kesalahan = new Error(langkah?.pesan ?? 'Buku kerja tidak terbaca.');
    return { sumber: { berkas, revisi: null, isi: null, kesalahan }, asal: null, bacaan: null };
  }
  const { bacaan, revisi, sidik } = catatan<CatatanBaca>(langkah);
  return { sumber: { berkas, revisi, kesalahan: null }, asal: { id, berkas, revisi, sidik }, bacaan };
}

async function muat(
  store: Store,
  { sumber, asal, bacaan }: BukuAsal,
): Promise<{ sumber: BukuSumber; asal: AsalBuku | null }> {
  if (bacaan === null) return { sumber, asal };
  const isi = await getBacaan(store, bacaan);
  if (!isi) throw new Error(`Bacaan ${sumber.berkas} tidak ada lagi; jalankan konsolidasi sekali lagi.`);
  return { sumber: { ...sumber, isi: denganNama(isi, sumber.berkas) }, asal };
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
  const digabung = catatan<CatatanGabung>(pekerjaan.langkah.gabung);
  const { snapshot: id } = digabung;
  const { dokumen } = catatan<CatatanMulai>(pekerjaan.langkah.mulai);
  const snapshot = await getSnapshot(store, id);
  if (!snapshot) throw new Error(`Snapshot ${id} belum lengkap.`);
  const hasil: ObjekJson = { ...digabung };
  const tujuan = dokumen ?? (await bukuDokumen(store, snapshot));
  if (!tujuan) return { hasil };
  const dibaca = catatan<Partial<CatatanBaca>>(pekerjaan.langkah[BACA + tujuan]).revisi ?? null;
  const lama = await store.get<CatatanRekap>(REKAP, tujuan);
  if (dibaca === null || lama?.snapshot !== id || lama.revisi !== dibaca) {
    const isi = await getIsiSnapshot(store, id);
    if (!isi) throw new Error(`Snapshot ${id} belum lengkap.`);
    const lembar = rekapLembar(isi.rekap);
    await spreadsheets.writeSheet(tujuan, lembar);
    const revisi = (await spreadsheets.list()).find((b) => b.id === tujuan)?.revisi ?? null;
    await store.transaction(async (tx) =>
      tx.set(REKAP, tujuan, { snapshot: id, revisi } satisfies CatatanRekap),
    );
  }
  return { hasil: { ...hasil, rekap: tujuan } };
}

/** The workbook in which the Sekretariat's document was found. */
async function bukuDokumen(store: Store, snapshot: Snapshot): Promise<string | null> {
  if (snapshot.dokumen !== undefined) return snapshot.dokumen;
  const berkas = (await getIsiSnapshot(store, snapshot.id))?.sumber.dokumen?.berkas;
  return snapshot.buku.find((b) => b.berkas === berkas)?.id ?? null;
}
