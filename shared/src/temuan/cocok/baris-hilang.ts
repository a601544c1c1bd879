/** Rule `baris-hilang`: a program, kegiatan or sub kegiatan that the other tables have and this one has not. */

import { rupiah } from '../../dasar/angka';
import type { Lokasi } from '../../dasar/kisi';
import { keys } from '../../dasar/pasti';
import type { Temuan } from '../../dasar/temuan';
import type { Level } from '../../kinerja/istilah';
import type { Sel } from '../../lembar/terbaca';
import { type Asal, asalSimpul } from '../../rekap/pohon';
import type { Lahan } from '../lahan';
import { tambah } from '../persamaan/persamaan';
import { isMiripNama, kunciNama } from './nama';
import { isGaji, pohonBelanja, rataRanting } from './ranting-belanja';

export type SumberNama = 'pengukuran' | 'capaian' | 'belanja' | 'daftar';
const NAMA_SUMBER: Record<SumberNama, string> = {
  pengukuran: 'lembar pengukuran',
  capaian: 'tabel capaian program',
  belanja: 'tabel belanja langsung',
  daftar: 'daftar program dan kegiatan',
};

export interface BarisHilang {
  sumber: SumberNama;
  nama: string;
  level: Level;
  kunciInduk: string;
  lokasi: Lokasi;
  /** Pagu of the owner less that of its rows, where the table has money. */
  selisih: number | null;
  ada: { sumber: SumberNama; lokasi: Lokasi }[];
}

interface Induk {
  lokasi: Lokasi;
  anak: Map<string, { nama: string; lokasi: Lokasi; level: Level }>;
  selisih: number | null;
}

type Pohon = Map<string, Induk>;

const SIMPANAN = new WeakMap<Lahan, BarisHilang[]>();

export function cariBarisHilang(lahan: Lahan): BarisHilang[] {
  const ada = SIMPANAN.get(lahan);
  if (ada) return ada;
  const hasil = cari(lahan);
  SIMPANAN.set(lahan, hasil);
  return hasil;
}

/** A name that at least two other sources have below the same owner; one alone could be the odd one. */
function cari(lahan: Lahan): BarisHilang[] {
  const pohon: Partial<Record<SumberNama, Pohon>> = {
    pengukuran: dariPengukuran(lahan),
    capaian: dariCapaian(lahan),
    belanja: dariBelanja(lahan),
  };
  const daftar = dariDaftar(lahan);
  // Wherever a row stands in the pengukuran, under whatever kode: it is not missing there.
  const terukur = new Set(
    lahan.simpul.flatMap((s) => [s.pemilik, ...s.kembar].map((a) => kunciNama(a?.baris.nama.nilai ?? null))),
  );
  const sumber = keys(pohon).filter((s) => (pohon[s]?.size ?? 0) > 0);
  const hasil: BarisHilang[] = [];
  const nama = kumpulan(sumber.map((s) => pohon[s] as Pohon));
  for (const kunciInduk of new Set(sumber.flatMap((s) => [...(pohon[s] as Pohon).keys()]))) {
    const milik = sumber.flatMap((s) => {
      const induk = pohon[s]?.get(kunciInduk);
      return induk ? [{ sumber: s, induk }] : [];
    });
    for (const [kunci, isi] of nama.get(kunciInduk) ?? []) {
      const didaftar = cariNama(daftar, kunci);
      const ada = [
        ...milik.flatMap(({ sumber: s, induk }) => {
          const anak = cariNama(induk, kunci);
          return anak ? [{ sumber: s, lokasi: anak.lokasi }] : [];
        }),
        ...(didaftar ? [{ sumber: 'daftar' as const, lokasi: didaftar.lokasi }] : []),
      ];
      if (ada.length < 2) continue;
      const hilang = (s: SumberNama, { lokasi, selisih }: Induk) =>
        hasil.push({ sumber: s, nama: isi.nama, level: isi.level, kunciInduk, lokasi, selisih, ada });
      for (const { sumber: s, induk } of milik)
        if (!cariNama(induk, kunci) && !(s === 'pengukuran' && terukur.has(kunci))) hilang(s, induk);
      if (!didaftar && daftar.anak.size > 0) hilang('daftar', daftar);
    }
  }
  return hasil;
}

/** The rows below each owner, a name under two spellings once. */
function kumpulan(pohon: Pohon[]): Map<string, Map<string, { nama: string; level: Level }>> {
  const hasil = new Map<string, Map<string, { nama: string; level: Level }>>();
  for (const satu of pohon)
    for (const [kunciInduk, induk] of satu) {
      const nama = hasil.get(kunciInduk) ?? new Map();
      hasil.set(kunciInduk, nama);
      for (const [kunci, isi] of induk.anak)
        if (!nama.has(kunci) && ![...nama.keys()].some((k) => isMiripNama(k, kunci))) nama.set(kunci, isi);
    }
  return hasil;
}

function cariNama(induk: Induk, kunci: string) {
  const tepat = induk.anak.get(kunci);
  if (tepat) return tepat;
  for (const [k, isi] of induk.anak) if (isMiripNama(k, kunci)) return isi;
  return undefined;
}

