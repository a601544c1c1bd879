/** What was read of a drawn form against what it was drawn from. */
import type {
  BarisTerbaca,
  IndikatorTerbaca,
  PengukuranTerbaca,
  Sel,
} from '@lembar-kinerja/shared/lembar/terbaca';
import type { Gambar } from './gambar';
import { angkaMedan, entri } from './model';

export interface Rapor {
  angka: number;
  angkaBenar: number;
  baris: number;
  barisBenar: number;
  salah: string[];
}

const K: Record<string, (i: IndikatorTerbaca) => Sel | undefined> = {
  renstra: (i) => i.targetRenstra,
  lalu: (i) => i.realisasiLalu,
  target: (i) => i.target,
  realisasi: (i) => i.realisasi,
  rpjmd: (i) => i.realisasiRenstra,
  capaian: (i) => i.capaian,
  capaianRenstra: (i) => i.capaianRenstra,
};
const RP: Record<string, (b: BarisTerbaca) => Sel | undefined> = {
  renstra: (b) => b.targetRenstraRp,
  lalu: (b) => b.realisasiLaluRp,
  target: (b) => b.anggaran,
  realisasi: (b) => b.realisasiRp,
  rpjmd: (b) => b.rpjmdRp,
  capaian: (b) => b.capaianRp,
  capaianRenstra: (b) => b.capaianRenstraRp,
  sisa: (b) => b.sisaRp,
};

/** Field of a form → where the reader keeps it; undefined for a field that it has no place for. */
function terbaca(b: BarisTerbaca, medan: string): Sel | undefined {
  const [kelompok = '', bagian = ''] = medan.split('.');
  const n = Number(/^(?:tw|sd)(\d)$/.exec(kelompok)?.[1] ?? 0) - 1;
  const i = b.indikator[0];
  if (bagian === 'persen') return i?.persenTw?.[n];
  if (bagian === 'persenRp') return b.persenTwRp?.[n];
  const t = Number(/^targetTw(\d)$/.exec(kelompok)?.[1] ?? 0) - 1;
  if (t >= 0) return bagian === 'k' ? i?.targetTw?.[t] : b.targetTwRp?.[t];
  if (n >= 0) return bagian === 'k' ? i?.tw[n] : b.twRp[n];
  return bagian === 'k' ? i && K[kelompok]?.(i) : RP[kelompok]?.(b);
}

export function rapor(p: PengukuranTerbaca | undefined, g: Gambar): Rapor {
  const hasil: Rapor = { angka: 0, angkaBenar: 0, baris: g.entri.length, barisBenar: 0, salah: [] };
  for (const { id, baris } of g.entri) {
    const e = entri(id);
    const b = p?.baris.find((x) => x.baris === baris);
    const nama = g.atur.nama === 'polos' ? e.nama.replace(/^Program /, '') : e.nama;
    const induk = e.induk && entri(e.induk).nama;
    const indukCocok = e.induk === null || g.atur.nama === 'polos' || b?.jalur.at(-2) === induk;
    const indikator = g.tercetak.get(id)?.has('indikator') ? [e.indikator] : [];
    const cocok =
      b !== undefined &&
      b.level === e.level &&
      b.nama.nilai === nama &&
      indukCocok &&
      (b.indikator.map((i) => i.nama.nilai).join() === indikator.join() || !g.medan.includes('indikator'));
    if (cocok) hasil.barisBenar++;
    else
      hasil.salah.push(
        `${id} baris ${baris}: ${b ? `${b.level} “${b.nama.nilai}” di ${b.jalur.at(-2)} [${b.indikator.map((i) => i.nama.nilai)}]` : 'tidak ada'}`,
      );
    for (const m of g.medan) {
      const [kelompok, bagian] = m.split('.');
      if (bagian === undefined || !g.tercetak.get(id)?.has(m)) continue;
      hasil.angka++;
      // Columns to the end of a quarter are kept as what each quarter added.
      const harus = angkaMedan(e, m.replace(/^sd(\d)\.(k|rp)$/, 'tw$1.$2'), Number(g.atur.sampai ?? 4));
      const ada = b && terbaca(b, m)?.nilai;
      if (harus !== undefined && typeof ada === 'number' && Math.abs(ada - harus) < 0.006) hasil.angkaBenar++;
      else hasil.salah.push(`${id} ${kelompok}.${bagian}: ${ada} ≠ ${harus}`);
    }
  }
  const lebih = p?.baris.filter((b) => !g.entri.some((x) => x.baris === b.baris)) ?? [];
  for (const b of lebih) hasil.salah.push(`baris ${b.baris} “${b.nama.nilai}” bukan baris`);
  hasil.baris += lebih.length;
  return hasil;
}
