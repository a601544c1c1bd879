/** BAB III Akuntabilitas Kinerja. */
import { realisasiAnggaran } from './anggaran';
import { judul } from './blok';
import { capaianIku } from './iku';
import type { Konteks } from './konteks';
import type { Blok } from './model';
import { narasi } from './narasi';
import { pelayanan } from './pelayanan';
import { prestasi } from './prestasi';
import { capaianProgram } from './program';

export function bab3(k: Konteks): Blok[] {
  return [
    judul(1, 'AKUNTABILITAS KINERJA'),
    judul(2, 'Capaian Kinerja Organisasi'),
    ...narasi(k, 'capaian-kinerja'),
    judul(3, 'Capaian Indikator Kinerja Utama (IKU)'),
    ...capaianIku(k),
    judul(3, 'Capaian Indikator Kinerja Program dan Kegiatan'),
    ...capaianProgram(k),
    ...pelayanan(k),
    judul(2, 'Realisasi Anggaran'),
    ...realisasiAnggaran(k),
    judul(2, 'Prestasi dan Penghargaan'),
    ...prestasi(k),
  ];
}
