/** Use case: the follow-up matrix with the state of every piece of evidence (`bukti.json`). */
import type { BuktiRekomendasi, JejakTautan, TautanBukti } from '@lembar-kinerja/shared/bukti/bukti';
import { type BarisMatriks, pemakaiTautan, readMatriks } from '@lembar-kinerja/shared/bukti/matriks';
import {
  type CatatanStatus,
  isBerubahSejakSelesai,
  penetapanBerlaku,
  statusBerlaku,
} from '@lembar-kinerja/shared/bukti/penetapan';
import { type HasilPeriksa, sidikIsi, terakhirTerlihat } from '@lembar-kinerja/shared/bukti/riwayat';
import { kunciTautan, type TautanTerbaca } from '@lembar-kinerja/shared/bukti/tautan';
import type { BarisTindakLanjut } from '@lembar-kinerja/shared/lembar/dokumen/terbaca';
import type { Clock, Files } from '../ports';
import type { Store } from '../store/store';
import { IngatanBukti } from './bukti-ingatan';
import { aturLaju, type OpsiLaju } from './bukti-laju';
import { periksaBerkas } from './bukti-periksa';

export interface OpsiBukti {
  /** Levels of subfolders looked into. */
  kedalaman?: number;
  /** Links looked up at the same time. */
  serentak?: number;
  laju?: OpsiLaju;
  /** Called after every link that was looked up. */
  kemajuan?: (selesai: number, jumlah: number) => void;
  /** Where the checks are kept over time; without it each check stands alone. */
  ingatan?: { store: Store; jam: Clock; lingkup?: string };
}

export const LINGKUP_BAWAAN = 'lhe';
const KEDALAMAN = 3;
/** At 100 ms a request 10 would use a quota of 100 a second; slow answers must not hold the others up. */
const SERENTAK = 32;

/**
 * Reads the links out of the rows, looks every distinct file up once, and gives the rows with their states.
 * Only ids go out through `files`; an address that is no Drive link is labelled `bukan-drive` and left alone.
 * With `ingatan` a check that was killed goes on where it stopped.
 */
export async function trackBukti(
  baris: BarisTindakLanjut[],
  files: Files,
  opsi: OpsiBukti = {},
): Promise<BuktiRekomendasi[]> {
  const matriks = readMatriks(baris);
  const { store, jam, lingkup = LINGKUP_BAWAAN } = opsi.ingatan ?? {};
  const ingatan = store && jam ? await IngatanBukti.buka(store, lingkup, jam.now()) : null;
  const hasil = await periksaSemua(dicari(matriks), files, ingatan, opsi);
  const status = ingatan && (await ingatan.tutup(matriks.map((r) => ({ ...r, sidik: sidik(r, hasil) }))));
  const pemakai = pemakaiTautan(matriks);
  return matriks.map((r, i) => {
    const catatan = status?.[i] ?? null;
    return {
      no: r.no,
      ...(r.kunci !== `${r.no}` && { kunci: r.kunci }),
      rekomendasi: r.baris.rekomendasi.nilai ?? '',
      unit: r.baris.unit.nilai,
      status: catatan ? statusBerlaku(catatan) : r.terbaca,
      tautan: r.tautan.map((t) => ({
        ...gabung(
          t,
          hasil,
          (pemakai.get(kunciTautan(t))?.baris ?? []).map(({ no }) => no),
        ),
        ...jejak(t, hasil, ingatan, catatan),
      })),
      statusTeks: r.teks,
      tenggat: r.baris.tenggat.nilai ?? r.baris.tenggat.teks,
      ...(catatan && { penetapan: penetapanBerlaku(catatan), selesaiSejak: catatan.selesaiSejak }),
    };
  });
}

/** Every distinct file with the resource key that some row has for it. */
function dicari(matriks: BarisMatriks[]): Map<string, string | null> {
  const kunci = new Map<string, string | null>();
  for (const { id, resourceKey } of matriks.flatMap((r) => r.tautan)) {
    if (id !== null) kunci.set(id, kunci.get(id) ?? resourceKey);
  }
  return kunci;
}

async function periksaSemua(
  semua: Map<string, string | null>,
  files: Files,
  ingatan: IngatanBukti | null,
  { kedalaman = KEDALAMAN, serentak = SERENTAK, laju, kemajuan }: OpsiBukti,
): Promise<Map<string, HasilPeriksa>> {
  const hasil = new Map<string, HasilPeriksa>();
  const teratur = aturLaju(files, laju);
  for (const id of ingatan?.selesai ?? []) {
    const kini = ingatan?.catatan.get(id)?.kini;
    if (kini && semua.has(id)) hasil.set(id, kini);
  }
  const antrean = [...semua].filter(([id]) => !hasil.has(id)).reverse();
  const kerja = async () => {
    for (let t = antrean.pop(); t; t = antrean.pop()) {
      const h = await periksaBerkas(teratur, t[0], t[1], kedalaman);
      hasil.set(t[0], h);
      ingatan?.catat(t[0], h);
      kemajuan?.(hasil.size, semua.size);
    }
  };
  const pekerja = Array.from({ length: Math.min(serentak, antrean.length) }, () =>
    kerja().catch((galat: unknown) => {
      // One worker's failure (a refused sign-in) ends the others' work too.
      antrean.length = 0;
      throw galat;
    }),
  );
  const akhir = await Promise.allSettled(pekerja);
  await ingatan?.simpan();
  for (const a of akhir) if (a.status === 'rejected') throw a.reason;
  return hasil;
}

function gabung(t: TautanTerbaca, semua: Map<string, HasilPeriksa>, dipakaiOleh: number[]): TautanBukti {
  const hasil = t.id === null ? undefined : semua.get(t.id);
  return {
    url: t.url,
    id: t.id,
    jenis: hasil?.jenis ?? t.jenis,
    keadaan: hasil?.keadaan ?? 'bukan-drive',
    nama: hasil?.nama ?? null,
    diubah: hasil?.diubah ?? null,
    sidik: hasil?.sidik ?? null,
    dipakaiOleh,
    ...(hasil?.pemilikLuar && { pemilikLuar: true }),
    ...(hasil?.isi && { isi: hasil.isi }),
  };
}

/** Current fingerprints of a row's links, of those whose content can be told. */
function sidik({ tautan }: BarisMatriks, hasil: Map<string, HasilPeriksa>): Record<string, string> {
  return Object.fromEntries(
    tautan.flatMap(({ id }) => {
      const h = id === null ? undefined : hasil.get(id);
      const s = h && sidikIsi(h);
      return id !== null && s ? [[id, s]] : [];
    }),
  );
}

function jejak(
  { id }: TautanTerbaca,
  semua: Map<string, HasilPeriksa>,
  ingatan: IngatanBukti | null,
  status: CatatanStatus | null,
): { jejak?: JejakTautan } {
  const catatan = id === null ? undefined : ingatan?.catatan.get(id);
  const hasil = id === null ? undefined : semua.get(id);
  if (!ingatan || !catatan || !hasil || !status) return {};
  const waktu = hasil.keadaan === 'galat' ? ingatan.lalu : ingatan.waktu;
  return {
    jejak: {
      pertama: catatan.pertama,
      terakhir: terakhirTerlihat(catatan, waktu),
      berubahSejakSelesai: isBerubahSejakSelesai(status, catatan.id, sidikIsi(hasil)),
      riwayat: catatan.riwayat,
    },
  };
}
