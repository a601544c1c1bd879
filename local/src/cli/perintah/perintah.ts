/** What every command is: its help, its options, and what it does. */
import type { ParseArgsConfig } from 'node:util';
import type { Tampilan } from '../tampilan';

export type Nilai = Record<string, string | boolean | undefined>;

export interface Perintah {
  nama: string;
  /** One line in the list of commands. */
  ringkas: string;
  bantuan: string;
  opsi: NonNullable<ParseArgsConfig['options']>;
  /** How many arguments without a name it takes. */
  argumen: 0 | 1;
  /** Gives the exit code: 0 done, 1 done with galat. A refusal is thrown. */
  jalankan(nilai: Nilai, argumen: string[], tampilan: Tampilan): Promise<number>;
}

/** A string option's value. */
export function teks(nilai: Nilai, nama: string): string | undefined {
  const isi = nilai[nama];
  return typeof isi === 'string' ? isi : undefined;
}

/** Blocks apart by a blank line, below the progress. */
export function cetakRingkasan(...bagian: string[]): void {
  cetak(`\n${bagian[0] ?? ''}`, ...bagian.slice(1));
}

export function cetak(...bagian: string[]): void {
  process.stdout.write(`${aman(bagian.join('\n\n'))}\n`);
}

/** Text of a sheet may hold escape sequences, which would move the cursor or rename the window of a terminal. */
export function aman(teks: string): string {
  return teks.replace(/[^\P{Cc}\n\t]|[\u202a-\u202e\u2066-\u2069]/gu, '\ufffd');
}
