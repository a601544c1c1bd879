/** On one machine the folder says which workbooks there are, and the page's personas who has which role. */
import { BIDANG_MAKS, getPengaturan, LETAK_PENGATURAN } from '@lembar-kinerja/functions/guna/pengaturan';
import type { Store } from '@lembar-kinerja/functions/store/store';
import type { Pengaturan } from '@lembar-kinerja/shared/kawat/pengaturan';
import { idBuku } from '../workspace/rest/buku-folder';
import { idBidang, namaBidang } from './bidang-folder';
import { daftarPengguna } from './pengguna';

const DOKUMEN = /dokumen kinerja/i;

/** Adds what the settings do not know yet; what a person has set stays. */
export async function lengkapiPengaturan(store: Store, berkas: readonly string[]): Promise<void> {
  const lama = await getPengaturan(store);
  const baru: Pengaturan = {
    ...lama,
    dokumen: lama.dokumen ?? idDokumen(berkas),
    bidang: [...lama.bidang, ...bidangBaru(lama, berkas)],
    peran: { ...Object.fromEntries(daftarPengguna(berkas).map((o) => [o.surel, peran(o)])), ...lama.peran },
  };
  if (JSON.stringify(baru) === JSON.stringify(lama)) return;
  const { koleksi, id } = LETAK_PENGATURAN;
  await store.transaction(async (tx) => tx.set(koleksi, id, baru));
}

const peran = ({ peran, bidang }: ReturnType<typeof daftarPengguna>[number]): Pengaturan['peran'][string] =>
  peran === 'bidang' ? `bidang:${bidang}` : peran;

function idDokumen(berkas: readonly string[]): string | null {
  const nama = berkas.find((b) => DOKUMEN.test(b));
  return nama === undefined ? null : idBuku(nama);
}

function bidangBaru(lama: Pengaturan, berkas: readonly string[]): Pengaturan['bidang'] {
  const kenal = new Set([...lama.bidang.map((b) => b.buku), lama.dokumen]);
  const id = idBidang(berkas);
  return berkas
    .filter((b) => !DOKUMEN.test(b) && !kenal.has(idBuku(b)))
    .map((b) => ({ id: id.get(b) as string, nama: namaBidang(b), buku: idBuku(b) }))
    .slice(0, BIDANG_MAKS - lama.bidang.length);
}
