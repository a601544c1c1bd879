/**
 * The agency's own prose out of *Narasi*: paragraphs, lists, simple tables, emphasis, and references.
 * Everything in it is text; nothing in it is markup of the document.
 */
import { daftar, paragraf, sel, tabel } from './blok';
import type { Konteks } from './konteks';
import { isBagian } from './kosakata';
import type { Blok, Potongan } from './model';
import { rujukan } from './rujukan';

/** Outline numbers of the report's structure, accepted as section keys beside the names. */
const ALIAS: Record<string, string> = {
  'i.1': 'latar-belakang',
  'i.2': 'dasar-pembentukan',
  'i.3': 'struktur-organisasi',
  'i.4': 'sumber-daya-aparatur',
  'i.5': 'aspek-strategis',
  'i.6': 'lhe',
  'i.7': 'sistematika',
  'ii.1': 'rencana-strategis',
  'ii.1.1': 'visi-misi',
  'ii.1.2': 'tujuan-sasaran',
  'ii.1.3': 'strategi-kebijakan',
  'ii.2': 'perjanjian-kinerja',
  'iii.1': 'capaian-kinerja',
  'iii.1.1': 'iku',
  'iii.1.2': 'capaian-program',
  'iii.2': 'realisasi-anggaran',
  'iii.3': 'prestasi',
  'iv.1': 'kesimpulan',
  'iv.2': 'langkah-perbaikan',
};

const rapi = (kunci: string) => {
  const k = kunci
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, '-');
  return ALIAS[k] ?? k;
};

export function adaNarasi(k: Konteks, bagian: string): boolean {
  return bagianNarasi(k, bagian).length > 0;
}

function bagianNarasi(k: Konteks, bagian: string) {
  return (k.dokumen?.narasi?.isi ?? []).filter((b) => rapi(b.bagian) === bagian && b.isi.trim() !== '');
}

/** Blocks of a section. Empty: nothing, or with `wajib` (what is missing, in words) a placeholder in a draft. */
export function narasi(k: Konteks, bagian: string, wajib?: string): Blok[] {
  const ada = bagianNarasi(k, bagian);
  if (ada.length > 0) return ada.flatMap((b) => uraiNarasi(b.isi, (teks) => rujukan(k, teks, b.sel)));
  if (wajib === undefined) return [];
  k.kurang.push(`Narasi bagian “${bagian}” (${wajib}) masih kosong.`);
  return k.draf ? [{ jenis: 'isian', bagian, teks: `Belum diisi: ${wajib}.` }] : [];
}

/** Kode that the references of a section name. */
export function kodeDirujuk(k: Konteks, bagian: string): string[] {
  return bagianNarasi(k, bagian).flatMap((b) =>
    [...b.isi.matchAll(/\{\{[\w-]+:\s*(\d\.\d\d[\d.]*)\s*\}\}/g)].map((m) => m[1] ?? ''),
  );
}

/** Section keys of the sheet that no chapter prints. */
export function bagianTakDikenal(k: Konteks): string[] {
  const kunci = (k.dokumen?.narasi?.isi ?? []).filter((b) => b.isi.trim() !== '').map((b) => b.bagian);
  return [...new Set(kunci)].filter((b) => !isBagian(rapi(b)));
}

type Rujuk = (teks: string) => Potongan;

const BUTIR = /^\s*[-•]\s+(.*)$/;
const BERNOMOR = /^\s*\d+[.)]\s+(.*)$/;
const BARIS_TABEL = /^\s*\|(.*)\|\s*$/;
const TAKARIR = /^\s*Tabel\s*(?:\[([\w-]+)\])?\s*:\s*(.+)$/i;
const SUBJUDUL = /^\s*#{1,6}\s+(.*)$/;

