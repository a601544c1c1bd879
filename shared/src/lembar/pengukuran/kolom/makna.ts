/** What a group of figure columns can be, and how well its label fits. */
import { PERSEN_CAPAIAN } from '../sinonim-pengukuran';

/** In the order in which the forms print them; the quarters stand after `target`. */
export const MAKNA = [
  'renstra',
  'lalu',
  'target',
  'realisasi',
  'rpjmd',
  'capaian',
  'capaianRenstra',
  'sisa',
] as const;
export type Makna = (typeof MAKNA)[number];

/** Place of each from left to right; what has the same place may stand in either order. */
export const URUTAN_MAKNA: Record<Makna, number> = {
  renstra: 0,
  lalu: 1,
  target: 2,
  realisasi: 4,
  rpjmd: 5,
  capaian: 6,
  capaianRenstra: 6,
  sisa: 6,
};
export const URUTAN_TRIWULAN = 3;

const NAMA_RENCANA = /\b(renja|rkpd|rkt|renstra|rpjmd)\b/;

interface Ciri {
  target: boolean;
  realisasi: boolean;
  capaian: boolean;
  persen: boolean;
  menengah: boolean;
  lalu: boolean;
  /** To the end of some year. */
  sampai: boolean;
  ini: boolean;
  sisa: boolean;
  /** Years in the label compared with the sheet's: before (-1), the same (0), after (1). */
  tahun: Set<number>;
}

function ciri(label: string, tahun: number | null): Ciri {
  const ada = (pola: RegExp) => pola.test(label);
  const semua = [...label.matchAll(/\b(20\d\d)\b/g)].map((m) => Number(m[1]));
  const jarak = new Set(tahun === null ? [] : semua.map((t) => Math.sign(t - tahun)));
  const persen = PERSEN_CAPAIAN.test(label) || ada(/tingkat/);
  return {
    // A plan's bare name over K and Rp is what it plans.
    target:
      ada(/target|rencana|anggaran|pagu/) ||
      (!ada(/realisasi|capaian|tingkat|persen|%/) && ada(NAMA_RENCANA)),
    realisasi: ada(/realisasi/),
    capaian: ada(/capaian/),
    persen,
    menengah: ada(/renstra|rpjmd|akhir (periode|tahun ke)|jangka menengah|(lima|5) tahun/) || jarak.has(1),
    lalu: ada(/(tahun|thn|th) ?(lalu|sebelumnya|yang lalu)|n ?- ?[12]/),
    sampai: ada(/s\/d|\bs d\b|\bsd\b|sampai/),
    ini: ada(/berjalan|dievaluasi/),
    sisa: ada(/\bsisa\b/),
    tahun: jarak,
  };
}

/** Above 0: the label speaks for it; below: against. `label`: all labels of the group, as `labelKepala`. */
export function nilaiLabel(makna: Makna, label: string, tahun: number | null): number {
  const c = ciri(label, tahun);
  if (c.sisa !== (makna === 'sisa')) return -5;
  switch (makna) {
    case 'sisa':
      return 5;
    case 'renstra':
      return c.target && !c.realisasi && !c.persen ? (c.menengah ? 3 : 0.5) - (c.ini ? 1.5 : 0) : -2;
    case 'target':
      if (!c.target || c.realisasi || c.persen) return -2;
      return (c.menengah ? 0 : 2.5) + (c.ini || c.tahun.has(0) ? 1 : 0) - (c.tahun.has(-1) ? 1.5 : 0);
    case 'lalu':
      if (!c.realisasi && c.capaian && !c.persen && (c.lalu || c.sampai))
        return (c.lalu ? 2 : 0.5) + (c.lalu ? 0 : dariTahun(c, -1));
      if (!c.realisasi || c.persen) return -2;
      return (c.lalu ? 2.5 : c.menengah ? 0.5 : -0.5) + dariTahun(c, -1) - (c.ini && !c.lalu ? 1 : 0);
    case 'realisasi':
      if (c.persen) return -2;
      if (!c.realisasi) return c.capaian && !c.menengah && !c.lalu ? 0.5 : -2;
      return (c.menengah ? 0 : 2) + (c.ini || c.tahun.has(0) ? 1 : 0) - (c.lalu && !c.ini ? 2 : 0);
    case 'rpjmd':
      if (c.capaian && !c.realisasi && c.sampai && !c.persen) return 0.5 + dariTahun(c, 0);
      if (!c.realisasi || c.persen) return -2;
      return (c.menengah ? 2 : 0) + dariTahun(c, 0) - (c.lalu ? 1.5 : 0);
    case 'capaian':
      return c.persen || (c.capaian && !c.realisasi) ? (c.menengah ? 0 : 2.5) - (c.sampai ? 1 : 0) : -2;
    case 'capaianRenstra':
      return c.persen || (c.capaian && !c.realisasi) ? (c.menengah ? 3 : 0) : -2;
  }
}

function dariTahun({ tahun }: Ciri, harap: -1 | 0): number {
  if (tahun.has(harap)) return 1.5;
  return tahun.has(harap === 0 ? -1 : 0) ? -1.5 : 0;
}
