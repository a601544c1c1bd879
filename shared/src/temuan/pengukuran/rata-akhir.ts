/** Rule `rata-rata` for the one average at the end of E.81: the form does not say which rows it is of. */

import { bulat, persen } from '../../dasar/angka';
import { jumlahkan } from '../../dasar/jumlah';
import { indeksKolom } from '../../dasar/kisi';
import { serapan } from '../../kinerja/anggaran';
import { rataCapaian } from '../../kinerja/capaian';
import { URUTAN } from '../../kinerja/kode';
import type { BarisTerbaca, PengukuranTerbaca, Sel } from '../../lembar/terbaca';
import type { Asal, Simpul } from '../../rekap/pohon';
import { rataAnak } from '../../rekap/rata';
import { benarSel, type HasilAturan, isTakTerbaca, type Lahan } from '../lahan';
import { desimal } from '../persamaan/persamaan';
import { barisSemu } from './baris-jumlah';

const SEBUT = { urusan: 'urusan', program: 'program', kegiatan: 'kegiatan', subkegiatan: 'sub kegiatan' };

/** The average as a row of its own, where a sheet prints one. */
export function rataAkhir({ pengukuran }: Pick<Lahan, 'pengukuran'>): Asal[] {
  return pengukuran.flatMap((p) =>
    p.rataAkhir
      ? [{ pengukuran: p, baris: barisSemu('seluruh baris', p.rataAkhir.rataK, { rata: p.rataAkhir }) }]
      : [],
  );
}

/** A warning where the figure is the mean of no level, nor of all rows, with blanks as 0 or left out. */
export function periksaRataAkhir(lahan: Lahan): HasilAturan {
  const hasil = rataAkhir(lahan).flatMap((asal) => {
    const { rataK, rataRp } = asal.baris.rata ?? {};
    return [satu(lahan, asal, rataK, 'kinerja', capaianK), satu(lahan, asal, rataRp, 'anggaran', capaianRp)];
  });
  return { perkara: hasil.flatMap((h) => h.perkara), akibat: hasil.flatMap((h) => h.akibat ?? []) };
}

/** Means that the figure may be of: as printed, and with the figures that other rules have set right, in the same order. */
interface Calon {
  /** null: too roundabout to be listed. */
  nama: string | null;
  baris: Sel[][];
  tercetak: number[];
  benar: number[];
}

type Ambil = (baris: BarisTerbaca, renstra: boolean) => Sel[];

const capaianK: Ambil = (b, renstra) =>
  b.indikator.map((i) => (renstra ? i.capaianRenstra : i.capaian)).filter((s) => s.sel !== null);
const capaianRp: Ambil = (b, renstra) =>
  [renstra ? b.capaianRenstraRp : b.capaianRp].flatMap((s) => (s && s.sel !== null ? [s] : []));

function satu(lahan: Lahan, asal: Asal, rata: Sel | undefined, sisi: string, ambil: Ambil): HasilAturan {
  const cetak = rata?.nilai ?? null;
  const { pengukuran } = asal;
  if (!rata || cetak === null) return { perkara: [] };
  const renstra = isKolomRenstra(pengukuran, rata);
  const kelompok = susun(pengukuran, renstra, ambil);
  if (kelompok.length === 0 || kelompok.some((k) => k.baris.flat().some(isTakTerbaca)))
    return { perkara: [] };
  const teliti = 10 ** -desimal(bulat(cetak)) + 1e-9;
  const isCocok = (n: number | undefined) => n !== undefined && Math.abs(n - cetak) <= teliti;
  const tercetak = (s: Sel) => s.nilai;
  const benar = (s: Sel) => benarSel(lahan, s);
  const bertingkat = (nilai: typeof benar) =>
    rataBertingkat(lahan, pengukuran, (b) => ambil(b, renstra).map(nilai));
  const semua = kelompok[kelompok.length - 1]?.baris ?? [];
  const calon: Calon[] = [
    ...kelompok.map(({ nama, baris }) => ({
      nama,
      baris,
      tercetak: rataMungkin(baris, tercetak),
      benar: rataMungkin(baris, benar),
    })),
    { nama: null, baris: semua, tercetak: bertingkat(tercetak), benar: bertingkat(benar) },
  ];
  if (calon.some((c) => c.benar.some(isCocok))) return { perkara: [] };
  if (sisi === 'anggaran' && serapanSeluruh(pengukuran).some(isCocok)) return { perkara: [] };
  for (const c of calon) {
    // The mean of what is printed: it is wrong only because a cell above it is.
    const sebab = c.baris.flat().find((s) => lahan.benar.has(s));
    const ke = c.tercetak.findIndex(isCocok);
    if (ke >= 0 && sebab)
      return { perkara: [], akibat: [{ sebab, asal, sel: rata, benar: c.benar[ke] ?? cetak }] };
  }
  const uraian = calon.flatMap(({ nama, benar: [n] }) =>
    nama && n !== undefined ? [`${nama} ${persen(n)}`] : [],
  );
  const pesan = `Rata-rata capaian ${sisi} tercetak ${persen(cetak)}, padahal rata-ratanya menurut kolom itu: ${uraian.join(', ')}.`;
  return { perkara: [{ asal, sel: rata, tingkat: 'peringatan', pesan, terkait: [], tercetak: cetak }] };
}

