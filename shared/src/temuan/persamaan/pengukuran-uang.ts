/** Money of the pengukuran sheets: the year is its quarters, an owner the rows below it, a percentage its quotient. */

import { bulat, rupiah } from '../../dasar/angka';
import { serapan } from '../../kinerja/anggaran';
import type { Asal, Simpul } from '../../rekap/pohon';
import { isTakTerbaca, isTriwulanKurang, type Lahan } from '../lahan';
import { MEDAN_SEMUA, MEDAN_UANG, type MedanUang, NAMA_MEDAN, selUang } from '../pengukuran/uang';
import { isAnakLengkap, isBerlubang } from './anak-lengkap';
import { angkaPersen, angkaSisa, angkaUang } from './angka';
import {
  type Angka,
  type Nilai,
  type Persamaan,
  samaJumlah,
  samaPersen,
  samaSisa,
  tambah,
} from './persamaan';

export function persamaanUang(lahan: Lahan): Persamaan[] {
  const baris = lahan.simpul.flatMap((s) => [...(s.pemilik ? [s.pemilik] : []), ...s.kembar]);
  return [
    ...[...baris, ...lahan.jumlah.flatMap((s) => s.pemilik ?? [])].flatMap(triwulan),
    ...[...lahan.simpul, ...lahan.jumlah].filter((s) => !isBerlubang(lahan, s)).flatMap(anak),
    ...baris.flatMap(rpjmd),
    ...baris.flatMap(persenRp),
    ...baris.flatMap(sisa),
    // Under a kode that stands twice, no one knows whose closing lines these are.
    ...lahan.simpul.flatMap((s) => (s.pemilik && s.kembar.length === 0 ? rataRp(s.pemilik) : [])),
  ];
}

export const uang = (asal: Asal, medan: MedanUang): Angka =>
  angkaUang(asal, selUang(asal.baris, medan), NAMA_MEDAN[medan]);

export const twRp = (asal: Asal): Angka[] =>
  (['tw1', 'tw2', 'tw3', 'tw4'] as const).map((m) => uang(asal, m));

function triwulan(asal: Asal): Persamaan[] {
  const { realisasiRp } = asal.baris;
  if (realisasiRp.nilai === null || asal.baris.twRp.some(isTakTerbaca) || isTriwulanKurang(asal.baris.twRp))
    return [];
  return [
    samaJumlah(twRp(asal), {
      aturan: 'jumlah-triwulan',
      hasil: uang(asal, 'realisasi'),
      dari: () => 'jumlah triwulannya',
    }),
  ];
}

function anak(simpul: Simpul): Persamaan[] {
  const induk = simpul.pemilik;
  // A row without any money is the heading of one whose kode was mistyped: nothing was summed there.
  if (!induk || MEDAN_UANG.every((m) => selUang(induk.baris, m).nilai === null)) return [];
  if (!isAnakLengkap(simpul)) return [];
  const milik = simpul.anak.flatMap((a) => a.pemilik ?? []);
  const kembar = simpul.anak.flatMap((a) => a.kembar);
  const medan: readonly MedanUang[] =
    simpul.kode === null && simpul.jalur === 'JUMLAH' ? MEDAN_UANG : MEDAN_SEMUA;
  // One wrong sum to date makes two quarters wrong, neither of which is printed.
  const tanpaTw = 'sd1.rp' in induk.pengukuran.peta;
  return medan.flatMap((m): Persamaan[] => {
    if ((tanpaTw && m.startsWith('tw')) || selUang(induk.baris, m).sel === null) return [];
    const hasil = uang(induk, m);
    const masukan = milik.map((a) => uang(a, m));
    const dobel = kembar.map((a) => uang(a, m));
    if ([hasil, ...masukan, ...dobel].some((a) => isTakTerbaca(a.sel))) return [];
    if (!MEDAN_UANG.includes(m) && masukan.every((a) => a.sel.nilai === null)) return [];
    const dasar = samaJumlah(masukan, {
      aturan: 'jumlah-anak',
      hasil,
      dari: () => `jumlah ${milik.length} baris di bawahnya`,
      serta: masukan,
    });
    if (dobel.length === 0) return [dasar];
    // A kode that stands twice may be two rows, one of them mistyped: the parent may well have counted both.
    const banding: Persamaan['banding'] = (cetak, hitung, nilai) =>
      [hitung, tambah([hitung, ...dobel.map(nilai)])].includes(cetak) ? 'sama' : 'beda';
    return [{ ...dasar, banding }];
  });
}

