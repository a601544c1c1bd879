/** The evidence check as a job: every link of the follow-up matrix looked up, the states written beside the matrix. */
import type { BuktiRekomendasi } from '@lembar-kinerja/shared/bukti/bukti';
import { ZONA } from '@lembar-kinerja/shared/dasar/zona';
import type { KeadaanBukti } from '@lembar-kinerja/shared/kawat/bukti';
import type { Pengaturan } from '@lembar-kinerja/shared/kawat/pengaturan';
import { bacaBuku } from '../guna/bacaan';
import { trackBukti } from '../guna/bukti';
import { writeBukti } from '../guna/bukti-lembar';
import { denganPenetapan } from '../guna/bukti-penetapan';
import { getPengaturan } from '../guna/pengaturan';
import { sidik } from '../guna/sidik';
import type { Clock, Files, RingkasanBuku, Spreadsheets, TulisSel } from '../ports';
import { deleteBesar, getBesar, putBesar } from '../store/besar';
import type { Store } from '../store/store';
import { dipilih } from './konsolidasi';
import { GagalTetap } from './mesin';
import type { HasilLangkah, JenisPekerjaan, Pekerjaan } from './pekerjaan';

export interface BahanBukti {
  store: Store;
  spreadsheets: Spreadsheets & TulisSel;
  /** Drive as a check with these settings sees it. */
  files: (pengaturan: Pengaturan) => Files;
  clock: Clock;
}

export const KUNCI_BUKTI = 'bukti';
const ISI = 'bukti-isi';
const TERAKHIR = 'bukti-terakhir';
const ID = 'lhe';

interface Terakhir {
  isi: string;
  /** Kept one check longer: a report may be reading it. */
  sebelumnya: string | null;
  diperiksa: string;
  instansi?: string | null;
}

export function jenisBukti(bahan: BahanBukti): JenisPekerjaan {
  return {
    langkahAwal: ['periksa', 'tulis'],
    siap: (nama, langkah) => nama === 'periksa' || langkah.periksa?.status === 'selesai',
    kerjakan: (nama, pekerjaan) => (nama === 'periksa' ? periksa(bahan) : tulis(bahan, pekerjaan)),
    akhir: ({ periksa: awal, tulis: akhir }) => {
      if (awal?.status === 'gagal') return 'gagal';
      return akhir?.status === 'gagal' ? 'sebagian' : 'selesai';
    },
  };
}

/** The evidence as last checked, with what people have said about its status. */
export async function getBukti(store: Store): Promise<KeadaanBukti> {
  const terakhir = await store.get<Terakhir>(TERAKHIR, ID);
  const rekomendasi = terakhir && (await getBesar<BuktiRekomendasi[]>(store, ISI, terakhir.isi));
  return {
    instansi: terakhir?.instansi ?? null,
    diperiksa: terakhir?.diperiksa ?? null,
    rekomendasi: await denganPenetapan(store, rekomendasi ?? []),
  };
}

async function periksa({ store, spreadsheets, files, clock }: BahanBukti): Promise<HasilLangkah> {
  // Once for the whole check: who must be able to read is asked at every link.
  const pengaturan = await getPengaturan(store);
  const matriks = await cariMatriks({ store, spreadsheets }, pengaturan);
  if (!matriks)
    throw new GagalTetap(
      'Lembar Tindak Lanjut LHE tidak ditemukan. Isi lembar itu di Dokumen Kinerja, lalu ulangi.',
    );
  const diperiksa = clock.now().toISOString();
  const bukti = await trackBukti(matriks.baris, files(pengaturan), { ingatan: { store, jam: clock } });
  const isi = sidik([diperiksa, bukti]).slice(0, 24);
  await putBesar(store, ISI, isi, bukti);
  const usang = await store.transaction(async (tx) => {
    const lama = await tx.get<Terakhir>(TERAKHIR, ID);
    const { instansi } = matriks;
    tx.set(TERAKHIR, ID, { isi, sebelumnya: lama?.isi ?? null, diperiksa, instansi } satisfies Terakhir);
    return lama?.sebelumnya ?? null;
  });
  if (usang !== null && usang !== isi) await deleteBesar(store, ISI, usang);
  const tautan = bukti.reduce((n, b) => n + b.tautan.length, 0);
  const { zona } = pengaturan;
  return { catatan: { buku: matriks.buku.id, isi, zona, rekomendasi: bukti.length, tautan } };
}

/** The first workbook with a follow-up matrix: the settings' Dokumen Kinerja, else any of the agency's. */
async function cariMatriks(
  { store, spreadsheets }: Pick<BahanBukti, 'store' | 'spreadsheets'>,
  pengaturan: Pengaturan,
) {
  const semua = dipilih(await spreadsheets.list(), pengaturan);
  const utama = (b: RingkasanBuku) => (b.id === pengaturan.dokumen ? 0 : 1);
  for (const buku of semua.sort((a, b) => utama(a) - utama(b))) {
    const { terbaca } = await bacaBuku(buku, { store, spreadsheets });
    const baris = terbaca.dokumen?.tindakLanjut?.isi;
    if (baris) return { buku, baris, instansi: terbaca.dokumen?.profil?.isi.instansi ?? null };
  }
  return null;
}

async function tulis(
  { store, spreadsheets }: BahanBukti,
  { langkah }: Readonly<Pekerjaan>,
): Promise<HasilLangkah> {
  const { buku, isi, zona, ...jumlah } = langkah.periksa?.catatan ?? {};
  const bukti = await getBesar<BuktiRekomendasi[]>(store, ISI, String(isi));
  // Two later checks have passed: theirs stands in the sheet.
  if (!bukti) return { hasil: jumlah };
  const sel = await writeBukti(String(buku), bukti, spreadsheets, ZONA[zona as keyof typeof ZONA]);
  return { hasil: { ...jumlah, sel } };
}
