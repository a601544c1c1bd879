/** Nine agencies, nine shapes. */
import { bukuBappeda } from './bappeda';
import { bukuInspektorat } from './inspektorat';
import { bukuKecamatan } from './kecamatan';
import { bukuKesehatan } from './kesehatan';
import type { BukuAsing } from './lembar';
import { bukuPendidikan } from './pendidikan';
import { bukuPerpustakaan } from './perpustakaan';
import { bukuRumahSakit } from './rumah-sakit';
import { bukuSatpol } from './satpol';
import { bukuSosial } from './sosial';

export function bukuAsing(): BukuAsing[] {
  return [
    bukuPendidikan(),
    bukuKecamatan(),
    bukuRumahSakit(),
    bukuBappeda(),
    bukuInspektorat(),
    bukuKesehatan(),
    bukuSatpol(),
    bukuSosial(),
    bukuPerpustakaan(),
  ];
}
