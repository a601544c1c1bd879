/** The sheets of Dokumen Kinerja: the names they go by, and the reader that knows their header. */

import type { Lembar } from '../../dasar/kisi';
import { kunci } from '../../dasar/teks';
import type { Temuan } from '../../dasar/temuan';
import { PembacaSel } from '../sel';
import { readBelanja } from './belanja';
import { readIku, readRenstra } from './iku';
import { readLhe, readTindakLanjut } from './lhe';
import { readLampiran, readNarasi, readPrestasi } from './naskah';
import { readPerjanjian } from './perjanjian';
import { readProfil } from './profil';
import { readCapaianProgram, readPelayanan } from './program';
import { readSdm } from './sdm';
import { judulLembar } from './tabel';
import type { Bagian, DokumenTerbaca } from './terbaca';

export type KunciBagian = Exclude<keyof DokumenTerbaca, 'berkas'>;
type IsiBagian<K extends KunciBagian> = NonNullable<DokumenTerbaca[K]>['isi'];

interface Jenis<K extends KunciBagian> {
  kunci: K;
  /** Sheet name, as `kunci`. */
  nama: RegExp;
  read: (sel: PembacaSel) => IsiBagian<K> | null;
  /** Whether the header alone tells it from others; where not, what its title must say, or never. */
  tanpaNama: boolean | RegExp;
}

const jenis = <K extends KunciBagian>(
  k: K,
  nama: RegExp,
  read: (sel: PembacaSel) => IsiBagian<K> | null,
  tanpaNama: Jenis<K>['tanpaNama'] = true,
): Jenis<K> => ({ kunci: k, nama, read, tanpaNama });

/** The more particular before the more general, for sheets and headers alike. */
const JENIS = [
  jenis('tindakLanjut', /tindak ?lanjut|^tl (lhe|akip)|rekomendasi/, readTindakLanjut),
  jenis('lhe', /^(lhe|nilai (lhe|akip|sakip)|hasil evaluasi|evaluasi akip)/, readLhe),
  jenis('renstra', /renstra/, readRenstra, /renstra|rencana strategis/i),
  jenis('iku', /^iku|indikator kinerja utama/, readIku),
  jenis('belanjaTidakLangsung', /belanja tidak langsung|^btl$/, readBelanja, /tidak langsung/i),
  jenis('belanjaLangsung', /belanja langsung|^bl$/, readBelanja, /belanja langsung/i),
  jenis('capaianProgram', /capaian program|program (dan )?kegiatan/, readCapaianProgram),
  jenis('pelayanan', /pelayanan|layanan/, readPelayanan),
  jenis('perjanjian', /perjanjian|^pk$|^pk /, readPerjanjian),
  jenis('sdm', /^sdm|sumber daya (manusia|aparatur)|pegawai/, readSdm),
  jenis('narasi', /narasi|naskah/, readNarasi),
  jenis('prestasi', /prestasi|penghargaan/, readPrestasi),
  jenis('profil', /profil/, readProfil),
  jenis('lampiran', /lampiran/, readLampiran, false),
] as const;

export interface BagianTerbaca {
  kunci: KunciBagian;
  bagian: Bagian<unknown>;
  temuan: Temuan[];
}

/** Kind of Dokumen Kinerja sheet that a name stands for; null when none. */
export function jenisDariNama(nama: string): KunciBagian | null {
  const k = kunci(nama);
  return JENIS.find((j) => j.nama.test(k))?.kunci ?? null;
}

/** Reads a sheet as the kind that its name says, or (`harap` null) as the first kind whose header it has; null when neither fits. */
export function readBagian(lembar: Lembar, berkas: string, harap: KunciBagian | null): BagianTerbaca | null {
  for (const j of JENIS) {
    if (harap !== null && j.kunci !== harap) continue;
    const sel = new PembacaSel(lembar, berkas);
    const judul = judulLembar(sel);
    if (harap === null) {
      if (j.tanpaNama === false) continue;
      if (j.tanpaNama !== true && !j.tanpaNama.test(judul.nilai ?? '')) continue;
    }
    const isi = j.read(sel);
    if (isi !== null)
      return { kunci: j.kunci, bagian: { lembar: lembar.nama, judul, isi }, temuan: sel.temuan };
  }
  return null;
}

export function dokumenKosong(berkas: string): DokumenTerbaca {
  return {
    berkas,
    profil: null,
    sdm: null,
    perjanjian: null,
    iku: null,
    renstra: null,
    capaianProgram: null,
    pelayanan: null,
    belanjaLangsung: null,
    belanjaTidakLangsung: null,
    lhe: null,
    tindakLanjut: null,
    prestasi: null,
    narasi: null,
    lampiran: null,
  };
}