export function barisHilang(lahan: Lahan): Temuan[] {
  return cariBarisHilang(lahan).map((h): Temuan => {
    const di = NAMA_SUMBER[h.sumber];
    const ada = h.ada.map((a) => NAMA_SUMBER[a.sumber]).join(', ');
    const beda =
      h.selisih !== null && h.selisih !== 0
        ? ` Pagu induknya ${rupiah(h.selisih)} lebih besar daripada jumlah baris di bawahnya${keterangan(lahan, h)}.`
        : '';
    return {
      aturan: 'baris-hilang',
      tingkat: 'galat',
      pesan: `“${h.nama}” tidak ada pada ${di}, padahal ada pada ${ada}.${beda}`,
      lokasi: h.lokasi,
      terkait: h.ada.map((a) => a.lokasi),
      tercetak: null,
      seharusnya: h.nama,
      selisih: h.selisih,
    };
  });
}

function keterangan(lahan: Lahan, h: BarisHilang): string {
  const btl = lahan.dokumen?.belanjaTidakLangsung?.isi.jumlah?.pagu.nilai;
  return isGaji(h.nama) && btl === h.selisih ? ', tepat jumlah Belanja Tidak Langsung' : '';
}

const kosong = (lokasi: Lokasi): Induk => ({ lokasi, anak: new Map(), selisih: null });

function dariPengukuran(lahan: Lahan): Pohon {
  const hasil: Pohon = new Map();
  const lokasi = (asal: Asal): Lokasi => ({
    berkas: asal.pengukuran.berkas,
    lembar: asal.pengukuran.lembar,
    sel: asal.baris.kode.sel ?? asal.baris.nama.sel ?? `A${asal.baris.baris}`,
  });
  for (const s of lahan.simpul) {
    // Only an owner whose rows stand on its own sheet can be said to lack one.
    if (!s.pemilik || s.level === 'urusan' || s.level === 'subkegiatan') continue;
    if (!s.anak.every((a) => a.pemilik?.pengukuran === s.pemilik?.pengukuran)) continue;
    const induk = kosong(lokasi(s.pemilik));
    for (const a of s.anak) {
      const asal = asalSimpul(a);
      const nama = asal.baris.nama.nilai ?? '';
      induk.anak.set(kunciNama(nama), { nama, lokasi: lokasi(asal), level: a.level });
      // A kode that was typed twice: its row is there.
      for (const k of a.kembar)
        induk.anak.set(kunciNama(k.baris.nama.nilai), {
          nama: k.baris.nama.nilai ?? '',
          lokasi: lokasi(k),
          level: a.level,
        });
    }
    induk.selisih = tambah([
      s.pemilik.baris.anggaran.nilai,
      ...s.anak.map((a) => -(a.pemilik?.baris.anggaran.nilai ?? 0)),
    ]);
    hasil.set(kunciNama(s.pemilik.baris.nama.nilai), induk);
  }
  return hasil;
}

function dariCapaian({ dokumen }: Lahan): Pohon {
  const hasil: Pohon = new Map();
  const bagian = dokumen?.capaianProgram;
  if (!dokumen || !bagian) return hasil;
  const jalur: Partial<Record<Level, Induk>> = {};
  const di = (sel: Sel<unknown>): Lokasi => ({
    berkas: dokumen.berkas,
    lembar: bagian.lembar,
    sel: sel.sel ?? 'A1',
  });
  for (const b of bagian.isi) {
    const nama = b.nama.nilai ?? '';
    const atas =
      b.level === 'subkegiatan' ? jalur.kegiatan : b.level === 'kegiatan' ? jalur.program : undefined;
    atas?.anak.set(kunciNama(nama), { nama, lokasi: di(b.nama), level: b.level });
    if (b.level === 'subkegiatan') continue;
    const induk = kosong(di(b.nama));
    jalur[b.level] = induk;
    if (b.level === 'program') delete jalur.kegiatan;
    hasil.set(kunciNama(nama), induk);
  }
  return hasil;
}

function dariBelanja({ dokumen }: Lahan): Pohon {
  const hasil: Pohon = new Map();
  const bagian = dokumen?.belanjaLangsung;
  if (!dokumen || !bagian) return hasil;
  const di = (sel: Sel<unknown>): Lokasi => ({
    berkas: dokumen.berkas,
    lembar: bagian.lembar,
    sel: sel.sel ?? 'A1',
  });
  for (const r of pohonBelanja(bagian.isi).flatMap(rataRanting)) {
    // A kegiatan that lost its only row still stands there.
    if (r.baris.level === 'subkegiatan') continue;
    const induk = kosong(di(r.baris.uraian));
    for (const { baris } of r.anak)
      induk.anak.set(kunciNama(baris.uraian.nilai), {
        nama: baris.uraian.nilai ?? '',
        lokasi: di(baris.uraian),
        level: baris.level ?? 'subkegiatan',
      });
    induk.selisih = tambah([r.baris.pagu.nilai, ...r.anak.map((a) => -(a.baris.pagu.nilai ?? 0))]);
    hasil.set(kunciNama(r.baris.uraian.nilai), induk);
  }
  return hasil;
}

function dariDaftar({ dokumen }: Lahan): Induk {
  const bagian = dokumen?.perjanjian;
  const di = (sel: Sel<unknown> | undefined): Lokasi => ({
    berkas: dokumen?.berkas ?? '',
    lembar: bagian?.lembar ?? '',
    sel: sel?.sel ?? 'A1',
  });
  const daftar = bagian?.isi.daftar ?? [];
  const hasil = kosong(di(daftar[0]?.nama));
  for (const d of daftar)
    hasil.anak.set(kunciNama(d.nama.nilai), { nama: d.nama.nilai ?? '', lokasi: di(d.nama), level: d.level });
  return hasil;
}
