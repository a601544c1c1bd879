/** The K side of the pengukuran sheets: the year from its quarters, the percentage from its target, the averages above it. */

import { bulat, formatAngka } from '../../dasar/angka';
import { capaian, rataCapaian } from '../../kinerja/capaian';
import { CARA, type Cara, POLARITAS, ROMAWI } from '../../kinerja/istilah';
import type { Ketentuan } from '../../kinerja/ketentuan';
import { realisasi } from '../../kinerja/triwulan';
import type { IndikatorTerbaca } from '../../lembar/terbaca';
import { caraIndikator, polaritasIndikator } from '../../rekap/indikator';
import type { Asal, Simpul } from '../../rekap/pohon';
import { isTakTerbaca, isTriwulanKurang, type Lahan } from '../lahan';
import { isAnakLengkap, isBerlubang } from './anak-lengkap';
import { angkaKinerja, angkaPersen } from './angka';
import { samaCapaian } from './capaian-berbatas';
import { type Angka, type Nilai, type Persamaan, samaDengan, samaPersen } from './persamaan';

const NAMA_CARA: Record<Cara, string> = {
  jumlah: 'jumlah triwulan',
  terakhir: 'triwulan terakhir yang terisi',
  'rata-rata': 'rata-rata triwulan',
  tertinggi: 'triwulan tertinggi',
};

export function persamaanKinerja(lahan: Lahan): Persamaan[] {
  const baris = lahan.simpul.flatMap((s) => [...(s.pemilik ? [s.pemilik] : []), ...s.kembar]);
  return [
    ...baris.flatMap((asal) =>
      asal.baris.indikator.flatMap((i) => [...triwulan(asal, i), ...persenK(lahan.ketentuan, asal, i)]),
    ),
    ...lahan.simpul.flatMap((s) => rataK(s, isBerlubang(lahan, s))),
  ];
}

export const targetK = (asal: Asal, i: IndikatorTerbaca): Angka => angkaKinerja(asal, i.target, 'Target');
export const realisasiK = (asal: Asal, i: IndikatorTerbaca): Angka =>
  angkaKinerja(asal, i.realisasi, 'Realisasi kinerja');
const capaianK = (asal: Asal, i: IndikatorTerbaca): Angka => angkaPersen(asal, i.capaian, 'Capaian kinerja');
export const twK = (asal: Asal, i: IndikatorTerbaca): Angka[] =>
  i.tw.map((s, n) => angkaKinerja(asal, s, `Realisasi kinerja triwulan ${ROMAWI[n]}`));

function triwulan(asal: Asal, i: IndikatorTerbaca): Persamaan[] {
  if (i.realisasi.nilai === null || i.tw.some(isTakTerbaca) || isTriwulanKurang(i.tw)) return [];
  const cara = caraIndikator(i);
  const tw = twK(asal, i);
  const hitung = (nilai: Nilai, c: Cara) => realisasi(tw.map(nilai), c) ?? 0;
  const hasil = realisasiK(asal, i);
  return [
    {
      aturan: 'jumlah-triwulan',
      tingkat: 'galat',
      bobot: 1,
      hasil,
      masukan: tw,
      hitung: (nilai) => hitung(nilai, cara),
      banding: (cetak, n) => (bulat(cetak) === bulat(n) ? 'sama' : 'beda'),
      balik: (angka, nilai) => balikTriwulan(tw, angka, cara, hasil, nilai),
      dari: () => NAMA_CARA[cara],
      maaf: (cetak, nilai) => {
        const lain = i.cara === null ? CARA.find((c) => bulat(hitung(nilai, c)) === bulat(cetak)) : undefined;
        return lain
          ? {
              tingkat: 'peringatan',
              kalimat: `Angka itu sama dengan ${NAMA_CARA[lain]}; bila memang begitu cara menghitungnya, tulis caranya pada kolom cara.`,
            }
          : null;
      },
    },
  ];
}

function balikTriwulan(tw: Angka[], angka: Angka, cara: Cara, hasil: Angka, nilai: Nilai): number | null {
  if (nilai(angka) === null) return null;
  if (cara === 'jumlah') {
    const lain = realisasi(tw.filter((t) => t !== angka).map(nilai), 'jumlah') ?? 0;
    return bulat((nilai(hasil) ?? 0) - lain, 6);
  }
  const terisi = tw.filter((t) => nilai(t) !== null);
  return cara === 'terakhir' && terisi[terisi.length - 1] === angka ? nilai(hasil) : null;
}