/** Rows with a percentage in that column, by level and all together; each row's indicators stay together. */
function susun(
  { baris }: PengukuranTerbaca,
  renstra: boolean,
  ambil: Ambil,
): { nama: string; baris: Sel[][] }[] {
  const isi = (pilih: (b: BarisTerbaca) => boolean) =>
    baris.filter(pilih).flatMap((b) => {
      const sel = ambil(b, renstra);
      return sel.length > 0 ? [sel] : [];
    });
  return [
    ...URUTAN.map((level) => ({ nama: SEBUT[level], baris: isi((b) => b.level === level) })),
    { nama: 'semua baris', baris: isi(() => true) },
  ].filter((k) => k.baris.length > 0);
}

/** The mean of the indicators and of the rows' own means, each with blanks as 0 and without them. */
function rataMungkin(baris: readonly Sel[][], nilai: (s: Sel) => number | null): number[] {
  const angka = baris.map((sel) => sel.map(nilai));
  const terisi = angka.map((b) => b.filter((n) => n !== null)).filter((b) => b.length > 0);
  return [angka, terisi].flatMap((isi) =>
    [rataCapaian(isi.flat()), rataCapaian(isi.map((b) => rataCapaian(b)))].flatMap((n) => n ?? []),
  );
}

/** The means of each level's averages, where a row with rows below it counts for their mean. */
function rataBertingkat(
  { simpul }: Lahan,
  pengukuran: PengukuranTerbaca,
  capaian: (baris: BarisTerbaca) => (number | null)[],
): number[] {
  const rata = new Map<Simpul, number | null>();
  for (const s of [...simpul].reverse()) {
    if (s.pemilik?.pengukuran !== pengukuran) continue;
    const anak = s.anak.map((a) => ({ capaian: [], rata: rata.get(a) ?? null }));
    rata.set(s, rataAnak(anak) ?? rataCapaian(capaian(s.pemilik.baris)));
  }
  return URUTAN.flatMap((level) => {
    const isi = [...rata].flatMap(([s, n]) => (s.level === level && n !== null ? [n] : []));
    return rataCapaian(isi) ?? [];
  });
}

/** All that was spent of all that was planned, by the roots and by the line JUMLAH. */
function serapanSeluruh({ baris, jumlah }: PengukuranTerbaca): number[] {
  const puncak = URUTAN.find((l) => baris.some((b) => b.level === l));
  const total = (ambil: (b: BarisTerbaca) => Sel) =>
    jumlahkan(baris.map((b) => (b.level === puncak ? ambil(b).nilai : null)));
  return [
    serapan(
      total((b) => b.anggaran),
      total((b) => b.realisasiRp),
    ),
    serapan(jumlah?.anggaran.nilai ?? null, jumlah?.realisasiRp.nilai ?? null),
  ].filter((n) => n !== null);
}

function isKolomRenstra({ peta }: PengukuranTerbaca, { sel }: Sel): boolean {
  const kolom = indeksKolom((sel ?? '').replace(/\d+$/, ''));
  const tahunIni = [peta['capaian.k'], peta['capaian.rp']];
  return (
    !tahunIni.includes(kolom) &&
    (peta['capaianRenstra.k'] !== undefined || peta['capaianRenstra.rp'] !== undefined)
  );
}
