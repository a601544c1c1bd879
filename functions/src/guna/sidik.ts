import { createHash } from 'node:crypto';

/** Keys in order, so that equal values have one text. */
function kanonik(nilai: unknown): unknown {
  if (Array.isArray(nilai)) return nilai.map(kanonik);
  if (nilai === null || typeof nilai !== 'object') return nilai;
  return Object.fromEntries(
    Object.entries(nilai)
      .filter(([, isi]) => isi !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([kunci, isi]) => [kunci, kanonik(isi)]),
  );
}

/** SHA-256 of a JSON value, whatever the order of its keys. */
export function sidik(nilai: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify(kanonik(nilai)))
    .digest('hex');
}
