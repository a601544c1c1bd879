/** Help of the add-on's formulas, read from the documentation that the built bundle carries. */
import type { UraianRumus } from './protokol';

const STUB = /\/\*\*((?:(?!\*\/)[\s\S])*?@customfunction(?:(?!\*\/)[\s\S])*?)\*\/\s*function (\w+)\(/g;

export function uraianBundel(kode: string): UraianRumus[] {
  return [...kode.matchAll(STUB)].map(([, dokumen = '', nama = '']) => {
    const teks = dokumen.replace(/^\s*\*? ?/gm, '');
    const [uraian = '', ...tag] = teks.split(/^(?=@)/m);
    return {
      nama,
      uraian: rapat(uraian),
      contoh: rapat(tag.find((satu) => satu.startsWith('@example'))?.slice(8) ?? ''),
      isian: tag.flatMap(isian),
    };
  });
}

function isian(tag: string): UraianRumus['isian'] {
  const cocok = /^@param \{[^}]*\} \[?(\w+)\]?\s*([\s\S]*)$/.exec(tag);
  if (!cocok) return [];
  const uraian = rapat(cocok[2] ?? '');
  return [
    {
      nama: cocok[1] ?? '',
      uraian: uraian.replace(/^\[opsional\]\s*/, ''),
      wajib: !uraian.startsWith('[opsional]'),
    },
  ];
}

function rapat(teks: string): string {
  return teks.replace(/\s+/g, ' ').trim();
}
