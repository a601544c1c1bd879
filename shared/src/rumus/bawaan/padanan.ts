/** Built-in equivalents of the formulas that go row by row. The rules are those of `capaian.ts`, `anggaran.ts`, `predikat.ts`. */
import { type NamaSkala, SKALA } from '../../kinerja/skala';
import { bilaIsi, type Isian, jumlahDan, menurutKata, type Penulis, petik, TanpaPadanan } from './bahan';

type Padanan = (f: Penulis, arg: readonly (Isian | undefined)[]) => string;

const wajib = (arg: readonly (Isian | undefined)[], i: number): Isian => {
  const isi = arg[i];
  if (!isi) throw new TanpaPadanan(`argumen ke-${i + 1} belum diberikan`);
  return isi;
};

/** Times before divided: the product of whole rupiah and 100 is exact, so the quotient is rounded once only. */
const bulat = (f: Penulis, teks: string): string => f('ROUND', teks, 2);

const CAPAIAN: Padanan = (f, arg) => {
  const [target, hasil] = [wajib(arg, 0), wajib(arg, 1)];
  const [t, r] = [target.teks, hasil.teks];
  const batas = arg[3]?.teks;
  const batasi = (nilai: string) =>
    batas === undefined ? nilai : f('IF', `${batas}=""`, nilai, f('MIN', nilai, batas));
  const turun = f('IF', `${r}=0`, batasi('100'), '""');
  const persen = (teks: string) => batasi(bulat(f, teks));
  const isi = menurutKata(f, arg[2], [
    ['positif', f('IF', `${t}=0`, '""', persen(`${r}*100/${t}`))],
    ['negatif', f('IF', `${t}=0`, turun, persen(`(2*${t}-${r})*100/${t}`))],
    ['negatif-rasio', f('IF', `${r}=0`, f('IF', `${t}=0`, batasi('100'), '""'), persen(`${t}*100/${r}`))],
    ['stabil', f('IF', `${t}=0`, '""', persen(`100-${f('ABS', `${r}-${t}`)}*100/${t}`))],
  ]);
  return bilaIsi(f, [target, hasil], isi);
};

const REALISASI: Padanan = (f, arg) => {
  const tw = arg.slice(0, 4).filter((x) => x !== undefined);
  wajib(tw, 0);
  const { jumlah, banyak } = jumlahDan(f, tw);
  const tertinggi = tw.map((x) => (x.acuan ? x.teks : f('IF', `${x.teks}=""`, '-1E+300', x.teks)));
  const terakhir = tw.reduce((lain, { teks }) => f('IF', `${teks}<>""`, teks, lain), '""');
  const isi = menurutKata(f, arg[4], [
    ['jumlah', jumlah],
    ['terakhir', terakhir],
    ['rata-rata', bulat(f, `(${jumlah})/(${banyak})`)],
    ['tertinggi', f('MAX', ...tertinggi)],
  ]);
  return f('IF', `${banyak}=0`, '""', isi);
};

const SERAPAN: Padanan = (f, arg) => {
  const [pagu, hasil] = [wajib(arg, 0), wajib(arg, 1)];
  return bilaIsi(
    f,
    [pagu, hasil],
    f('IF', `${pagu.teks}=0`, '""', bulat(f, `${hasil.teks}*100/${pagu.teks}`)),
  );
};

const SISA: Padanan = (f, arg) => {
  const [pagu, hasil] = [wajib(arg, 0), wajib(arg, 1)];
  return bilaIsi(f, [pagu, hasil], `${pagu.teks}-${hasil.teks}`);
};

/** E of PMK 214/2017 with every term times 100, so that capaian stays in percent. */
const efisiensi = (f: Penulis, arg: readonly (Isian | undefined)[], isi: (e: string) => string): string => {
  const tiga = [wajib(arg, 0), wajib(arg, 1), wajib(arg, 2)] as const;
  const [p, r, c] = [tiga[0].teks, tiga[1].teks, tiga[2].teks];
  const e = bulat(f, `(${p}*${c}-100*${r})*100/(${p}*${c})`);
  return bilaIsi(f, tiga, f('IF', `${p}*${c}=0`, '""', isi(e)));
};

