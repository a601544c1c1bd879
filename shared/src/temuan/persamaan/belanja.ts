/** The Belanja tables: remainder, percentage, owners and totals. */

import { rupiah } from '../../dasar/angka';
import { serapan } from '../../kinerja/anggaran';
import { URUTAN } from '../../kinerja/kode';
import type { BarisBelanja, DokumenTerbaca, TabelBelanja } from '../../lembar/dokumen/terbaca';
import { cariBarisHilang } from '../cocok/baris-hilang';
import { kunciNama } from '../cocok/nama';
import { isGaji, pohonBelanja, type RantingBelanja, rataRanting } from '../cocok/ranting-belanja';
import { isTakTerbaca, type Lahan } from '../lahan';
import { angkaBelanja, type IsiBelanja, type KolomBelanja, sebutBaris } from './angka-belanja';
import { angkaDokumen, type TempatLembar } from './angka-dokumen';
import { paguPengukuran } from './belanja-pengukuran';
import {
  bandingPersen,
  desimalKolom,
  type Persamaan,
  samaDengan,
  samaJumlah,
  samaPersen,
  samaSisa,
  tambah,
} from './persamaan';

export function persamaanBelanja(lahan: Lahan): Persamaan[] {
  const { dokumen } = lahan;
  const langsung = dokumen?.belanjaLangsung;
  const tidak = dokumen?.belanjaTidakLangsung;
  return [
    ...(dokumen && langsung
      ? [
          ...tabelLangsung(dokumen, langsung.lembar, langsung.isi, indukBerlubang(lahan)),
          ...paguPengukuran(lahan),
        ]
      : []),
    ...(dokumen && tidak
      ? tabelTidakLangsung({ berkas: dokumen.berkas, lembar: tidak.lembar }, tidak.isi)
      : []),
  ];
}

/** Owners of which a row is missing: their sum is not known, and that row is the finding. */
function indukBerlubang(lahan: Lahan): Set<string> {
  return new Set(
    cariBarisHilang(lahan)
      .filter((h) => h.sumber === 'belanja' && !isGaji(h.nama))
      .map((h) => h.kunciInduk),
  );
}

function tabelLangsung(
  dokumen: DokumenTerbaca,
  lembar: string,
  tabel: TabelBelanja,
  berlubang: Set<string>,
): Persamaan[] {
  const t = { berkas: dokumen.berkas, lembar };
  const akar = pohonBelanja(tabel);
  const semua = akar.flatMap(rataRanting);
  const gaji = tabel.baris.some((b) => isGaji(b.uraian.nilai))
    ? null
    : (dokumen.belanjaTidakLangsung ?? null);
  const desimal = desimalKolom(tabel.baris.map((b) => b.persen));
  return [
    ...tabel.baris.flatMap((b, i) =>
      barisBelanja(t, b, sebutBaris(b), desimal, () => tabel.baris.slice(i + 1, i + 32)),
    ),
    ...semua.flatMap((r) =>
      berlubang.has(kunciNama(r.baris.uraian.nilai)) ? [] : jumlahAnak(t, r, dokumen, gaji !== null),
    ),
    ...(berlubang.size > 0 ? barisJumlah(t, tabel) : jumlahAkhir(t, tabel, semua, gaji?.isi.jumlah ?? null)),
    ...(gaji === null ? gajiSama(dokumen, t, tabel) : []),
  ];
}

function barisBelanja(
  t: TempatLembar,
  b: IsiBelanja,
  nama: string,
  desimal: number,
  bawah: () => readonly BarisBelanja[] = () => [],
): Persamaan[] {
  const pagu = angkaBelanja(t, b, nama, 'pagu');
  const realisasi = angkaBelanja(t, b, nama, 'realisasi');
  const sisa = angkaBelanja(t, b, nama, 'sisa');
  if (b.pagu.nilai === null || [b.pagu, b.realisasi].some(isTakTerbaca)) return [];
  const hasil: Persamaan[] = [];
  if (b.sisa.nilai !== null)
    hasil.push(samaSisa(pagu, realisasi, sisa, (cetak) => sebabSisa(cetak, bawah())));
  if (b.persen.nilai !== null && b.pagu.nilai !== 0)
    hasil.push(
      samaPersen([pagu, realisasi], (n) => serapan(n(pagu), n(realisasi) ?? 0), {
        aturan: 'persen',
        hasil: angkaDokumen(t, b.persen, `Persentase ${nama}`, 'persen'),
        banding: (cetak, n) => bandingPersen(cetak, n, desimal),
        dari: (n) => `${rupiah(n(realisasi) ?? 0)} dari ${rupiah(n(pagu) ?? 0)} adalah`,
      }),
    );
  return hasil;
}

