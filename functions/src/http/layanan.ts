import type { Mesin } from '../pekerjaan/mesin';
import type { Clock } from '../ports';
import type { Store } from '../store/store';
import type { Pengguna } from './masuk';

/** What the handlers work with; built once for each process. */
export interface Layanan {
  store: Store;
  mesin: Mesin;
  clock: Clock;
  masuk: (authorization: string | undefined) => Promise<Pengguna>;
  /** The Sekretariat's address set at deployment, so that the first person can enter and give roles. */
  sekretariatPertama: string | null;
  catat: (kejadian: Record<string, unknown>) => void;
}