export function uraiNarasi(teks: string, rujuk: Rujuk): Blok[] {
  const hasil: Blok[] = [];
  const lines = teks.replace(/\r\n?/g, '\n').split('\n');
  let takarir: { kunci: string; judul: string } | null = null;
  for (let i = 0; i < lines.length; ) {
    const line = lines[i] ?? '';
    const ambil = (pola: RegExp) => {
      const isi: string[] = [];
      for (; i < lines.length; i++) {
        const cocok = pola.exec(lines[i] ?? '');
        if (!cocok) break;
        isi.push(cocok[1] ?? '');
      }
      return isi;
    };
    const judulTabel = TAKARIR.exec(line);
    const sub = SUBJUDUL.exec(line);
    if (line.trim() === '') i++;
    else if (judulTabel && BARIS_TABEL.test(lines[i + 1] ?? '')) {
      takarir = {
        kunci: judulTabel[1] ?? kunciDari(judulTabel[2] ?? ''),
        judul: judulTabel[2]?.trim() ?? '',
      };
      i++;
    } else if (sub) {
      hasil.push({ jenis: 'judul', tingkat: 4, teks: polos(sub[1] ?? '', rujuk), tanpaNomor: true });
      i++;
    } else if (BARIS_TABEL.test(line)) {
      hasil.push(tabelNarasi(ambil(BARIS_TABEL), takarir, rujuk));
      takarir = null;
    } else if (BUTIR.test(line)) hasil.push(daftar(ambil(BUTIR).map((b) => sebaris(b, rujuk))));
    else if (BERNOMOR.test(line))
      hasil.push(
        daftar(
          ambil(BERNOMOR).map((b) => sebaris(b, rujuk)),
          true,
        ),
      );
    else {
      const isi: string[] = [];
      while (i < lines.length && isParagraf(lines[i] ?? '')) isi.push((lines[i++] ?? '').trim());
      hasil.push(paragraf(...sebaris(isi.join(' '), rujuk)));
    }
  }
  return hasil;
}

function isParagraf(line: string): boolean {
  return line.trim() !== '' && ![BUTIR, BERNOMOR, BARIS_TABEL, SUBJUDUL].some((pola) => pola.test(line));
}

const kunciDari = (judul: string) =>
  judul
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

function tabelNarasi(isi: string[], takarir: { kunci: string; judul: string } | null, rujuk: Rujuk): Blok {
  const sel2 = isi
    .map((b) => b.split('|').map((s) => s.trim()))
    .filter((b) => !b.every((s) => /^:?-{2,}:?$/.test(s)));
  const kolom = Math.max(1, ...sel2.map((b) => b.length));
  const lengkap = sel2.map((b) => Array.from({ length: kolom }, (_, i) => b[i] ?? ''));
  const [atas = [], ...bawah] = lengkap;
  return tabel({
    kunci: takarir?.kunci ?? null,
    judul: takarir?.judul ?? null,
    lebar: Array.from({ length: kolom }, (_, i) => lebarKolom(lengkap.map((b) => b[i] ?? ''))),
    kepala: [atas.map((s) => sel(sebaris(s, rujuk), { rata: 'tengah', tebal: true }))],
    baris: bawah.map((b) => b.map((s) => sel(s === '' ? null : sebaris(s, rujuk)))),
  });
}

/** Columns as wide as their longest text, within reason. */
function lebarKolom(isi: string[]): number {
  return Math.min(40, Math.max(6, ...isi.map((s) => s.length)));
}

function polos(teks: string, rujuk: Rujuk): string {
  return sebaris(teks, rujuk)
    .map((p) => (typeof p === 'string' ? p : 'teks' in p ? p.teks : ''))
    .join('');
}

/** One paragraph's text: `**tebal**`, `*miring*`, `{{rujukan}}`. A lone star is a star. */
export function sebaris(teks: string, rujuk: Rujuk): Potongan[] {
  const rujukan: Potongan[] = [];
  const bertanda = teks.replace(/\{\{([^{}]*)\}\}/g, (_, isi: string) => {
    rujukan.push(rujuk(isi));
    return `\uE000${rujukan.length - 1}\uE001`;
  });
  return bertanda
    .split(/(\*\*[^*]+\*\*|\*[^\s*](?:[^*]*[^\s*])?\*)/)
    .filter((bagian) => bagian !== '')
    .flatMap((bagian) => {
      const dua = bagian.length > 4 && bagian.startsWith('**') && bagian.endsWith('**');
      const satu = !dua && bagian.length > 2 && bagian.startsWith('*') && bagian.endsWith('*');
      const isi = dua ? bagian.slice(2, -2) : satu ? bagian.slice(1, -1) : bagian;
      return isi
        .split(/(\uE000\d+\uE001)/)
        .filter((s) => s !== '')
        .map((s) => {
          const ke = /^\uE000(\d+)\uE001$/.exec(s);
          return hias(ke ? (rujukan[Number(ke[1])] ?? s) : s, dua, satu);
        });
    });
}

function hias(p: Potongan, dua: boolean, satu: boolean): Potongan {
  if (!dua && !satu) return p;
  if (typeof p !== 'string' && 'rujukan' in p) return p;
  const asal = typeof p === 'string' ? { teks: p } : p;
  return { ...asal, ...(dua ? { tebal: true } : {}), ...(satu ? { miring: true } : {}) };
}
