/** The header block: labels merged, repeated or typed once, and the row of column numbers. */
import type { Acak } from './acak';
import type { Kertas } from './kertas';
import type { Kolom } from './kolom';
import type { Rancangan } from './rancangan';

/** Writes the header from `mulai` on; `kiri` is its first column. Gives the first row below it. */
export function tulisKepala(
  kertas: Kertas,
  kolom: readonly Kolom[],
  r: Rancangan,
  acak: Acak,
  { mulai, kiri }: { mulai: number; kiri: number },
): number {
  const tinggi = Math.max(...kolom.map((k) => k.jalur.length));
  const nomorTengah = /tengah|gabungTurun/.test(r.nomorKolom) && tinggi > 1;
  // Where the numbers stand above the K/Rp row, that row moves down by one.
  const baris = (i: number) => mulai + i + (nomorTengah && i === tinggi - 1 ? 1 : 0);
  const terisi = new Set<string>();
  for (let i = 0; i < tinggi; i++) {
    for (let k = 0; k < kolom.length; k++) {
      if (terisi.has(`${i},${k}`)) continue;
      const lebar = lebarLabel(kolom, k, i, tinggi);
      // The number row stands in between: what is merged down ends above it.
      const sampai = tinggiLabel(kolom, k, i, tinggi);
      const turun = nomorTengah && i + sampai === tinggi && sampai > 1 ? sampai - 1 : sampai;
      for (let a = i; a < i + sampai; a++) for (let b = k; b < k + lebar; b++) terisi.add(`${a},${b}`);
      for (let a = i; a < i + turun; a++)
        for (let b = k; b < k + lebar; b++) {
          if (r.gayaKepala === 'berulang' || (a === i && b === k))
            kertas.taruh(baris(a), kiri + b, labelDi(kolom[k] as Kolom, i, tinggi));
        }
      if (r.gayaKepala === 'gabung') kertas.gabung(baris(i), kiri + k, turun, lebar);
    }
  }
  const bawah = mulai + tinggi + (nomorTengah ? 1 : 0);
  if (r.nomorKolom === 'tanpa') return bawah;
  const tempat = nomorTengah ? mulai + tinggi - 1 : bawah;
  tulisNomor(kertas, kolom, r, acak, { tempat, kiri, tinggi });
  return nomorTengah ? bawah : bawah + 1;
}

/** A label stands as high as its path lets it; the lowest one in the last row, or merged down to it. */
function ke(kolom: Kolom, i: number, tinggi: number): number {
  const { length } = kolom.jalur;
  if (length === 1) return 0;
  return i === tinggi - 1 ? length - 1 : Math.min(i, length - 2);
}

const labelDi = (kolom: Kolom, i: number, tinggi: number): string =>
  kolom.jalur[ke(kolom, i, tinggi)] as string;
const jejak = (kolom: Kolom, i: number, tinggi: number): string =>
  kolom.jalur.slice(0, ke(kolom, i, tinggi) + 1).join('|');

function lebarLabel(kolom: readonly Kolom[], k: number, i: number, tinggi: number): number {
  const awal = kolom[k] as Kolom;
  let n = 1;
  const samaGrup = (b: Kolom) => (ke(awal, i, tinggi) === 0 ? true : b.grup === awal.grup);
  while (k + n < kolom.length) {
    const lain = kolom[k + n] as Kolom;
    if (jejak(lain, i, tinggi) !== jejak(awal, i, tinggi) || !samaGrup(lain) || lain.kunci === awal.kunci)
      break;
    if (lain.jalur.length > 1 && ke(awal, i, tinggi) === awal.jalur.length - 1) break;
    n++;
  }
  return n;
}

function tinggiLabel(kolom: readonly Kolom[], k: number, i: number, tinggi: number): number {
  const satu = kolom[k] as Kolom;
  let n = 1;
  while (i + n < tinggi && jejak(satu, i + n, tinggi) === jejak(satu, i, tinggi)) n++;
  return n;
}

function tulisNomor(
  kertas: Kertas,
  kolom: readonly Kolom[],
  r: Rancangan,
  acak: Acak,
  { tempat, kiri, tinggi }: { tempat: number; kiri: number; tinggi: number },
): void {
  const grup = (k: Kolom) => (r.nomorKolom === 'perKolom' ? k.kunci : k.grup);
  const nomor = new Map<string, number>();
  for (const k of kolom) if (!nomor.has(grup(k))) nomor.set(grup(k), nomor.size + 1);
  const berumus = r.nomorKolom !== 'bawah' && r.nomorKolom !== 'perKolom' && r.susunan === 'perTriwulan';
  const spasi = acak.mungkin(0.5) ? ' ' : '';
  kolom.forEach((k, i) => {
    if (i > 0 && grup(kolom[i - 1] as Kolom) === grup(k)) return;
    const n = nomor.get(grup(k)) as number;
    const rumus = berumus ? rumusNomor(k.grup, nomor, r, acak, spasi) : null;
    kertas.taruh(tempat, kiri + i, rumus === null ? n : `${n}${spasi}=${spasi}${rumus}`);
    const lebar = kolom.filter((x) => grup(x) === grup(k)).length;
    const turun = r.nomorKolom === 'gabungTurun' && k.jalur.length === 1 && tinggi > 1 ? 2 : 1;
    if (lebar > 1 || turun > 1) kertas.gabung(tempat, kiri + i, turun, lebar);
  });
}

function rumusNomor(
  grup: string,
  nomor: ReadonlyMap<string, number>,
  r: Rancangan,
  acak: Acak,
  spasi: string,
): string | null {
  const n = (g: string) => nomor.get(g);
  const bagi = (atas: string, bawah: string) =>
    n(atas) && n(bawah)
      ? `${n(atas)}${acak.pilih(['/', ':'])}${n(bawah)}${spasi}${acak.pilih(['x', '×', '*'])}${spasi}100${acak.pilih(['', '%'])}`
      : null;
  if (grup === 'realisasi' && r.kumulatif !== 'ya') {
    const tw = [1, 2, 3, 4].flatMap((t) => n(`tw${t}`) ?? []);
    return tw.length > 1 ? tw.join(`${spasi}+${spasi}`) : null;
  }
  if (grup === 'kini')
    return n('lalu') && n('realisasi') ? `${n('lalu')}${spasi}+${spasi}${n('realisasi')}` : null;
  if (grup === 'capaianRenstra') return bagi('kini', 'renstra');
  return grup === 'capaian' ? bagi('realisasi', 'target') : null;
}
