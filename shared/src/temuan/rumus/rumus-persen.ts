/** A formula of the product is handed a percentage as its cell holds it, 0,9025, and not as the cell shows it, 90,25 %. */
import { formatAngka } from '../../dasar/angka';
import { alamat, type Lembar } from '../../dasar/kisi';
import { lapor, type Temuan } from '../../dasar/temuan';
import type { Acuan } from '../../rumus/bawaan/urai';
import { type Pohon, uraiPohon } from '../../rumus/urai';

/** Which arguments are percentages, counted from 0; PERIKSABARIS takes both readings. */
const PERSEN: Record<string, ((ke: number) => boolean) | undefined> = Object.assign(Object.create(null), {
  PREDIKAT: (ke: number) => ke === 0,
  PREDIKATLHE: (ke: number) => ke === 0,
  EFISIENSI: (ke: number) => ke === 2,
  NILAIEFISIENSI: (ke: number) => ke === 2,
  KATEGORIEFISIENSI: (ke: number) => ke === 2,
  CAPAIAN: (ke: number) => ke === 3,
  RATACAPAIAN: () => true,
});
const RUMUS = new RegExp(`\\b(${Object.keys(PERSEN).join('|')})\\s*\\(`, 'i');
const SEL_MAKS = 20_000;

interface Pemakaian {
  fungsi: string;
  sel: string;
  nilai: number;
}

/** One finding a sheet: the first formula that reads cells of a percent format, the others as related cells. */
export function rumusPersen(lembar: Lembar, berkas: string): Temuan[] {
  if (lembar.persen === undefined) return [];
  const salah: { sel: string; pakai: Pemakaian }[] = [];
  lembar.rumus.forEach((baris, b) => {
    baris.forEach((rumus, k) => {
      if (rumus === null || !RUMUS.test(rumus)) return;
      const pohon = uraiPohon(rumus);
      const pakai = pohon === null ? null : cari(pohon, lembar);
      if (pakai !== null) salah.push({ sel: alamat(b, k), pakai });
    });
  });
  const [pertama, ...lain] = salah;
  if (pertama === undefined) return [];
  const { fungsi, sel, nilai } = pertama.pakai;
  const tempat = (s: string) => ({ berkas, lembar: lembar.nama, sel: s });
  const lagi = lain.length === 0 ? '' : `; ${lain.length} rumus lain di lembar ini juga`;
  return [
    lapor({
      aturan: 'rumus-persen',
      tingkat: 'peringatan',
      pesan: `Rumus ${fungsi} di sel ${pertama.sel} membaca sel ${sel} sebagai ${formatAngka(nilai, 4)}, padahal sel itu tampak ${formatAngka(nilai * 100)} %${lagi}. Kalikan 100 di dalam rumusnya (${sel}*100), atau ubah format selnya menjadi angka biasa.`,
      lokasi: tempat(pertama.sel),
      terkait: [sel, ...lain.map((satu) => satu.sel)].map(tempat),
    }),
  ];
}

function cari(p: Pohon, lembar: Lembar): Pemakaian | null {
  if (p.jenis === 'operasi') return cari(p.kiri, lembar) ?? cari(p.kanan, lembar);
  if (p.jenis === 'minus') return cari(p.isi, lembar);
  if (p.jenis !== 'panggil') return null;
  for (const [ke, isi] of p.argumen.entries()) {
    const persen = isi.jenis === 'acuan' && PERSEN[p.nama]?.(ke) ? selPersen(isi.acuan, lembar) : null;
    const ada = persen === null ? cari(isi, lembar) : { ...persen, fungsi: p.nama };
    if (ada !== null) return ada;
  }
  return null;
}

/** First filled cell of a reference that is shown as a percentage; 0 is the same either way. */
function selPersen(a: Acuan, lembar: Lembar): Omit<Pemakaian, 'fungsi'> | null {
  if (a.lembar !== '' || a.tinggi * a.lebar > SEL_MAKS) return null;
  for (let b = a.baris; b < a.baris + a.tinggi; b++) {
    for (let k = a.kolom; k < a.kolom + a.lebar; k++) {
      const nilai = lembar.nilai[b]?.[k];
      const sel = alamat(b, k);
      if (typeof nilai === 'number' && nilai !== 0 && lembar.persen?.[sel] === true) return { sel, nilai };
    }
  }
  return null;
}
