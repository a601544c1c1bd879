/** Six agencies, six shapes. */
import { bukuBappeda } from './bappeda';
import { bukuInspektorat } from './inspektorat';
import { bukuKecamatan } from './kecamatan';
import { bukuKesehatan } from './kesehatan';
import type { BukuAsing } from './lembar';
import { bukuPendidikan } from './pendidikan';
import { bukuRumahSakit } from './rumah-sakit';

export function bukuAsing(): BukuAsing[] {
  return [
    bukuPendidikan(),
    bukuKecamatan(),
    bukuRumahSakit(),
    bukuBappeda(),
    bukuInspektorat(),
    bukuKesehatan(),
  ];
}
