/** What a Range needs beside the sheet: values, dates and serial numbers, A1 notation. */
import { indeksKolom, type Nilai, type Rentang } from '@lembar-kinerja/shared/dasar/kisi';

export function nilaiBiasa(nilai: unknown): Nilai {
  if (nilai === '' || nilai === null || nilai === undefined) return null;
  if (typeof nilai === 'number' || typeof nilai === 'boolean') return nilai;
  if (nilai instanceof Date) return seri(nilai);
  return String(nilai);
}

/** The local day and time that a serial number shows. */
export function tanggal(seri: number): Date {
  const utc = new Date(Math.round((seri - 25569) * 86_400_000));
  return new Date(
    utc.getUTCFullYear(),
    utc.getUTCMonth(),
    utc.getUTCDate(),
    utc.getUTCHours(),
    utc.getUTCMinutes(),
    utc.getUTCSeconds(),
  );
}

/** Days since 1899-12-30 of the local day and time that a Date shows. */
function seri(d: Date): number {
  const utc = Date.UTC(
    d.getFullYear(),
    d.getMonth(),
    d.getDate(),
    d.getHours(),
    d.getMinutes(),
    d.getSeconds(),
  );
  return utc / 86_400_000 + 25569;
}

export function beririsan(a: Rentang, b: Rentang): boolean {
  return (
    a.baris < b.baris + b.tinggi &&
    b.baris < a.baris + a.tinggi &&
    a.kolom < b.kolom + b.lebar &&
    b.kolom < a.kolom + a.lebar
  );
}

/** `B2`, `B2:C4`; a sheet name before `!` is not read. */
export function urai(a1: string): Rentang {
  const cocok = /^\$?([A-Z]{1,3})\$?(\d+)(?::\$?([A-Z]{1,3})\$?(\d+))?$/i.exec(a1.trim());
  if (!cocok) throw new Error(`Rentang ${a1} tidak dikenal.`);
  const [, k1 = '', b1 = '', k2 = k1, b2 = b1] = cocok;
  const [kolom, akhir] = [indeksKolom(k1), indeksKolom(k2)];
  return { baris: Number(b1) - 1, kolom, tinggi: Number(b2) - Number(b1) + 1, lebar: akhir - kolom + 1 };
}
