/** All equations over what was read, and the findings they give. */

import type { Lahan } from '../lahan';
import { kunciLokasi } from '../rumus/rumus-rangkap';
import { persamaanBelanja } from './belanja';
import { persamaanCapaianProgram } from './capaian-program';
import { persamaanIku } from './iku';
import { persamaanLhe } from './lhe';
import { persamaanKinerja } from './pengukuran-kinerja';
import { persamaanRenstra } from './pengukuran-renstra';
import { persamaanUang } from './pengukuran-uang';
import { selesaikan } from './penyelesaian';
import { persamaanSdm } from './sdm';
import { sebagianTahun } from './sebagian-tahun';
import { type HasilPersamaan, temuanPersamaan } from './temuan';

/**
 * `rumusSalah`: places of formulas that are known to leave out a row or to count one twice. Their figure is no witness
 * against the rows below them.
 */
export function periksaPersamaan(lahan: Lahan, rumusSalah: ReadonlySet<string> = new Set()): HasilPersamaan {
  const { dokumen } = lahan;
  const semua = [
    ...persamaanUang(lahan),
    ...persamaanKinerja(lahan),
    ...persamaanRenstra(lahan),
    ...persamaanBelanja(lahan),
    ...persamaanCapaianProgram(lahan),
    ...persamaanLhe(lahan),
    ...(dokumen ? [...persamaanIku(dokumen, lahan.ketentuan), ...persamaanSdm(dokumen)] : []),
  ];
  const saksi =
    rumusSalah.size === 0
      ? semua
      : semua.filter(({ aturan, hasil: h }) => {
          const sel = h.sel.sel ?? '';
          // Its other sums, over the year, hold the figures of the quarters that the formula spoilt.
          const baris = aturan === 'jumlah-anak' ? sel.replace(/^[A-Z]+/, '') : sel;
          return (
            !rumusSalah.has(kunciLokasi({ ...h, sel })) && !rumusSalah.has(kunciLokasi({ ...h, sel: baris }))
          );
        });
  const { persamaan, temuan } = sebagianTahun(lahan.pengukuran, saksi);
  const hasil = temuanPersamaan(selesaikan(urut(persamaan)));
  return { ...hasil, temuan: [...temuan, ...hasil.temuan] };
}

/** The rule that an accusation is filed under is the first of these that the cell breaks. */
const URUTAN = ['jumlah-triwulan', 'jumlah-anak', 'sisa', 'persen', 'rata-rata', 'target-beda', 'angka-beda'];

function urut<T extends { aturan: string }>(persamaan: T[]): T[] {
  const menurutAturan = new Map<string, T[]>(URUTAN.map((a) => [a, []]));
  const lain: T[] = [];
  for (const p of persamaan) (menurutAturan.get(p.aturan) ?? lain).push(p);
  return [...[...menurutAturan.values()].flat(), ...lain];
}
