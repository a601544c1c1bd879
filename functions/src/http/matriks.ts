/** The matrix of roles as a table for docs/pemasangan.md. */
import { HAK, JENIS_PERAN, type JenisPeran } from './peran';

const NAMA: Record<JenisPeran, string> = {
  sekretariat: 'Sekretariat',
  bidang: 'Bidang',
  pimpinan: 'Pimpinan',
  evaluator: 'Evaluator',
};

/** Markdown. */
export function tabelHak(): string {
  const baris = Object.entries(HAK).map(
    ([tindakan, peran]) =>
      `| \`${tindakan}\` | ${JENIS_PERAN.map((p) => ((peran as readonly string[]).includes(p) ? 'ya' : '')).join(' | ')} |`,
  );
  return [
    `| Hak | ${JENIS_PERAN.map((p) => NAMA[p]).join(' | ')} |`,
    `|---|${JENIS_PERAN.map(() => '---|').join('')}`,
    ...baris,
  ].join('\n');
}