/** What was spent this year is part of what was spent since the RPJMD began. */
function rpjmd(asal: Asal): Persamaan[] {
  const { rpjmdRp, realisasiRp } = asal.baris;
  if (!rpjmdRp.nilai || realisasiRp.nilai === null) return [];
  const setahun = uang(asal, 'realisasi');
  return [
    {
      aturan: 'angka-beda',
      tingkat: 'peringatan',
      bobot: 0.5,
      hasil: uang(asal, 'rpjmd'),
      masukan: [setahun],
      hitung: (nilai) => nilai(setahun),
      banding: (cetak, n) => (cetak >= n ? 'sama' : 'beda'),
      dari: () => 'realisasi tahun ini saja sudah',
    },
  ];
}

function sisa(asal: Asal): Persamaan[] {
  const { sisaRp, anggaran, realisasiRp } = asal.baris;
  if (!sisaRp || sisaRp.nilai === null || anggaran.nilai === null) return [];
  if (!isSetahun(asal) || isTakTerbaca(realisasiRp)) return [];
  return [samaSisa(uang(asal, 'anggaran'), uang(asal, 'realisasi'), angkaSisa(asal, sisaRp))];
}

/** Some forms print the quarters only. */
const isSetahun = ({ baris }: Asal): boolean => baris.realisasiRp.sel !== null;

function persenRp(asal: Asal): Persamaan[] {
  const { anggaran, realisasiRp, capaianRp } = asal.baris;
  if (capaianRp.nilai === null || [anggaran, realisasiRp].some(isTakTerbaca)) return [];
  const pagu = uang(asal, 'anggaran');
  const setahun = isSetahun(asal) ? [uang(asal, 'realisasi')] : twRp(asal);
  if (setahun.every((a) => a.sel.sel === null) || setahun.some((a) => isTakTerbaca(a.sel))) return [];
  const realisasi = (nilai: Nilai) => tambah(setahun.map(nilai));
  return [
    samaPersen([pagu, ...setahun], (nilai) => serapan(nilai(pagu), realisasi(nilai)), {
      aturan: 'persen',
      hasil: angkaPersen(asal, capaianRp, 'Persentase realisasi anggaran'),
      dari: (nilai) => `${rupiah(realisasi(nilai))} dari ${rupiah(nilai(pagu) ?? 0)} adalah`,
    }),
  ];
}

/** The Rp side is no mean: total realisasi / total pagu of the owner itself, printed as its percentage is. */
function rataRp(asal: Asal): Persamaan[] {
  const { rata, anggaran, realisasiRp, capaianRp } = asal.baris;
  if (!rata || rata.rataRp.nilai === null || [anggaran, realisasiRp].some(isTakTerbaca)) return [];
  const [pagu, realisasi] = [uang(asal, 'anggaran'), uang(asal, 'realisasi')];
  const persen = angkaPersen(asal, capaianRp, 'Persentase realisasi anggaran');
  const dasar = samaPersen(
    [pagu, realisasi, persen],
    (nilai) => serapan(nilai(pagu), nilai(realisasi) ?? 0),
    {
      aturan: 'rata-rata',
      hasil: angkaPersen(asal, rata.rataRp, 'Rata-rata anggaran'),
      dari: () => 'realisasi dibagi pagu pemilik yang sama adalah',
    },
  );
  const banding: Persamaan['banding'] = (cetak, hitung, nilai) => {
    const baris = nilai(persen);
    return baris !== null && bulat(cetak) === bulat(baris) ? 'sama' : dasar.banding(cetak, hitung, nilai);
  };
  return [{ ...dasar, banding }];
}
