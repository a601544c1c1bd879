/** The people whom the page can sign in: the offices of one agency, the divisions after the folder's workbooks. */
import type { Pengguna } from './protokol';

/** A domain that can belong to nobody (RFC 2606). */
export const RANAH = 'perangkat-daerah.example';
const BUKU_BIDANG = /^Pengukuran (.+)\.(?:xls[xmb]?|ods|csv)$/i;

export function daftarPengguna(berkas: readonly string[]): Pengguna[] {
  const bidang = berkas
    .map((nama) => BUKU_BIDANG.exec(nama)?.[1])
    .filter((nama) => nama !== undefined && !/^sekretariat$/i.test(nama)) as string[];
  return [
    orang('sekretariat', 'Sekretariat', 'sekretariat'),
    ...bidang.map((nama) => orang(`bidang-${slug(nama)}`, `Bidang ${nama}`, 'bidang', nama)),
    orang('pimpinan', 'Pimpinan', 'pimpinan'),
    orang('evaluator', 'Evaluator', 'evaluator'),
  ];
}

function orang(id: string, nama: string, peran: Pengguna['peran'], bidang: string | null = null): Pengguna {
  return { id, nama, peran, bidang, surel: `${id}@${RANAH}` };
}

export function slug(nama: string): string {
  return nama
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
