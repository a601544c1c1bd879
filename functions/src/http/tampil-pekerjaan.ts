import type { Pekerjaan as PekerjaanKawat } from '@lembar-kinerja/shared/kawat/pekerjaan';
import type { Pekerjaan } from '../pekerjaan/pekerjaan';

/** The same job for every role: it holds no figures, only what is being done. */
export const tampilPekerjaan = ({
  id,
  jenis,
  oleh,
  dibuat,
  diperbarui,
  status,
  parameter,
  langkah,
  hasil,
}: Pekerjaan): PekerjaanKawat => ({ id, jenis, oleh, dibuat, diperbarui, status, parameter, langkah, hasil });