function persenK(k: Ketentuan, asal: Asal, i: IndikatorTerbaca): Persamaan[] {
  if (i.capaian.nilai === null || [i.target, i.realisasi, ...i.tw].some(isTakTerbaca)) return [];
  const polaritas = polaritasIndikator(i, k);
  const [target, tw] = [targetK(asal, i), twK(asal, i)];
  const hasilK = realisasiK(asal, i);
  const cara = caraIndikator(i);
  const dicapai = (nilai: Nilai) => nilai(hasilK) ?? realisasi(tw.map(nilai), cara);
  const persen = (nilai: Nilai, p = polaritas) => capaian(nilai(target), dicapai(nilai), p, { lewat: true });
  return [
    samaCapaian(k, i.realisasi.nilai === null ? [target, ...tw] : [target, hasilK], persen, {
      aturan: 'persen',
      hasil: capaianK(asal, i),
      dari: (nilai) =>
        `realisasi ${formatAngka(dicapai(nilai) ?? 0)} terhadap target ${formatAngka(nilai(target) ?? 0)} adalah`,
      maaf: (cetak, nilai) => {
        const lain =
          i.polaritas === null ? POLARITAS.find((p) => persen(nilai, p) === bulat(cetak)) : undefined;
        if (lain)
          return {
            tingkat: 'info',
            kalimat: `Angka itu cocok untuk polaritas ${lain}; bila memang begitu, tulis pada kolom polaritas.`,
          };
        return bulat(cetak) === 100 && (persen(nilai) ?? 0) > 100
          ? { tingkat: 'info', kalimat: 'Tampaknya capaian dibatasi 100 %.' }
          : null;
      },
    }),
  ];
}

const ANAK = { urusan: 'program', program: 'kegiatan', kegiatan: 'sub kegiatan', subkegiatan: 'baris' };

function rataK(simpul: Simpul, berlubang: boolean): Persamaan[] {
  const asal = simpul.pemilik;
  const sel = asal?.baris.rata?.rataK;
  if (!asal || !sel || sel.nilai === null) return [];
  const hasil = angkaPersen(asal, sel, 'Rata-rata capaian kinerja');
  const judul = asal.baris.capaianK;
  // A row without indicator (urusan) prints its average as its capaian too.
  const sama =
    judul.nilai === null
      ? []
      : [
          samaDengan(hasil, {
            aturan: 'rata-rata',
            hasil: angkaPersen(asal, judul, 'Capaian kinerja'),
            dari: () => 'rata-rata pada baris penutupnya adalah',
          }),
        ];
  if (berlubang || !isAnakLengkap(simpul)) return sama;
  const anak = simpul.anak.flatMap((a) => (a.pemilik ? [isiAnak(a.pemilik)] : []));
  const semua = [...anak, ...simpul.anak.flatMap((a) => a.kembar.map(isiAnak))];
  if (semua.some((a) => a.some((n) => isTakTerbaca(n.sel)))) return sama;
  const hitung = (isi: Angka[][], nilai: Nilai) =>
    rataCapaian(isi.filter((a) => a.length > 0).map((a) => rataCapaian(a.map((n) => bulatNull(nilai(n))))));
  const dasar = samaPersen(semua.flat(), (nilai) => hitung(anak, nilai), {
    aturan: 'rata-rata',
    hasil,
    dari: () => `rata-rata ${anak.length} ${ANAK[simpul.level]} di bawahnya adalah`,
    ...(judul.nilai === null ? {} : { serta: [angkaPersen(asal, judul, 'Capaian kinerja')] }),
  });
  const banding: Persamaan['banding'] = (cetak, n, nilai) =>
    hitung(semua, nilai) === bulat(cetak) ? 'sama' : dasar.banding(cetak, n, nilai);
  return [{ ...dasar, banding }, ...sama];
}

const bulatNull = (n: number | null) => (n === null ? null : bulat(n));

/** What a child counts for: its printed average, else its indicators' capaian. */
function isiAnak(asal: Asal): Angka[] {
  const rata = asal.baris.rata?.rataK;
  if (rata && rata.nilai !== null) return [angkaPersen(asal, rata, 'Rata-rata capaian kinerja')];
  return asal.baris.indikator.map((i) => capaianK(asal, i));
}
