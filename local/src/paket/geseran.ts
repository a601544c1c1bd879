/** What a change of a sheet's rows, columns or cells does to places: where a cell went, what became of a block. */
import { BARIS_AKHIR, beririsan, KOLOM_AKHIR, type Kotak, memuat } from './kotak';

/** In the order in which they were done; rows and columns counted from 0. */
export type UbahSusunan =
  | { jenis: 'sisip' | 'hapus'; lembar: string; sumbu: 'baris' | 'kolom'; dari: number; banyak: number }
  /** `ke`: the place before which the block goes, counted before it leaves. */
  | { jenis: 'pindah'; lembar: string; sumbu: 'baris' | 'kolom'; dari: number; banyak: number; ke: number }
  /** Cells that take the place of others; nothing makes room for them. */
  | { jenis: 'pindah-sel'; lembar: string; asal: Kotak; baris: number; kolom: number };

export interface Geseran {
  /** New place of a cell; null: it is gone. */
  sel(b: number, k: number): { b: number; k: number } | null;
  /** New block; null: nothing of it is left. */
  kotak(kotak: Kotak): Kotak | null;
}

export function buatGeseran(ubah: UbahSusunan): Geseran {
  if (ubah.jenis === 'pindah-sel') return geserSel(ubah);
  const garis = ubah.jenis === 'pindah' ? pindah(ubah) : ubah.jenis === 'sisip' ? sisip(ubah) : hapus(ubah);
  const akhir = ubah.sumbu === 'baris' ? BARIS_AKHIR : KOLOM_AKHIR;
  const rentang = (a: number, z: number): [number, number] | null =>
    a === 0 && z === akhir ? [a, z] : batasi(garis.rentang(a, z), akhir);
  return ubah.sumbu === 'baris'
    ? {
        sel: (b, k) => letak(garis.satu(b), akhir, (baru) => ({ b: baru, k })),
        kotak: (s) => letak(rentang(s.b1, s.b2), null, ([b1, b2]) => ({ ...s, b1, b2 })),
      }
    : {
        sel: (b, k) => letak(garis.satu(k), akhir, (baru) => ({ b, k: baru })),
        kotak: (s) => letak(rentang(s.k1, s.k2), null, ([k1, k2]) => ({ ...s, k1, k2 })),
      };
}

interface Garis {
  satu(i: number): number | null;
  rentang(a: number, z: number): [number, number] | null;
}

function letak<T, H>(baru: T | null, akhir: number | null, jadi: (baru: T) => H): H | null {
  return baru === null || (akhir !== null && Number(baru) > akhir) ? null : jadi(baru);
}

const batasi = (r: [number, number] | null, akhir: number): [number, number] | null =>
  r === null || r[0] > akhir ? null : [r[0], Math.min(r[1], akhir)];

function sisip({ dari, banyak }: { dari: number; banyak: number }): Garis {
  const satu = (i: number) => (i >= dari ? i + banyak : i);
  return { satu, rentang: (a, z) => [satu(a), satu(z)] };
}

function hapus({ dari, banyak }: { dari: number; banyak: number }): Garis {
  const sampai = dari + banyak;
  const satu = (i: number) => (i < dari ? i : i >= sampai ? i - banyak : null);
  return {
    satu,
    rentang(a, z) {
      const awal = satu(a) ?? dari;
      const akhir = satu(z) ?? dari - 1;
      return akhir < awal ? null : [awal, akhir];
    },
  };
}

/** A block inside what moves goes with it; one around all of it stays; one across its edge shrinks and grows. */
function pindah({ dari, banyak, ke }: { dari: number; banyak: number; ke: number }): Garis {
  const sampai = dari + banyak;
  const tujuan = ke > dari ? ke - banyak : ke;
  const keluar = hapus({ dari, banyak });
  const masuk = sisip({ dari: tujuan, banyak });
  const satu = (i: number): number =>
    i >= dari && i < sampai ? i - dari + tujuan : (masuk.satu(keluar.satu(i) as number) ?? i);
  return {
    satu,
    rentang(a, z) {
      if (a >= dari && z < sampai) return [satu(a), satu(z)];
      const [awal, akhir] = [Math.min(dari, ke), Math.max(sampai, ke)];
      if (a <= awal && z >= akhir - 1) return [a, z];
      const sisa = keluar.rentang(a, z);
      return sisa && masuk.rentang(...sisa);
    },
  };
}

function geserSel({ asal, baris, kolom }: UbahSusunan & { jenis: 'pindah-sel' }): Geseran {
  const tujuan: Kotak = {
    b1: baris,
    k1: kolom,
    b2: baris + asal.b2 - asal.b1,
    k2: kolom + asal.k2 - asal.k1,
  };
  const [db, dk] = [baris - asal.b1, kolom - asal.k1];
  return {
    sel(b, k) {
      const titik = { b1: b, b2: b, k1: k, k2: k };
      if (memuat(asal, titik)) return { b: b + db, k: k + dk };
      return memuat(tujuan, titik) ? null : { b, k };
    },
    kotak(s) {
      if (memuat(asal, s)) return { b1: s.b1 + db, b2: s.b2 + db, k1: s.k1 + dk, k2: s.k2 + dk };
      return memuat(tujuan, s) && !beririsan(asal, s) ? null : s;
    },
  };
}
