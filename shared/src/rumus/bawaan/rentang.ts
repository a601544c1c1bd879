/** Built-in equivalents of the formulas that take whole ranges: RATACAPAIAN and NILAILHE. */
import { readAngka } from '../../dasar/angka';
import { isGalat, type Nilai } from '../../dasar/kisi';
import { type Isian, jumlahDan, type Penulis, TanpaPadanan, tulisAcuan } from './bahan';
import type { Acuan } from './urai';

/** Values of a block of cells, to tell a column of indicators from one of figures; null: not to be had. */
export type Lihat = (acuan: Acuan) => Nilai[][] | null;

interface Suku {
  jumlah: string;
  banyak: string;
  terisi: string;
}

/** Mean in which a blank counts 0; in a range that begins with indicators only their rows count. */
export function rataCapaianBawaan(f: Penulis, arg: readonly Isian[], lihat: Lihat | undefined): string {
  const berindikator = arg.filter(
    (x): x is Isian & { acuan: Acuan } =>
      x.acuan !== null && x.acuan.lebar > 1 && isBerindikator(x.acuan, lihat),
  );
  const biasa = arg.filter((x) => !berindikator.some((b) => b === x));
  const suku: Suku[] = berindikator.map((x) => sukuBerindikator(f, x.acuan));
  if (biasa.length > 0) {
    const { jumlah, banyak } = jumlahDan(f, biasa);
    const sel = biasa.reduce((n, { acuan }) => n + (acuan ? acuan.tinggi * acuan.lebar : 1), 0);
    suku.push({ jumlah, banyak: String(sel), terisi: banyak });
  }
  const tambah = (apa: keyof Suku) => suku.map((s) => s[apa]).join('+');
  const kurung = (teks: string) => (teks.includes('+') ? `(${teks})` : teks);
  const rata = f('ROUND', `${kurung(tambah('jumlah'))}/${kurung(tambah('banyak'))}`, 2);
  return f('IF', `${tambah('terisi')}=0`, '""', rata);
}

function isBerindikator(acuan: Acuan, lihat: Lihat | undefined): boolean {
  const isi = lihat?.(acuan);
  if (!isi) throw new TanpaPadanan('isi rentangnya tidak dapat dilihat');
  const pertama = isi.map((baris) => baris[0] ?? null);
  return (
    pertama.some((sel) => sel !== null) &&
    pertama.every((sel) => {
      const { nilai, kosong } = readAngka(sel);
      return kosong || (nilai === null && !isGalat(sel));
    })
  );
}

function sukuBerindikator(f: Penulis, a: Acuan): Suku {
  const indikator = f('TRIM', tulisAcuan(a, 0, 0, a.tinggi, 1));
  const capaian = tulisAcuan(a, 0, a.lebar - 1, a.tinggi, 1);
  const ada = `(${indikator}<>"")*(${indikator}<>"-")`;
  return {
    jumlah: f('SUMPRODUCT', ada, capaian),
    banyak: f('SUMPRODUCT', ada),
    terisi: f('SUMPRODUCT', `${ada}*${f('ISNUMBER', capaian)}`),
  };
}

/** Total of the components' scores; a score outside its weight is an error here as it is there. */
export function nilaiLheBawaan(f: Penulis, bobot: Isian | undefined, nilai: Isian | undefined): string {
  if (!bobot || !nilai) throw new TanpaPadanan('bobot atau nilai belum diberikan');
  const [b, n] = [bobot.teks, nilai.teks];
  const salah = f('SUMPRODUCT', `${f('ISNUMBER', n)}*((${n}<0)+(${n}>${b}))`);
  return f('IF', `${f('COUNT', n)}=0`, '""', f('IF', `${salah}>0`, f('NA'), f('SUM', n)));
}
