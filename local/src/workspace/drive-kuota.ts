/** A Drive as far away and as strict as the real one: every answer takes its time, too many requests are refused. */
import type { Files } from '@lembar-kinerja/functions/ports';

export interface Jarak {
  /** Milliseconds of every answer. */
  latensi: number;
  /** Requests answered in any one second; the others get 429. */
  perDetik: number;
}

export interface FilesJauh extends Files {
  /** Requests answered, and refused for the quota. */
  readonly dijawab: number;
  readonly ditolak: number;
}

export function driveJauh(files: Files, { latensi, perDetik }: Jarak): FilesJauh {
  const datang: number[] = [];
  let dijawab = 0;
  let ditolak = 0;
  const jawab = async <T>(kerja: () => Promise<T>): Promise<T> => {
    const kini = performance.now();
    while ((datang[0] ?? kini) <= kini - 1000) datang.shift();
    const penuh = datang.length >= perDetik;
    if (penuh) ditolak++;
    else datang.push(kini);
    await new Promise((selesai) => setTimeout(selesai, latensi));
    if (penuh) throw Object.assign(new Error('Kuota habis'), { status: 429 });
    dijawab++;
    return kerja();
  };
  return {
    get dijawab() {
      return dijawab;
    },
    get ditolak() {
      return ditolak;
    },
    get: (id, kunci) => jawab(() => files.get(id, kunci)),
    children: (id) => jawab(() => files.children(id)),
  };
}