/** A remainder that was made by a sum over the rows below instead of a difference. */
function sebabSisa(cetak: number, bawah: readonly BarisBelanja[]): string {
  let jumlah: (number | null)[] = [];
  for (const [i, b] of bawah.entries()) {
    jumlah = [...jumlah, b.sisa.nilai];
    if (i > 0 && tambah(jumlah) === cetak) return ` Angka itu adalah jumlah sisa ${i + 1} baris di bawahnya.`;
  }
  return '';
}

function jumlahAnak(
  t: TempatLembar,
  r: RantingBelanja,
  dokumen: DokumenTerbaca,
  tanpaGaji: boolean,
): Persamaan[] {
  if (r.anak.length === 0) return [];
  const jumlahGaji = dokumen.belanjaTidakLangsung?.isi.jumlah;
  const tBtl = { berkas: dokumen.berkas, lembar: dokumen.belanjaTidakLangsung?.lembar ?? '' };
  const kurangGaji = tanpaGaji && jumlahGaji != null && isIndukGaji(r);
  return (['pagu', 'realisasi', 'sisa'] as const).flatMap((k): Persamaan[] => {
    const hasil = angkaBelanja(t, r.baris, sebutBaris(r.baris), k);
    const masukan = r.anak.map((a) => angkaBelanja(t, a.baris, sebutBaris(a.baris), k));
    if ((k === 'sisa' && kurangGaji) || hasil.sel.sel === null) return [];
    if (hasil.sel.nilai === null || [hasil, ...masukan].some((a) => isTakTerbaca(a.sel))) return [];
    const btl = 'Belanja Tidak Langsung';
    const tambahan = kurangGaji ? [angkaBelanja(tBtl, jumlahGaji as IsiBelanja, btl, k)] : [];
    return [
      samaJumlah([...masukan, ...tambahan], {
        aturan: 'jumlah-anak',
        hasil,
        dari: () =>
          `jumlah ${masukan.length} baris di bawahnya${kurangGaji ? ` ditambah jumlah ${btl} (gaji)` : ''}`,
        serta: [...masukan, ...tambahan],
        ...(k === 'sisa' ? { bobot: 0.9 } : {}),
      }),
    ];
  });
}

/** The kegiatan whose salary row is left out of this table: it exceeds its rows by about the salaries. */
function isIndukGaji({ baris }: RantingBelanja): boolean {
  return /administrasi keuangan/i.test(baris.uraian.nilai ?? '');
}

const barisJumlah = (t: TempatLembar, { jumlah }: TabelBelanja): Persamaan[] =>
  jumlah ? barisBelanja(t, jumlah, 'JUMLAH', 2) : [];

function jumlahAkhir(
  t: TempatLembar,
  tabel: TabelBelanja,
  semua: RantingBelanja[],
  gaji: TabelBelanja['jumlah'],
): Persamaan[] {
  const { jumlah } = tabel;
  if (!jumlah) return [];
  const perTingkat = URUTAN.map((level) => semua.filter((r) => r.baris.level === level));
  const sebab = (k: KolomBelanja) => (cetak: number, hitung: number) => {
    const beda = tambah([hitung, -cetak]);
    const milikGaji = gaji && jumlahGaji(gaji, k);
    return milikGaji && beda === milikGaji
      ? ` Selisihnya tepat jumlah Belanja Tidak Langsung ${rupiah(milikGaji)}: gaji dihitung pada program, tetapi tidak pada jumlah.`
      : '';
  };
  return [
    ...barisJumlah(t, tabel),
    ...(['pagu', 'realisasi', 'sisa'] as const).flatMap((k) =>
      perTingkat.flatMap((baris, i): Persamaan[] => {
        const hasil = angkaBelanja(t, jumlah, 'JUMLAH', k);
        const masukan = baris.map((r) => angkaBelanja(t, r.baris, sebutBaris(r.baris), k));
        if (masukan.length === 0 || hasil.sel.nilai === null || masukan.some((a) => isTakTerbaca(a.sel)))
          return [];
        // Where the salary row is left out, a total that counts the salaries is right all the same.
        const tanpaGaji = URUTAN[i] === 'subkegiatan' && gaji ? jumlahGaji(gaji, k) : null;
        return [
          samaJumlah(masukan, {
            aturan: 'jumlah-anak',
            hasil,
            ...(tanpaGaji === null ? {} : { banding: samaAtauLebih(tanpaGaji) }),
            bobot: k === 'sisa' ? 0.9 : 1,
            dari: () =>
              `jumlah ${masukan.length} ${URUTAN[i] === 'subkegiatan' ? 'sub kegiatan' : URUTAN[i]}`,
            sebab: sebab(k),
            ...(masukan.length <= 12 ? { serta: masukan } : {}),
          }),
        ];
      }),
    ),
  ];
}

