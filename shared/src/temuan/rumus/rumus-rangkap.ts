/** A formula that is wrong makes its figure wrong: what other rules say about that figure is the same finding. */
import type { Lokasi } from '../../dasar/kisi';
import type { Temuan } from '../../dasar/temuan';

const RUMUS = /^rumus-(terputus|ganda)$/;
/** What is odd about a figure without saying that it is another one. */
const JANGGAL = /^(keluaran-tanpa-belanja|belanja-tanpa-keluaran|lebih-pagu|satuan)$/;
/** Rules on the sums and quotients of a sheet; any of them can stumble over the figure of a wrong formula. */
const AKIBAT = /^(jumlah-anak|jumlah-triwulan|persen|rata-rata|predikat|lebih-pagu|jumlah-total)$/;

export const kunciLokasi = (l: Lokasi): string => `${l.berkas}\u0000${l.lembar}\u0000${l.sel}`;

/** Cells of formulas that are accused and of those filled from them, and (by number alone) the rows they stand in. */
export function selRumusSalah(semua: readonly Temuan[]): Set<string> {
  const salah = semua.filter((t) => RUMUS.test(t.aturan) && t.tingkat === 'galat');
  const baris = salah.map(({ lokasi: l }) => ({ ...l, sel: l.sel.replace(/^[A-Z]+/, '') }));
  return new Set([...salah.flatMap((t) => [t.lokasi, ...t.terkait]), ...baris].map(kunciLokasi));
}

/**
 * Drops findings that follow from a formula which is accused already, and keeps their cells as related ones. A typed
 * number that another rule accuses is that rule's finding.
 */
export function satukanRumus(semua: Temuan[]): Temuan[] {
  const kunci = kunciLokasi;
  const sebab = new Map<string, Temuan>();
  const dituduh = new Set(
    semua
      .filter((t) => !RUMUS.test(t.aturan) && !JANGGAL.test(t.aturan) && t.tingkat !== 'info')
      .map((t) => kunci(t.lokasi)),
  );
  for (const t of semua) {
    if (!RUMUS.test(t.aturan) || t.tingkat !== 'galat') continue;
    for (const l of [t.lokasi, ...t.terkait]) if (!sebab.has(kunci(l))) sebab.set(kunci(l), t);
  }
  return semua.filter((t) => {
    if (RUMUS.test(t.aturan))
      return t.tingkat === 'galat' || t.terkait.length > 0 || !dituduh.has(kunci(t.lokasi));
    const asal = AKIBAT.test(t.aturan) ? (sebab.get(kunci(t.lokasi)) ?? paguSalah(t, sebab)) : undefined;
    if (asal === undefined) return true;
    for (const l of [t.lokasi, ...t.terkait]) {
      if (kunci(l) !== kunci(asal.lokasi) && !asal.terkait.some((x) => kunci(x) === kunci(l)))
        asal.terkait.push(l);
    }
    return false;
  });
}

/** The formula that made a pagu too small for what was spent. */
function paguSalah(t: Temuan, sebab: ReadonlyMap<string, Temuan>): Temuan | undefined {
  if (t.aturan !== 'lebih-pagu') return undefined;
  const asal = t.terkait.map((l) => sebab.get(kunciLokasi(l))).find((x) => x !== undefined);
  return Number(asal?.seharusnya ?? Number.NaN) >= Number(t.tercetak) ? asal : undefined;
}
