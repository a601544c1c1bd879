/** One drawn form as a workbook, with everything that is true of it. */
import type { BukuKerja, Lembar } from '../../src/dasar/kisi';
import { Acak } from './acak';
import { tulisBadan } from './badan';
import { bukanFormulir } from './bukan-formulir';
import { coretLabel } from './coretan';
import { susunJudul, tulisJudul } from './judul';
import { tulisKaki } from './kaki';
import { type EntriBenar, susunKebenaran } from './kebenaran';
import { tulisKepala } from './kepala';
import { Kertas } from './kertas';
import { type Kolom, susunKolom } from './kolom';
import type { Rancangan } from './rancangan';

export interface BarisBenar {
  entri: EntriBenar;
  /** Sheet row of its name, counted from 1. */
  baris: number;
  /** null where the form prints none. */
  kode: string | null;
  /** Name of its owner; null at the top. */
  induk: string | null;
}

export interface FormulirBenar {
  lembar: string;
  tahun: number;
  instansi: string;
  /** Fields that the form has columns for. */
  medan: string[];
  baris: BarisBenar[];
}

export interface Bangunan {
  buku: BukuKerja;
  benar: FormulirBenar;
  /** The table's columns; `kolom` of each counted from 0. */
  letak: Record<string, number>;
}

export function bangun(r: Rancangan): Bangunan {
  const acak = new Acak(r.benih + 77);
  const judul = susunJudul(r, acak);
  const akar = susunKebenaran(r);
  const kertas = new Kertas();
  const kiri = r.sela === 'kolomKiri' ? 1 : 0;
  const atas = tulisJudul(kertas, r, acak, judul, kiri);
  const kolom = coretLabel(susunKolom(r, acak, judul.tahun), r, acak);
  const mulai = tulisKepala(kertas, kolom, r, acak, { mulai: atas, kiri });
  const { tempat, akhir } = tulisBadan(kertas, kolom, r, acak, { akar, mulai, kiri });
  const tempatRp = akar.map((e) => tempat.find((t) => t.entri === e)?.baris as number);
  tulisKaki(kertas, kolom, r, acak, { akar, mulai: akhir, kiri, tempatRp });
  if (r.kolomBantu !== 'tanpa') kolomBantu(kertas, r, acak, kiri + kolom.length + 1, tempatRp);
  const baris = tempat.map(
    ({ entri, baris: b }): BarisBenar => ({
      ...{ entri, baris: b + 1, kode: r.kode === 'tanpa' ? null : entri.kode.join('.') },
      induk: tempat.find((t) => t.entri.anak.includes(entri))?.entri.nama ?? null,
    }),
  );
  const lembar = [kertas.lembar(judul.lembar), ...lembarLain(r, acak, kertas, judul.lembar)];
  return {
    buku: { id: `pembangkit-${r.benih}`, berkas: judul.berkas, revisi: null, lembar },
    benar: {
      ...{ lembar: judul.lembar, tahun: judul.tahun, instansi: judul.instansi, baris },
      medan: kolom.map((k) => k.kunci),
    },
    letak: Object.fromEntries(kolom.map((k: Kolom, i) => [k.kunci, kiri + i])),
  };
}

/** Check sums that someone keeps beside the table, without a header. */
function kolomBantu(kertas: Kertas, r: Rancangan, acak: Acak, kolom: number, baris: readonly number[]): void {
  for (const b of baris) kertas.taruh(b, kolom, acak.antara(1, 900_000_000));
  if (r.kolomBantu === 'tersembunyi') kertas.kolomTersembunyi.push(kolom);
}

function lembarLain(r: Rancangan, acak: Acak, kertas: Kertas, nama: string): Lembar[] {
  if (r.lembarLain === 'kosong') return [new Kertas().lembar('Sheet2')];
  if (r.lembarLain === 'bukanFormulir') {
    const { lembar } = bukanFormulir(acak.antara(0, 1_000_000));
    return [lembar.nama === nama ? { ...lembar, nama: 'Lain' } : lembar];
  }
  if (r.lembarLain === 'rancangan') return [{ ...kertas.lembar(`${nama} (2)`), tersembunyi: 'ya' }];
  if (r.lembarLain !== 'petunjuk') return [];
  const petunjuk = new Kertas();
  [
    'PETUNJUK PENGISIAN',
    '1. Isilah kolom realisasi setiap triwulan.',
    '2. Kolom target tidak boleh diubah.',
  ].forEach((t, i) => {
    petunjuk.taruh(i, 0, t);
  });
  return [petunjuk.lembar('Petunjuk')];
}
