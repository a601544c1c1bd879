/** The report as a job: one snapshot and its narrative give one .docx and one .pdf, kept with the list of versions. */
import type { BuktiRekomendasi } from '@lembar-kinerja/shared/bukti/bukti';
import type { Laporan } from '@lembar-kinerja/shared/kawat/laporan';
import { getArsip, putArsip } from '../guna/arsip';
import { getPengaturan } from '../guna/pengaturan';
import { getPengesahan } from '../guna/pengesahan';
import { sidik } from '../guna/sidik';
import { getIsiSnapshot, getSnapshot } from '../guna/snapshot';
import type { SimpanLaporan, Templat } from '../ports';
import type { Store } from '../store/store';
import { GagalTetap } from './mesin';
import type { HasilLangkah, JenisPekerjaan, Pekerjaan } from './pekerjaan';

const LAPORAN = 'laporan';

export interface BahanLaporanPekerjaan {
  store: Store;
  templat: Templat;
  /** The evidence as last checked. */
  bukti: () => Promise<BuktiRekomendasi[]>;
  /** Absent: reports are only kept for download. */
  simpan?: SimpanLaporan | null;
}

export const idArsip = (laporan: string, berkas: string): string => `${laporan}~${berkas}`;

export function jenisLaporan(bahan: BahanLaporanPekerjaan): JenisPekerjaan {
  return {
    langkahAwal: bahan.simpan ? ['susun', 'simpan'] : ['susun'],
    siap: (nama, langkah) => nama === 'susun' || langkah.susun?.status === 'selesai',
    kerjakan: (nama, pekerjaan) => (nama === 'susun' ? susun(bahan, pekerjaan) : simpan(bahan, pekerjaan)),
    akhir: (langkah) => {
      if (langkah.susun?.status === 'gagal') return 'gagal';
      return langkah.simpan?.status === 'gagal' ? 'sebagian' : 'selesai';
    },
  };
}

async function susun(
  { store, templat, bukti }: BahanLaporanPekerjaan,
  pekerjaan: Readonly<Pekerjaan>,
): Promise<HasilLangkah> {
  const id = String(pekerjaan.parameter.snapshot);
  const [snapshot, isi, pengesahan, pengaturan] = await Promise.all([
    getSnapshot(store, id),
    getIsiSnapshot(store, id),
    getPengesahan(store, id),
    getPengaturan(store),
  ]);
  if (!snapshot || !isi) throw new GagalTetap('Snapshot yang dipilih tidak ditemukan. Pilih snapshot lain.');
  const draf = pengesahan.status !== 'disahkan';
  const gaya = pengaturan.templat === null ? null : await templat(pengaturan.templat);
  // The writers of Word, PDF and charts are large: only this step waits for them.
  const { runLaporan } = await import('../guna/laporan');
  const hasil = await runLaporan(isi, { bukti: await bukti(), draf, ...(gaya ? { templat: gaya } : {}) });
  const nama = `LKjIP-${snapshot.tahun}`;
  const berkas = { [`${nama}.docx`]: hasil.docx, [`${nama}.pdf`]: hasil.pdf };
  const laporan: Laporan = {
    id: sidik([id, draf, Object.values(berkas).map((b) => Buffer.from(b).toString('base64'))]).slice(0, 20),
    snapshot: id,
    tahun: snapshot.tahun,
    triwulan: snapshot.triwulan,
    draf,
    dibuat: pekerjaan.dibuat,
    oleh: pekerjaan.oleh,
    berkas: Object.keys(berkas),
    kurang: hasil.model.kurang,
  };
  for (const [namaBerkas, isiBerkas] of Object.entries(berkas)) {
    await putArsip(store, idArsip(laporan.id, namaBerkas), isiBerkas);
  }
  await store.transaction(async (tx) => {
    if (!(await tx.get(LAPORAN, laporan.id))) tx.create(LAPORAN, laporan.id, laporan);
  });
  return { hasil: { laporan: laporan.id } };
}

async function simpan(
  { store, simpan: taruh }: BahanLaporanPekerjaan,
  { hasil }: Readonly<Pekerjaan>,
): Promise<HasilLangkah> {
  const laporan = await getLaporan(store, String(hasil?.laporan));
  const nama = laporan?.berkas.find((b) => b.endsWith('.docx'));
  const docx = laporan && nama ? await getArsip(store, idArsip(laporan.id, nama)) : null;
  if (!laporan || !nama || !docx || !taruh) throw new GagalTetap('Berkas laporan tidak ditemukan lagi.');
  const tanda = laporan.draf ? ' (draf)' : '';
  const drive = await taruh({
    id: laporan.id,
    nama: `${nama.replace(/\.docx$/, '')}${tanda} ${laporan.dibuat.slice(0, 10)}`,
    docx,
  });
  await store.transaction(async (tx) => tx.set(LAPORAN, laporan.id, { ...laporan, drive }));
  return { hasil: { laporan: laporan.id, ...drive } };
}

export const getLaporan = (store: Store, id: string): Promise<Laporan | null> => store.get(LAPORAN, id);

/** Newest first. */
export async function daftarLaporan(store: Store, batas: number): Promise<Laporan[]> {
  const hasil = await store.query<Laporan>(LAPORAN, { urut: { bidang: 'dibuat', arah: 'turun' }, batas });
  return hasil.map((d) => d.isi);
}
