/** What one check found changed since the one before, a line each. */
import type { BuktiRekomendasi, StatusTindakLanjut } from './bukti';
import { NAMA_KEADAAN, NAMA_PERISTIWA, NAMA_STATUS, namaTautan } from './nama';
import { kunciBaris } from './penetapan';

/**
 * Statuses first, then links, in the order of the matrix; a link of several rows is told once.
 * @param statusLalu status of each row (by `kunciBaris`) at the check before
 * @param sejak ISO time of that check; what happened later is new
 */
export function perubahanBukti(
  bukti: readonly BuktiRekomendasi[],
  statusLalu: ReadonlyMap<string, StatusTindakLanjut>,
  sejak: string,
): string[] {
  const status = bukti.flatMap((b) => {
    const dulu = statusLalu.get(kunciBaris(b));
    if (dulu === undefined) return [`Nomor ${b.no}: rekomendasi baru`];
    const [dari, ke] = [NAMA_STATUS[dulu], NAMA_STATUS[b.status]].map((n) => n.toLowerCase());
    return dulu === b.status ? [] : [`Nomor ${b.no}: status ${dari} menjadi ${ke}`];
  });
  const tautan = new Map<string, string[]>();
  for (const t of bukti.flatMap((b) => b.tautan)) {
    const baru = (t.jejak?.riwayat ?? []).filter((p) => p.waktu > sejak);
    if (t.id === null || baru.length === 0) continue;
    const nomor = `nomor ${t.dipakaiOleh.join(', ')}`;
    tautan.set(
      t.id,
      baru.map(
        (p) =>
          `${p.nama ?? namaTautan(t) ?? t.url} (${nomor}): ${NAMA_PERISTIWA[p.peristiwa]}, ${NAMA_KEADAAN[p.ke]}`,
      ),
    );
  }
  return [...status, ...[...tautan.values()].flat()];
}
