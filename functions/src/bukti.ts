/** Use case: the follow-up matrix with the state of every piece of evidence (`bukti.json`). */
import type { BuktiRekomendasi, TautanBukti } from '@lembar-kinerja/shared/bukti';
import { statusTindakLanjut } from '@lembar-kinerja/shared/bukti/status';
import { kunciTautan, readTautan, type TautanTerbaca } from '@lembar-kinerja/shared/bukti/tautan';
import type { BarisTindakLanjut } from '@lembar-kinerja/shared/lembar/dokumen';
import { aturLaju, type OpsiLaju } from './bukti-laju';
import { type HasilPeriksa, periksaBerkas } from './bukti-periksa';
import type { Files } from './ports';

export interface OpsiBukti {
  /** Levels of subfolders looked into. */
  kedalaman?: number;
  /** Links looked up at the same time. */
  serentak?: number;
  laju?: OpsiLaju;
  /** Called after every link that was looked up. */
  kemajuan?: (selesai: number, jumlah: number) => void;
}

const KEDALAMAN = 3;
/** At 100 ms a request, enough to use a quota of 100 a second. */
const SERENTAK = 16;

/**
 * Reads the links out of the rows, looks every distinct file up once, and gives the rows with their states.
 * Only ids go out through `files`; an address that is no Drive link is labelled `bukan-drive` and left alone.
 */
export async function trackBukti(
  baris: BarisTindakLanjut[],
  files: Files,
  opsi: OpsiBukti = {},
): Promise<BuktiRekomendasi[]> {
  const rekomendasi = baris.map((b, i) => ({
    no: b.no.nilai ?? i + 1,
    baris: b,
    tautan: readTautan(b.bukti.nilai ?? b.bukti.teks, b.tautan),
  }));
  const pemakai = new Map<string, Set<number>>();
  const dicari = new Map<string, string | null>();
  for (const { no, tautan } of rekomendasi) {
    for (const t of tautan) {
      const kunci = kunciTautan(t);
      pemakai.set(kunci, (pemakai.get(kunci) ?? new Set()).add(no));
      if (t.id !== null) dicari.set(t.id, dicari.get(t.id) ?? t.resourceKey);
    }
  }
  const hasil = await periksaSemua(dicari, files, opsi);
  return rekomendasi.map(({ no, baris: b, tautan }) => ({
    no,
    rekomendasi: b.rekomendasi.nilai ?? '',
    unit: b.unit.nilai,
    status: statusTindakLanjut(b.status.nilai ?? b.status.teks),
    tautan: tautan.map((t) => gabung(t, hasil, [...(pemakai.get(kunciTautan(t)) ?? [])])),
  }));
}

async function periksaSemua(
  dicari: Map<string, string | null>,
  files: Files,
  { kedalaman = KEDALAMAN, serentak = SERENTAK, laju, kemajuan }: OpsiBukti,
): Promise<Map<string, HasilPeriksa>> {
  const hasil = new Map<string, HasilPeriksa>();
  const teratur = aturLaju(files, laju);
  const antrean = dicari.entries();
  const kerja = async () => {
    for (const [id, kunci] of antrean) {
      hasil.set(id, await periksaBerkas(teratur, id, kunci, kedalaman));
      kemajuan?.(hasil.size, dicari.size);
    }
  };
  await Promise.all(Array.from({ length: Math.min(serentak, dicari.size) }, kerja));
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
  };
}
