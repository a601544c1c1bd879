/** What the title lines above a header say: instansi, bidang, tahun. */
import type { Lembar } from '../../dasar/kisi';
import { isKosong, rapi } from '../../dasar/teks';

export interface Judul {
  instansi: string | null;
  bidang: string | null;
  tahun: number | null;
}

const INSTANSI =
  /^(badan|dinas|inspektorat|kecamatan|kelurahan|sekretariat (daerah|dprd|dewan)|satuan polisi|kantor|rumah sakit|rsud|uptd|bagian)\b/i;
/** `Renja Dinas Perpustakaan …`, as E.81 has it. */
const RENJA_INSTANSI =
  /^(?:renja|rencana kerja|realisasi renja|evaluasi renja)\s+((?:badan|dinas|inspektorat|kecamatan|satuan polisi|rumah sakit|rsud|sekretariat)\b.+)$/i;
const BERLABEL_INSTANSI =
  /^(?:nama )?(?:instansi|perangkat daerah|opd|skpd|pd|unit kerja|nama pd)\s*:\s*(.+)$/i;
const BERLABEL_BIDANG = /^(?:bidang|bagian|sub ?bagian|unit|unit organisasi)\s*:\s*(.+)$/i;
const SEKRETARIAT = /^(sekretariat|bidang .{3,})$/i;
const TAHUN = /\b(20\d\d)\b/;

/** Reads rows 0 to `sampai` (exclusive); a label and its value may stand in one cell or side by side. */
export function readJudul(lembar: Lembar, sampai: number): Judul {
  const baris: string[] = [];
  for (let r = 0; r < sampai; r++) {
    const teks = (lembar.nilai[r] ?? []).filter((n) => !isKosong(n)).map(rapi);
    if (teks.length > 0) baris.push(teks.join(' ').replace(/\s*:\s*:?\s*/, ' : '));
  }
  const pertama = (pola: RegExp) => {
    for (const teks of baris) {
      const cocok = pola.exec(teks);
      if (cocok) return (cocok[1] ?? cocok[0]).trim();
    }
    return null;
  };
  const instansi =
    pertama(BERLABEL_INSTANSI) ??
    baris.find((t) => INSTANSI.test(t) && !/:/.test(t)) ??
    pertama(RENJA_INSTANSI);
  const bidang = pertama(BERLABEL_BIDANG) ?? baris.find((t) => t !== instansi && SEKRETARIAT.test(t)) ?? null;
  return {
    instansi: instansi?.replace(/[\s,;–-]+(evaluasi|laporan|periode|tahun|triwulan)\b.*$/i, '') ?? null,
    bidang: bidang?.replace(/^bidang (?=\S)/i, '') ?? null,
    tahun: tahunJudul(baris) ?? angkaTahun(lembar.nama),
  };
}

/** The line that names the year alone counts before a longer title, whose years may be a period (`2021-2026`). */
function tahunJudul(baris: string[]): number | null {
  const bertahun = baris.find((t) => /^tahun( anggaran)? ?:? ?20\d\d$/i.test(t));
  const lain = baris.find((t) => /tahun( anggaran)? ?:? ?20\d\d(?! ?[-–])/i.test(t));
  const periode = baris.find((t) => /^periode( pelaksanaan)? ?:? ?(tahun )?20\d\d$/i.test(t));
  return angkaTahun(bertahun ?? lain?.replace(/^.*?tahun/i, '') ?? periode ?? '');
}

function angkaTahun(teks: string): number | null {
  const cocok = TAHUN.exec(teks);
  return cocok ? Number(cocok[1]) : null;
}
