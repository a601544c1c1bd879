/** The matrix of roles as a table for docs/pemasangan.md. */
import { RUTE } from './daftar-rute';
import { boleh, HAK, JENIS_PERAN, type JenisPeran, type Tindakan } from './peran';

const NAMA: Record<JenisPeran, string> = {
  sekretariat: 'Sekretariat',
  bidang: 'Bidang',
  pimpinan: 'Pimpinan',
  evaluator: 'Evaluator',
};

/** Endpoints that ask for this right. */
const alamatHak = (tindakan: Tindakan): string[] =>
  RUTE.filter((r) => (r.lebih ?? [r.tindakan]).includes(tindakan)).map(
    (r) => `\`${r.cara.toUpperCase()} ${r.alamat}\``,
  );

/** Markdown. */
export function tabelHak(): string {
  const baris = (Object.keys(HAK) as Tindakan[]).map((tindakan) => {
    const sel = JENIS_PERAN.map((p) => (boleh(p === 'bidang' ? 'bidang:x' : p, tindakan) ? 'ya' : ''));
    return `| \`${tindakan}\` | ${alamatHak(tindakan).join(', ')} | ${sel.join(' | ')} |`;
  });
  return [
    `| Hak | Alamat | ${JENIS_PERAN.map((p) => NAMA[p]).join(' | ')} |`,
    `|---|---|${JENIS_PERAN.map(() => '---|').join('')}`,
    ...baris,
  ].join('\n');
}
