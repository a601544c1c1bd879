/** Rule `sisa`: the remainder in the Belanja tables is pagu − realisasi. */
import { rupiah } from '../angka';
import { indukKode, parseKode } from '../kode';
import { jumlahkan, selisih } from '../konsolidasi/jumlah';
import type { BarisBelanja, DokumenTerbaca, TabelBelanja } from '../lembar/dokumen';
import type { Lokasi } from '../lembar/kisi';
import type { Sel } from '../lembar/terbaca';
import { dugaan } from './kalimat';
import { isTakTerbaca } from './lahan';
import type { Temuan } from './temuan';

interface Beda {
  nama: string;
  kode: string | null;
  sel: Sel;
  tercetak: number;
  seharusnya: number;
  rumusan: string;
}

export function sisaBelanja(dokumen: DokumenTerbaca): Temuan[] {
  return [dokumen.belanjaLangsung, dokumen.belanjaTidakLangsung].flatMap((bagian) =>
    bagian ? periksaTabel(dokumen.berkas, bagian.lembar, bagian.isi) : [],
  );
}

function periksaTabel(berkas: string, lembar: string, tabel: TabelBelanja): Temuan[] {
  const lokasi = (sel: Sel): Lokasi => ({ berkas, lembar, sel: sel.sel ?? 'A1' });
  const semua = tabel.baris.flatMap((b) => periksaSisa(b, [b.kode.nilai, b.uraian.nilai]) ?? []);
  const terbawa = semua.filter((b) => isTerbawa(b, semua, tabel));
  const temuan = semua
    .filter((b) => !terbawa.includes(b))
    .map((b): Temuan => {
      const { tercetak, seharusnya } = b;
      // An owner's remainder that adds up its children's wrong ones is wrong because of them.
      const akibat = terbawa.filter((t) => t.kode !== null && isDiBawah(b.kode, t.kode));
      return {
        aturan: 'sisa',
        tingkat: 'galat',
        pesan: `Sisa anggaran ${b.nama} tercetak ${rupiah(tercetak)}, padahal ${b.rumusan} adalah ${rupiah(seharusnya)}.${dugaan(tercetak, seharusnya)}`,
        lokasi: lokasi(b.sel),
        terkait: akibat.map((t) => lokasi(t.sel)),
        tercetak,
        seharusnya,
        selisih: selisih(tercetak, seharusnya),
      };
    });
  return temuan;
}

function periksaSisa(
  { pagu, realisasi, sisa }: Pick<BarisBelanja, 'pagu' | 'realisasi' | 'sisa'>,
  [kode, uraian]: [string | null, string | null],
): Beda | null {
  if (sisa.nilai === null || pagu.nilai === null || [pagu, realisasi].some(isTakTerbaca)) return null;
  const seharusnya = selisih(pagu.nilai, realisasi.nilai ?? 0);
  if (seharusnya === sisa.nilai) return null;
  return {
    nama: [kode, uraian].filter((t) => t).join(' '),
    kode: kode && (parseKode(kode)?.kode ?? null),
    sel: sisa,
    tercetak: sisa.nilai,
    seharusnya,
    rumusan: `${rupiah(pagu.nilai)} dikurangi ${rupiah(realisasi.nilai ?? 0)}`,
  };
}

function isTerbawa(b: Beda, semua: Beda[], tabel: TabelBelanja): boolean {
  const kode = (baris: BarisBelanja) => parseKode(baris.kode.nilai ?? '')?.kode ?? '';
  const anak = tabel.baris.filter((x) => b.kode !== null && indukKode(kode(x)) === b.kode);
  const salah = semua.filter((x) => x.kode !== null && indukKode(x.kode) === b.kode);
  return salah.length > 0 && jumlahkan(anak.map((x) => x.sisa.nilai)) === b.tercetak;
}

function isDiBawah(kode: string | null, induk: string): boolean {
  return kode?.startsWith(`${induk}.`) ?? false;
}