const KATEGORIEFISIENSI: Padanan = (f, arg) => {
  const tiga = [wajib(arg, 0), wajib(arg, 1), wajib(arg, 2)] as const;
  const [p, r, c] = [tiga[0].teks, tiga[1].teks, tiga[2].teks];
  const kosong = tiga.map((x) => `${x.teks}=""`);
  // Two decimals minus two decimals: rounding takes away what binary adds behind them.
  const beda = f('ROUND', `${c}-${bulat(f, `${r}*100/${p}`)}`, 6);
  const label = f(
    'IF',
    `${beda}>5`,
    petik('efisien'),
    f('IF', `${beda}>=-5`, petik('cukup efisien'), petik('tidak efisien')),
  );
  const tak = petik('tidak dapat dihitung');
  return f('IF', f('AND', ...kosong), '""', f('IF', f('OR', ...kosong), tak, f('IF', `${p}=0`, tak, label)));
};

const PREDIKAT: Padanan = (f, arg) => {
  const nilai = wajib(arg, 0);
  const skala = arg[1];
  if (skala?.acuan && skala.acuan.lebar === 2) return skalaSendiri(f, nilai, skala.acuan, skala.teks);
  const menurutBentuk = (nama: NamaSkala) =>
    menurutKata(f, arg[2], [
      ['kode', kelas(f, nilai, nama, 'kode')],
      ['nama', kelas(f, nilai, nama, 'nama')],
    ]);
  const nama = Object.keys(SKALA) as NamaSkala[];
  return bilaIsi(
    f,
    [nilai],
    menurutKata(
      f,
      skala,
      nama.map((n) => [n, menurutBentuk(n)] as const),
    ),
  );
};

function kelas(f: Penulis, nilai: Isian, skala: NamaSkala, bentuk: 'kode' | 'nama'): string {
  const tercetak = bulat(f, nilai.teks);
  return [...SKALA[skala]]
    .reverse()
    .reduce(
      (lain, k) =>
        k.batas === null
          ? petik(k[bentuk])
          : f('IF', `${tercetak}${k.terbuka ? '>' : '>='}${k.batas}`, petik(k[bentuk]), lain),
      '""',
    );
}

/** Lower bounds in any order: the largest bound that is not above the value. */
function skalaSendiri(f: Penulis, nilai: Isian, acuan: NonNullable<Isian['acuan']>, teks: string): string {
  const [batas, label] = [f('INDEX', teks, 0, 1), f('INDEX', teks, 0, 2)];
  if (acuan.tinggi < 2) throw new TanpaPadanan('skala hanya satu baris');
  const tercetak = bulat(f, nilai.teks);
  const diAtas = f('SUMPRODUCT', `${f('ISNUMBER', batas)}*(${batas}>${tercetak})`);
  const milik = f('LARGE', batas, `${diAtas}+1`);
  return bilaIsi(f, [nilai], f('INDEX', label, f('MATCH', milik, batas, 0)));
}

const RUPIAH: Padanan = (f, arg) => {
  const n = wajib(arg, 0);
  // Binary leaves 90,005 − 90 below its half; the inner rounding brings it back.
  const tercetak = bulat(f, f('ROUND', n.teks, 8));
  const mutlak = f('ABS', tercetak);
  const utuh = f('INT', mutlak);
  // FIXED groups by the sheet's own sign; without decimals that sign is the only one in it.
  const ribuan = f('SUBSTITUTE', f('FIXED', utuh, 0), '","', '"."');
  const sen = `","&${f('RIGHT', `"0"&${f('ROUND', `(${mutlak}-${utuh})*100`, 0)}`, 2)}`;
  const minus = f('IF', `${tercetak}<0`, '"-"', '""');
  return bilaIsi(f, [n], `${minus}&"Rp "&${ribuan}&${f('IF', `${mutlak}=${utuh}`, '""', sen)}`);
};

export const PADANAN: Record<string, Padanan> = {
  CAPAIAN,
  REALISASI,
  SERAPAN,
  SISA,
  EFISIENSI: (f, arg) => efisiensi(f, arg, (e) => e),
  NILAIEFISIENSI: (f, arg) => efisiensi(f, arg, (e) => bulat(f, `50+${f('MAX', -20, f('MIN', 20, e))}*5/2`)),
  KATEGORIEFISIENSI,
  PREDIKAT,
  PREDIKATLHE: (f, arg) => bilaIsi(f, [wajib(arg, 0)], kelas(f, wajib(arg, 0), 'akip', 'kode')),
  RUPIAH,
};
