/** Titles in Drive are not unique: within one consolidation every workbook goes by a name of its own. */
import type { Lokasi } from '@lembar-kinerja/shared/dasar/kisi';
import type { BukuTerbaca } from '@lembar-kinerja/shared/lembar/baca';

interface Buku {
  id: string;
  berkas: string;
}

/** A spreadsheet and its .xlsx copy, in whichever case, are one title to a person. */
const judul = (berkas: string): string =>
  berkas
    .replace(/\.xlsx$/i, '')
    .trim()
    .toLowerCase();

/**
 * The workbooks with their titles; a title that several have is followed by what tells them apart.
 * @param sebut what the settings call a workbook, null for one that they do not name
 */
export function namaTunggal<B extends Buku>(semua: readonly B[], sebut: (id: string) => string | null): B[] {
  const banyak = new Map<string, number>();
  for (const { berkas } of semua) banyak.set(judul(berkas), (banyak.get(judul(berkas)) ?? 0) + 1);
  const dipakai = new Set<string>();
  return semua.map((b) => {
    const kembar = (banyak.get(judul(b.berkas)) ?? 0) > 1;
    const pembeda = sebut(b.id) ?? b.id.slice(-6);
    let berkas = kembar ? `${b.berkas} (${pembeda})` : b.berkas;
    if (dipakai.has(judul(berkas))) berkas = `${b.berkas} (${b.id.slice(-6)})`;
    dipakai.add(judul(berkas));
    return { ...b, berkas };
  });
}

/** What was read, under another name of its workbook. */
export function denganNama(terbaca: BukuTerbaca, berkas: string): BukuTerbaca {
  const ganti = <L extends Lokasi>(l: L): L => ({ ...l, berkas });
  return {
    ...terbaca,
    pengukuran: terbaca.pengukuran.map((p) => ({ ...p, berkas })),
    dokumen: terbaca.dokumen && { ...terbaca.dokumen, berkas },
    temuan: terbaca.temuan.map((t) => ({ ...t, lokasi: ganti(t.lokasi), terkait: t.terkait.map(ganti) })),
  };
}
