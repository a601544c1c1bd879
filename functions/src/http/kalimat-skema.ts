/** What a schema says about a value, in words for a person; schemas with words of their own keep them. */
import type { z } from 'zod';

const JENIS: Record<string, string> = {
  string: 'teks',
  number: 'angka',
  int: 'bilangan bulat',
  boolean: 'benar atau salah',
  array: 'daftar',
  object: 'sekumpulan isian',
  record: 'sekumpulan isian',
};

export const kalimatSkema: z.core.$ZodErrorMap = (soal) => {
  const satuan = 'origin' in soal && soal.origin === 'string' ? ' huruf' : '';
  switch (soal.code) {
    case 'invalid_type':
      if (soal.input === undefined) return 'wajib diisi';
      return `harus berupa ${JENIS[soal.expected] ?? 'isian lain'}`;
    case 'invalid_value':
      return `harus salah satu dari ${soal.values.map(String).join(', ')}`;
    case 'too_small':
      return `paling sedikit ${soal.minimum}${satuan}`;
    case 'too_big':
      return `paling banyak ${soal.maximum}${satuan}`;
    case 'unrecognized_keys':
      return `isian ${soal.keys.map(ringkas).join(', ')} tidak dikenal`;
    case 'invalid_union':
      return soal.input === undefined ? 'wajib diisi' : 'bukan salah satu yang diperbolehkan';
    default:
      return 'bentuknya tidak sesuai';
  }
};

/** What a stranger typed is repeated, but not at any length. */
export const ringkas = (teks: PropertyKey): string => {
  const rapi = String(teks).replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, ' ');
  return rapi.length > 40 ? `${rapi.slice(0, 39)}…` : rapi;
};
