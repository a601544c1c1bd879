/** Seeded single faults in a clean copy: what an office does to a cell by mistake. */

import type { BukuKerja, Nilai } from '@lembar-kinerja/shared/dasar/kisi';
import type { DokumenTerbaca } from '@lembar-kinerja/shared/lembar/dokumen/terbaca';
import type { IndikatorTerbaca, PengukuranTerbaca, Sel } from '@lembar-kinerja/shared/lembar/terbaca';
import { caraIndikator } from '@lembar-kinerja/shared/rekap/indikator';
import type { Terbaca } from './temuan-contoh-buku';
import { hapusBaris, isiSel, lembarBernama, letak, salinBuku, tulisSel } from './temuan-kisi';

export interface Mutasi {
  jenis: string;
  berkas: string;
  lembar: string;
  sel: string;
  /** Name of a row that was taken out: then the finding must name it. */
  nama?: string;
  ubah: (buku: BukuKerja[]) => void;
  uraian: string;
}

type Tempat = Pick<Mutasi, 'berkas' | 'lembar'> & { sel: Sel<unknown>; nama?: string };
type Acak = () => number;

/** mulberry32: the same faults for everyone. */
export function acak(benih: number): Acak {
  let a = benih;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

const pilih = <T>(dari: readonly T[], r: Acak): T => dari[Math.floor(r() * dari.length)] as T;

/** Kinds and how often each comes among the 300. */
const JENIS: [string, number][] = [
  ['tukar-angka', 70],
  ['ganti-angka', 70],
  ['nol-hilang', 25],
  ['rumus-jadi-angka', 30],
  ['kode-terpotong', 25],
  ['baris-terhapus', 30],
  ['tautan-ganda', 20],
  ['predikat', 15],
  ['satuan', 15],
];

export function mutasi(terbaca: Terbaca, buku: readonly BukuKerja[], benih: number): Mutasi[] {
  const r = acak(benih);
  const angka = tempatAngka(terbaca);
  const hasil: Mutasi[] = [];
  for (const [jenis, banyak] of JENIS)
    for (let n = 0; n < banyak; ) {
      const satu = buat(jenis, terbaca, buku, angka, r);
      if (!satu) continue;
      hasil.push(satu);
      n++;
    }
  return hasil;
}

function buat(
  jenis: string,
  terbaca: Terbaca,
  buku: readonly BukuKerja[],
  angka: Tempat[],
  r: Acak,
): Mutasi | null {
  if (jenis === 'tukar-angka' || jenis === 'ganti-angka' || jenis === 'nol-hilang') {
    const t = pilih(angka, r);
    return ketik(jenis, t, buku, rusak(jenis, t.sel.nilai as number, r));
  }
  if (jenis === 'rumus-jadi-angka') {
    const t = pilih(
      angka.filter((x) => x.sel.rumus),
      r,
    );
    return ketik(jenis, t, buku, t.sel.nilai as number);
  }
  if (jenis === 'kode-terpotong') {
    const t = pilih(tempatKode(terbaca), r);
    return ketik(jenis, t, buku, String(t.sel.nilai).slice(0, -(1 + Math.floor(r() * 3))));
  }
  if (jenis === 'predikat') {
    const t = pilih(tempatPredikat(terbaca), r);
    return ketik(
      jenis,
      t,
      buku,
      pilih(
        ['ST', 'T', 'S', 'R', 'SR'].filter((p) => p !== t.sel.nilai),
        r,
      ),
    );
  }
  if (jenis === 'satuan') {
    const t = pilih(tempatSatuan(terbaca), r);
    return ketik(jenis, t, buku, t.sel.nilai === 'Dokumen' ? 'Laporan' : 'Dokumen');
  }
  if (jenis === 'tautan-ganda') return tautanGanda(terbaca.dokumen as DokumenTerbaca, buku, r);
  return barisTerhapus(terbaca, r);
}

function ketik(jenis: string, t: Tempat, buku: readonly BukuKerja[], nilai: Nilai | null): Mutasi | null {
  const sel = t.sel.sel as string;
  const lama = isiSel(lembarBernama(buku, t.berkas, t.lembar), sel);
  // `12 Dokumen` in one cell keeps its unit.
  const baru =
    typeof lama === 'string' && typeof nilai === 'number'
      ? lama.replace(/^[\d.,]+/, String(nilai).replace('.', ','))
      : nilai;
  if (nilai === null || (jenis !== 'rumus-jadi-angka' && (nilai === t.sel.nilai || baru === lama)))
    return null;
  return {
    jenis,
    ...{ berkas: t.berkas, lembar: t.lembar, sel },
    ubah: (b) => tulisSel(lembarBernama(b, t.berkas, t.lembar), sel, baru),
    uraian: `${t.lembar} ${sel}: ${lama} → ${baru}`,
  };
}

function rusak(jenis: string, n: number, r: Acak): number | null {
  const teks = [...String(n)];
  const posisi = teks.flatMap((c, i) => (/\d/.test(c) ? [i] : []));
  if (jenis === 'nol-hilang')
    return n >= 1000 && n % 1000 === 0 ? n / 1000 : n >= 10_000 ? Math.floor(n / 10) : null;
  const p = Math.floor(r() * posisi.length);
  const [i, j] = [posisi[p] as number, posisi[p + 1]];
  if (jenis === 'tukar-angka') {
    if (j === undefined) return null;
    [teks[i], teks[j]] = [teks[j] as string, teks[i] as string];
  } else teks[i] = String((Number(teks[i]) + 1 + Math.floor(r() * 9)) % 10);
  const hasil = Number(teks.join(''));
  return hasil === n || hasil === 0 ? null : hasil;
}

/** Figures that some other figure bears witness of: every printed one but the free-standing services. */
export function tempatAngka({ pengukuran, dokumen }: Terbaca): Tempat[] {
  const isi = (t: Pick<Mutasi, 'berkas' | 'lembar'>, sel: (Sel | undefined | null)[]): Tempat[] =>
    sel.flatMap((s) => (s?.sel && s.nilai ? [{ berkas: t.berkas, lembar: t.lembar, sel: s }] : []));
  const d = dokumen as DokumenTerbaca;
  const dok = (lembar: string | undefined) => ({ berkas: d.berkas, lembar: lembar ?? '' });
  return [
    ...pengukuran.flatMap((p) =>
      p.baris.flatMap((b) =>
        isi(p, [
          ...[
            b.anggaran,
            ...b.twRp,
            b.realisasiRp,
            b.rpjmdRp,
            b.capaianK,
            b.capaianRp,
            b.rata?.rataK,
            b.rata?.rataRp,
          ],
          ...b.indikator.flatMap((i) => [i.target, ...twBersaksi(i), i.realisasi, i.capaian]),
        ]),
      ),
    ),
    ...(d.capaianProgram?.isi ?? []).flatMap((b) =>
      isi(dok(d.capaianProgram?.lembar), [b.target, b.capaian, b.persentase]),
    ),
    ...[d.belanjaLangsung, d.belanjaTidakLangsung].flatMap((t) =>
      [...(t?.isi.baris ?? []), ...(t?.isi.jumlah ? [t.isi.jumlah] : [])].flatMap((b) =>
        isi(dok(t?.lembar), [b.pagu, b.realisasi, b.persen, b.sisa]),
      ),
    ),
    ...(d.sdm?.isi ?? []).flatMap((t) =>
      [...t.baris, ...(t.jumlah ? [t.jumlah] : [])].flatMap((b) =>
        isi(dok(d.sdm?.lembar), [b.jumlah, b.persen]),
      ),
    ),
    ...(d.iku?.isi.baris ?? []).flatMap((b) =>
      isi(dok(d.iku?.lembar), [b.kondisiAwal, b.target, b.capaian, b.tingkatCapaian]),
    ),
    ...(d.renstra?.isi.baris ?? []).flatMap((b) =>
      isi(dok(d.renstra?.lembar), [b.kondisiAwal, b.target, b.capaian, b.tingkatCapaian]),
    ),
    ...(d.perjanjian?.isi.baris ?? []).flatMap((b) => isi(dok(d.perjanjian?.lembar), [b.target])),
    ...(d.lhe?.isi.baris ?? []).flatMap((b) => isi(dok(d.lhe?.lembar), [b.bobot, b.nilai])),
    ...isi(dok(d.lhe?.lembar), [d.lhe?.isi.jumlah?.bobot, d.lhe?.isi.jumlah?.nilai]),
  ];
}

/** Of a stock (`Orang/bulan`) only the last filled quarter makes the year. */
function twBersaksi(i: IndikatorTerbaca): Sel[] {
  const terisi = i.tw.filter((s) => s.nilai !== null);
  return caraIndikator(i) === 'terakhir' ? terisi.slice(-1) : terisi;
}

function tempatKode({ pengukuran, dokumen }: Terbaca): Tempat[] {
  return [
    ...pengukuran.flatMap((p) =>
      p.baris
        .filter((b) => b.level !== 'urusan' && b.anggaran.nilai !== null)
        .map((b) => ({ berkas: p.berkas, lembar: p.lembar, sel: b.kode })),
    ),
    ...(dokumen?.belanjaLangsung?.isi.baris ?? []).map((b) => ({
      berkas: dokumen?.berkas ?? '',
      lembar: dokumen?.belanjaLangsung?.lembar ?? '',
      sel: b.kode,
    })),
  ];
}

function tempatPredikat({ pengukuran }: Terbaca): Tempat[] {
  return pengukuran.flatMap((p) =>
    p.baris.flatMap((b) =>
      b.rata
        ? [b.rata.predikatK, b.rata.predikatRp].map((sel) => ({ berkas: p.berkas, lembar: p.lembar, sel }))
        : [],
    ),
  );
}

function tempatSatuan({ pengukuran }: Terbaca): Tempat[] {
  return pengukuran.flatMap((p) =>
    p.baris.flatMap((b) =>
      b.indikator
        .filter((i) => /^Jumlah (Dokumen|Laporan|Paket|Unit|Orang)\b/.test(i.nama.nilai ?? ''))
        .map((i) => ({ berkas: p.berkas, lembar: p.lembar, sel: i.satuan })),
    ),
  );
}

function tautanGanda(dokumen: DokumenTerbaca, buku: readonly BukuKerja[], r: Acak): Mutasi | null {
  const baris = dokumen.tindakLanjut?.isi ?? [];
  const [a, b] = [pilih(baris, r), pilih(baris, r)];
  if (a === b) return null;
  const t = { berkas: dokumen.berkas, lembar: dokumen.tindakLanjut?.lembar ?? '' };
  return ketik('tautan-ganda', { ...t, sel: b.bukti }, buku, a.bukti.nilai);
}

function barisTerhapus({ pengukuran, dokumen }: Terbaca, r: Acak): Mutasi | null {
  const d = dokumen as DokumenTerbaca;
  const hapus = (
    berkas: string,
    lembar: string,
    sel: Sel<unknown>,
    nama: string,
    banyak: number,
  ): Mutasi => ({
    jenis: 'baris-terhapus',
    ...{ berkas, lembar, sel: sel.sel as string, nama },
    ubah: (buku) => hapusBaris(lembarBernama(buku, berkas, lembar), letak(sel.sel as string)[0], banyak),
    uraian: `${lembar} baris ${sel.sel} “${nama.slice(0, 50)}” dihapus`,
  });
  const macam = Math.floor(r() * 3);
  if (macam === 0) {
    const p = pilih(pengukuran, r);
    const b = pilih(
      p.baris.filter((x) => x.level === 'subkegiatan'),
      r,
    );
    return isBersaudara(p, b) ? hapus(p.berkas, p.lembar, b.kode, b.nama.nilai ?? '', 2) : null;
  }
  if (macam === 1) {
    const b = pilih(
      (d.capaianProgram?.isi ?? []).filter((x) => x.level === 'subkegiatan'),
      r,
    );
    return hapus(d.berkas, d.capaianProgram?.lembar ?? '', b.nama, b.nama.nilai ?? '', 1);
  }
  const b = pilih(
    (d.belanjaLangsung?.isi.baris ?? []).filter((x) => x.level === 'subkegiatan'),
    r,
  );
  return hapus(d.berkas, d.belanjaLangsung?.lembar ?? '', b.uraian, b.uraian.nilai ?? '', 1);
}

/** Its kegiatan keeps other rows: else the kegiatan would be empty, which is another fault. */
function isBersaudara(p: PengukuranTerbaca, baris: PengukuranTerbaca['baris'][number]): boolean {
  const induk = (baris.kode.nilai ?? '').slice(0, -5);
  return p.baris.some((b) => b !== baris && b.kode.nilai?.startsWith(`${induk}.`));
}

export function terapkan(buku: readonly BukuKerja[], m: Mutasi): BukuKerja {
  const [satu] = salinBuku(buku.filter((b) => b.berkas === m.berkas)) as [BukuKerja];
  m.ubah([satu]);
  return satu;
}
