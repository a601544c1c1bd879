/** Who may do what: the matrix of role × action is data, documented in docs/pemasangan.md and tested cell by cell. */

/** `bidang:<id>` stands for one division; its id is part of the role. */
export type Peran = 'sekretariat' | 'pimpinan' | 'evaluator' | `bidang:${string}`;
export type JenisPeran = 'sekretariat' | 'bidang' | 'pimpinan' | 'evaluator';

export const JENIS_PERAN: readonly JenisPeran[] = ['sekretariat', 'bidang', 'pimpinan', 'evaluator'];

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
  'laporan.buat': [S],
  'laporan.lihat': [S, P, E],
  'laporan.unduh': [S, P, E],
  'jejak.lihat': [S, P, E],
} as const satisfies Record<string, readonly JenisPeran[]>;

export type Tindakan = keyof typeof HAK;

export const jenisPeran = (peran: Peran): JenisPeran =>
  peran.startsWith('bidang:') ? 'bidang' : (peran as JenisPeran);

export const boleh = (peran: Peran, tindakan: Tindakan): boolean =>
  (HAK[tindakan] as readonly JenisPeran[]).includes(jenisPeran(peran));

/** Everything that a role may do; the panel shows what is in this list and explains the rest. */
export const hakPeran = (peran: Peran): Tindakan[] =>
  (Object.keys(HAK) as Tindakan[]).filter((tindakan) => boleh(peran, tindakan));
