/** Reads a formula as a sheet of Indonesian locale writes it: `81,73`, arguments after `;`, arrays `{1;2\3}`. */
import { Kesalahan } from '@lembar-kinerja/shared/dasar/kesalahan';

export type Ungkapan =
  | { jenis: 'nilai'; nilai: number | string | boolean }
  | { jenis: 'kosong' }
  | { jenis: 'larik'; baris: Ungkapan[][] }
  | { jenis: 'panggil'; nama: string; argumen: Ungkapan[] };

const POTONGAN =
  /\s*(?:"((?:[^"]|"")*)"|(\d+(?:[.,]\d+)*(?:[Ee][+-]?\d+)?)|(#[A-Z/0]+[!?A]?)|([A-Za-z_$][\w.$:!]*)|(\S))/y;

interface Potongan {
  jenis: 'teks' | 'angka' | 'galat' | 'nama' | 'tanda' | 'akhir';
  isi: string;
}

const BOOLEAN: Record<string, boolean> = { TRUE: true, BENAR: true, FALSE: false, SALAH: false };

/** Throws Kesalahan `rumus/tak-terbaca` with the reason. */
export function readRumus(teks: string): Ungkapan {
  const gagal = (sebab: string): never => {
    throw new Kesalahan('rumus/tak-terbaca', { rumus: teks.trim(), sebab });
  };
  const potongan = potong(teks.trim().replace(/^=/, ''), gagal);
  let letak = 0;
  const lihat = (): Potongan => potongan[letak] ?? { jenis: 'akhir', isi: '' };
  const tanda = (isi: string) => lihat().jenis === 'tanda' && lihat().isi === isi;
  const ambil = (isi: string): boolean => {
    if (!tanda(isi)) return false;
    letak++;
    return true;
  };

  function ungkapan(): Ungkapan {
    if (ambil('-')) return minus(ungkapan());
    if (ambil('+')) return ungkapan();
    if (ambil('(')) {
      const dalam = ungkapan();
      return ambil(')') ? dalam : gagal('kurung tutup tidak ada');
    }
    if (ambil('{')) return larik();
    const { jenis, isi } = lihat();
    letak++;
    if (jenis === 'teks' || jenis === 'galat') return { jenis: 'nilai', nilai: isi };
    if (jenis === 'angka') return angka(isi);
    if (jenis === 'nama') return nama(isi);
    return gagal(jenis === 'akhir' ? 'rumus berhenti sebelum lengkap' : `tanda ${isi} tidak pada tempatnya`);
  }

  function minus(dalam: Ungkapan): Ungkapan {
    if (dalam.jenis !== 'nilai' || typeof dalam.nilai !== 'number') {
      return gagal('tanda minus hanya dapat dipakai di depan angka');
    }
    return { jenis: 'nilai', nilai: -dalam.nilai };
  }

  function angka(isi: string): Ungkapan {
    if (isi.includes('.')) return gagal(`angka ${isi} ditulis tanpa titik, dengan koma untuk desimal`);
    if (isi.split(',').length > 2) return gagal('pisahkan argumen dengan titik koma');
    const nilai = Number(isi.replace(',', '.'));
    return { jenis: 'nilai', nilai: ambil('%') ? nilai / 100 : nilai };
  }

  function nama(isi: string): Ungkapan {
    const besar = isi.toUpperCase();
    if (ambil('(')) return { jenis: 'panggil', nama: besar, argumen: argumen() };
    if (besar in BOOLEAN) return { jenis: 'nilai', nilai: BOOLEAN[besar] === true };
    return gagal(`${isi} bukan angka; alamat sel tidak dapat dipakai di sini, tulis angkanya langsung`);
  }

  function argumen(): Ungkapan[] {
    const daftar: Ungkapan[] = [];
    if (ambil(')')) return daftar;
    for (;;) {
      daftar.push(tanda(';') || tanda(')') ? { jenis: 'kosong' } : ungkapan());
      if (ambil(')')) return daftar;
      if (!ambil(';')) {
        return gagal(
          lihat().jenis === 'akhir' ? 'kurung tutup tidak ada' : 'pisahkan argumen dengan titik koma',
        );
      }
    }
  }

  function larik(): Ungkapan {
    const baris: Ungkapan[][] = [[]];
    for (;;) {
      const kini = baris[baris.length - 1] ?? [];
      kini.push(tanda(';') || tanda('\\') || tanda('}') ? { jenis: 'kosong' } : ungkapan());
      if (ambil('}')) break;
      if (ambil(';')) baris.push([]);
      else if (!ambil('\\')) return gagal('isi larik dipisahkan dengan ; (baris) dan \\ (kolom)');
    }
    if (baris.some((isi) => isi.length !== baris[0]?.length)) {
      return gagal('setiap baris larik harus sama panjang');
    }
    return { jenis: 'larik', baris };
  }

  const hasil = ungkapan();
  if (lihat().jenis !== 'akhir') return gagal(`tanda ${lihat().isi} tidak pada tempatnya`);
  return hasil;
}

function potong(teks: string, gagal: (sebab: string) => never): Potongan[] {
  const hasil: Potongan[] = [];
  POTONGAN.lastIndex = 0;
  while (teks.slice(POTONGAN.lastIndex).trim() !== '') {
    const cocok = POTONGAN.exec(teks);
    if (!cocok) return gagal('isinya tidak dikenal');
    const [, kutip, angka, galat, nama, tanda = ''] = cocok;
    if (kutip !== undefined) hasil.push({ jenis: 'teks', isi: kutip.replace(/""/g, '"') });
    else if (angka !== undefined) hasil.push({ jenis: 'angka', isi: angka });
    else if (galat !== undefined) hasil.push({ jenis: 'galat', isi: galat });
    else if (nama !== undefined) hasil.push({ jenis: 'nama', isi: nama });
    else if (tanda === '"') return gagal('tanda kutip penutup tidak ada');
    else hasil.push({ jenis: 'tanda', isi: tanda });
  }
  return hasil;
}
