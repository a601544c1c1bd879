/** The people whom the page can sign in: the offices of one agency, the divisions after the folder's workbooks. */
import { idBidang, namaBidang } from './bidang-folder';
import type { Pengguna } from './protokol';

/** A domain that can belong to nobody (RFC 2606). */
export const RANAH = 'perangkat-daerah.example';
const BUKU_BIDANG = /^Pengukuran (?!sekretariat\.)/i;

export function daftarPengguna(berkas: readonly string[]): Pengguna[] {
  const id = idBidang(berkas);
  return [
    orang('sekretariat', 'Sekretariat', 'sekretariat'),
    ...berkas
      .filter((nama) => BUKU_BIDANG.test(nama))
      .map((nama) =>
        orang(`bidang-${id.get(nama)}`, `Bidang ${namaBidang(nama)}`, 'bidang', id.get(nama) ?? null),
      ),
    orang('pimpinan', 'Pimpinan', 'pimpinan'),
    orang('evaluator', 'Evaluator', 'evaluator'),
  ];
}

function orang(id: string, nama: string, peran: Pengguna['peran'], bidang: string | null = null): Pengguna {
  return { id, nama, peran, bidang, surel: `${id}@${RANAH}` };
}