const jumlahGaji = (gaji: IsiBelanja, k: KolomBelanja): number | null =>
  k === 'sisa' ? tambah([gaji.pagu.nilai, -(gaji.realisasi.nilai ?? 0)]) : gaji[k].nilai;

const samaAtauLebih =
  (lebih: number): Persamaan['banding'] =>
  (cetak, hitung) =>
    [hitung, tambah([hitung, lebih])].includes(cetak) ? 'sama' : 'beda';

function gajiSama(dokumen: DokumenTerbaca, t: TempatLembar, tabel: TabelBelanja): Persamaan[] {
  const baris = tabel.baris.find((b) => isGaji(b.uraian.nilai));
  const btl = dokumen.belanjaTidakLangsung;
  if (!baris || !btl?.isi.jumlah) return [];
  const jumlah = btl.isi.jumlah;
  return (['pagu', 'realisasi'] as const).map((k) =>
    samaDengan(angkaBelanja(t, baris, sebutBaris(baris), k), {
      aturan: 'angka-beda',
      bobot: 0.9,
      hasil: angkaBelanja(
        { berkas: dokumen.berkas, lembar: btl.lembar },
        jumlah,
        'Belanja Tidak Langsung',
        k,
      ),
      dari: () => `${sebutBaris(baris)} pada ${t.lembar} adalah`,
    }),
  );
}

function tabelTidakLangsung(t: TempatLembar, tabel: TabelBelanja): Persamaan[] {
  const ruas = (b: BarisBelanja) => (b.kode.nilai ?? '').split('.').length;
  const terdalam = Math.max(0, ...tabel.baris.map(ruas));
  const rincian = tabel.baris.filter((b) => ruas(b) === terdalam);
  const induk = tabel.baris.filter((b) => ruas(b) < terdalam && b.pagu.nilai !== null);
  const desimal = desimalKolom([...tabel.baris.map((b) => b.persen)]);
  const jumlah = tabel.jumlah ? [{ isi: tabel.jumlah as IsiBelanja, nama: 'JUMLAH' }] : [];
  const atas = [
    ...(induk.length === 1 ? induk.map((isi) => ({ isi, nama: sebutBaris(isi) })) : []),
    ...jumlah,
  ];
  return [
    ...tabel.baris.flatMap((b) => barisBelanja(t, b, sebutBaris(b), desimal)),
    ...(tabel.jumlah ? barisBelanja(t, tabel.jumlah, 'JUMLAH', desimalKolom([tabel.jumlah.persen])) : []),
    ...atas.flatMap(({ isi, nama }) =>
      (['pagu', 'realisasi'] as const).flatMap((k): Persamaan[] => {
        const masukan = rincian.map((b) => angkaBelanja(t, b, sebutBaris(b), k));
        if (isi[k].nilai === null || rincian.length < 2 || masukan.some((a) => isTakTerbaca(a.sel)))
          return [];
        return [
          samaJumlah(masukan, {
            aturan: 'jumlah-anak',
            hasil: angkaBelanja(t, isi, nama, k),
            dari: () => `jumlah ${masukan.length} baris rinciannya`,
          }),
        ];
      }),
    ),
  ];
}
