/** What `lk bukti` keeps of a folder's evidence from one run to the next. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { LINGKUP_BAWAAN } from '@lembar-kinerja/functions/guna/bukti';
import { getStatus, pemeriksaanLalu } from '@lembar-kinerja/functions/guna/bukti-ingatan';
import { LibsqlStore } from '@lembar-kinerja/functions/store/libsql';
import type { Store } from '@lembar-kinerja/functions/store/store';
import type { BuktiRekomendasi, StatusTindakLanjut } from '@lembar-kinerja/shared/bukti/bukti';
import { readMatriks } from '@lembar-kinerja/shared/bukti/matriks';
import { statusBerlaku } from '@lembar-kinerja/shared/bukti/penetapan';
import { perubahanBukti } from '@lembar-kinerja/shared/bukti/perubahan';
import type { BarisTindakLanjut } from '@lembar-kinerja/shared/lembar/dokumen/terbaca';

/** Apart from the local page's own: Drive's API tells fingerprints differently from the folder. */
const BERKAS = 'bukti.db';

/** null: the folder takes no file, so that nothing can be kept. */
export function bukaIngatan(folder: string): Store | null {
  const tempat = join(folder, '.lembar-kinerja');
  try {
    mkdirSync(tempat, { recursive: true });
    return new LibsqlStore(join(tempat, BERKAS));
  } catch {
    return null;
  }
}

export interface Lalu {
  /** ISO time of the check before; null: this is the first. */
  waktu: string | null;
  /** What has changed since, a line each. */
  perubahan(bukti: readonly BuktiRekomendasi[]): string[];
}

/** To be asked before the new check. */
export async function keadaanLalu(store: Store, baris: BarisTindakLanjut[]): Promise<Lalu> {
  const kunci = readMatriks(baris).map((b) => b.kunci);
  const [waktu, catatan] = await Promise.all([
    pemeriksaanLalu(store, LINGKUP_BAWAAN),
    getStatus(store, LINGKUP_BAWAAN, kunci),
  ]);
  const status = new Map<string, StatusTindakLanjut>();
  catatan.forEach((c, i) => {
    if (c) status.set(kunci[i] ?? '', statusBerlaku(c));
  });
  return { waktu, perubahan: (bukti) => (waktu === null ? [] : perubahanBukti(bukti, status, waktu)) };
}
