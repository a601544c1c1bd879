/** Who may do what: the matrix of role × action is data, documented in docs/pemasangan.md and tested cell by cell. */
import { keys } from '@lembar-kinerja/shared/dasar/pasti';
import { Masalah } from '../masalah';

/** `bidang:<id>` stands for one division; its id is part of the role. */
export type Peran = 'sekretariat' | 'pimpinan' | 'evaluator' | `bidang:${string}`;
export type JenisPeran = 'sekretariat' | 'bidang' | 'pimpinan' | 'evaluator';

export const NAMA_PERAN: Readonly<Record<JenisPeran, string>> = {
  sekretariat: 'Sekretariat',
  bidang: 'Bidang',
  pimpinan: 'Pimpinan',
  evaluator: 'Evaluator',
};
export const JENIS_PERAN = keys(NAMA_PERAN);

const S = 'sekretariat';
const B = 'bidang';
const P = 'pimpinan';
const E = 'evaluator';

/** The roles that may call each action of the api. */
export const HAK = {
  'konsolidasi.mulai': [S],
  'pekerjaan.lihat': [S, B, P, E],
  'pekerjaan.daftar': [S, B, P, E],
  'pekerjaan.batal': [S],
  'snapshot.daftar': [S, B, P, E],
  'snapshot.lihat': [S, B, P, E],
  'snapshot.verifikasi': [S],
  'snapshot.sahkan': [P],
  'snapshot.buka-kunci': [P],
  'pengaturan.lihat': [S, B, P, E],
  'pengaturan.ubah': [S],
  'bukti.periksa': [S, E],
  'bukti.lihat': [S, B, P, E],
  'bukti.tetapkan': [S],
  'temuan.abaikan': [S, B],
  'temuan.cetak': [S, B, P, E],
  'koreksi.lihat': [S, B, P, E],
  'koreksi.ubah': [S, B],
  'laporan.buat': [S],
  'laporan.lihat': [S, P, E],
  'laporan.unduh': [S, P, E],
  'jejak.lihat': [S, P, E],
} as const satisfies Record<string, readonly JenisPeran[]>;

export type Tindakan = keyof typeof HAK;

const isBidang = (peran: Peran): peran is `bidang:${string}` => peran.startsWith('bidang:');

export const jenisPeran = (peran: Peran): JenisPeran => (isBidang(peran) ? 'bidang' : peran);

export function boleh(peran: Peran, tindakan: Tindakan): boolean {
  const berhak: readonly JenisPeran[] = HAK[tindakan];
  return berhak.includes(jenisPeran(peran));
}

/** Throws `akses/ditolak`, which names the roles that have the right. */
export function pastikanBoleh(peran: Peran, tindakan: Tindakan): void {
  if (boleh(peran, tindakan)) return;
  const berhak = HAK[tindakan].map((p) => NAMA_PERAN[p]).join(', ');
  throw new Masalah('akses/ditolak', { peran, berhak });
}

/** Everything that a role may do; the panel shows what is in this list and explains the rest. */
export const hakPeran = (peran: Peran): Tindakan[] => keys(HAK).filter((tindakan) => boleh(peran, tindakan));
