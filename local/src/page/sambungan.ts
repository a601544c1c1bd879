/** Requests to the host. Its refusals are sentences, shown as they are. */
import type { IWorkbookData } from '@univerjs/core';
import type { Awal, JawabanPanggilan, Panggilan } from '../host/protokol';
import type { IsiKisi } from '../workspace/simpan-terap';

export interface BukuTerbuka {
  data: IWorkbookData;
  revisi: string;
  hanyaBaca?: true;
}

export const awal = () => minta<Awal>('/lokal/awal');
export const bukaBuku = (nama: string) => minta<BukuTerbuka>(`/lokal/buku/${encodeURIComponent(nama)}`);
export const simpanBuku = (nama: string, revisi: string, isi: IsiKisi) =>
  minta<{ revisi: string }>(`/lokal/buku/${encodeURIComponent(nama)}`, 'PUT', { revisi, isi });
export const jalankan = (panggilan: Panggilan) =>
  minta<JawabanPanggilan>('/lokal/jalankan', 'POST', panggilan);

async function minta<T>(alamat: string, method = 'GET', badan?: unknown): Promise<T> {
  const jawab = await fetch(alamat, {
    method,
    ...(badan === undefined
      ? {}
      : { headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(badan) }),
  }).catch(() => {
    throw new Error('Program lokal tidak menjawab. Periksa apakah lk serve masih berjalan.');
  });
  const isi = (await jawab.json().catch(() => null)) as (T & { pesan?: string }) | null;
  if (!jawab.ok || isi === null) throw new Error(isi?.pesan ?? `Permintaan gagal (${jawab.status}).`);
  return isi;
}
