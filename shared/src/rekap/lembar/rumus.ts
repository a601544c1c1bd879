/** Built-in formulas that give what the domain gives; they work in Excel, LibreOffice and Google Sheets alike. */
import type { Cara, Polaritas } from '../../kinerja/istilah';
import type { Skala } from '../../kinerja/skala';

/** Year to date of four cells; an empty text while no quarter is filled. */
export function rumusRealisasi(tw: readonly string[], cara: Cara): string {
  const daftar = tw.join(',');
  if (cara === 'terakhir') return `=${[...tw].reduce((lain, sel) => `IF(${sel}<>"",${sel},${lain})`, '""')}`;
  const isi = {
    jumlah: `SUM(${daftar})`,
    'rata-rata': `ROUND(AVERAGE(${daftar}),2)`,
    tertinggi: `MAX(${daftar})`,
  }[cara];
  return `=IF(COUNT(${daftar})=0,"",${isi})`;
}

/** Percent of a quarter that is over: a blank realisasi is 0, a blank target or one of 0 gives an empty text. */
export function rumusCapaian(
  target: string,
  realisasi: string,
  polaritas: Polaritas,
  batas: number | null = null,
): string {
  const [t, r] = [target, realisasi];
  const hasil = {
    positif: `${r}/${t}*100`,
    negatif: `(2*${t}-${r})/${t}*100`,
    'negatif-rasio': `${t}/${r}*100`,
    stabil: `100-ABS(${r}-${t})/${t}*100`,
  }[polaritas];
  const bulat = `ROUND(${hasil},2)`;
  const dibatasi = batas === null ? bulat : `MIN(${bulat},${batas})`;
  const isTurun = polaritas === 'negatif' || polaritas === 'negatif-rasio';
  const nihil = isTurun ? `IF(AND(${r}<>"",${r}=0),${batas === null ? 100 : Math.min(100, batas)},"")` : '""';
  const bagi = polaritas === 'negatif-rasio' ? `IF(${r}=0,"",${dibatasi})` : dibatasi;
  return `=IF(${t}="","",IF(${t}=0,${nihil},IF(${r}="",0,${bagi})))`;
}

/** Realisasi as a percentage of pagu; an empty text without pagu. */
export function rumusSerapan(pagu: string, realisasi: string): string {
  return `=IF(OR(${pagu}="",${pagu}=0,${realisasi}=""),"",ROUND(${realisasi}/${pagu}*100,2))`;
}

export function rumusJumlah(sel: readonly string[]): string {
  return `=SUM(${sel.join(',')})`;
}

/** Mean of `banyak` terms in which a blank counts 0: SUM passes over the empty text, AVERAGE would divide by fewer. */
export function rumusRata(suku: readonly string[], banyak = suku.length): string {
  return `=ROUND(SUM(${suku.join(',')})/${banyak},2)`;
}

/** Code of the class; an empty text for an empty cell and below the lowest bound of an own scale. */
export function rumusPredikat(sel: string, skala: Skala): string {
  const susun = [...skala]
    .reverse()
    .reduce(
      (lain, { kode, batas, terbuka }) =>
        batas === null ? teks(kode) : `IF(${sel}${terbuka ? '>' : '>='}${batas},${teks(kode)},${lain})`,
      '""',
    );
  return `=IF(${sel}="","",${susun})`;
}

const teks = (isi: string) => `"${isi.replace(/"/g, '""')}"`;
