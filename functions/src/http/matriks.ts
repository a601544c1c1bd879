/** The matrix of roles as a table for docs/pemasangan.md. */
import { keys } from '@lembar-kinerja/shared/dasar/pasti';
import { RUTE } from './daftar-rute';
import { boleh, HAK, JENIS_PERAN, NAMA_PERAN, type Tindakan } from './peran';

/** Endpoints that ask for this right. */
const alamatHak = (tindakan: Tindakan): string[] =>
  RUTE.filter((r) => (r.lebih ?? [r.tindakan]).includes(tindakan)).map(
    (r) => `\`${r.cara.toUpperCase()} ${r.alamat}\``,
  );

/** Markdown. */
export function tabelHak(): string {
  const baris = keys(HAK).map((tindakan) => {
    const sel = JENIS_PERAN.map((p) => (boleh(p === 'bidang' ? 'bidang:x' : p, tindakan) ? 'ya' : ''));
    return `| \`${tindakan}\` | ${alamatHak(tindakan).join(', ')} | ${sel.join(' | ')} |`;
  });
  return [
    `| Hak | Alamat | ${JENIS_PERAN.map((p) => NAMA_PERAN[p]).join(' | ')} |`,
    `|---|---|${JENIS_PERAN.map(() => '---|').join('')}`,
    ...baris,
  ].join('\n');
}
