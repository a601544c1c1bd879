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
}: Pekerjaan) => ({ id, jenis, oleh, dibuat, diperbarui, status, parameter, langkah, hasil });
