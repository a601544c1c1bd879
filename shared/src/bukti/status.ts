/**
 * What a free-text status of the follow-up matrix says. The rules, in order; the first that applies decides:
 *  1. a percentage alone (`75 %`): 100 selesai, 0 belum, between proses;
 *  2. words of ongoing or partial work (`dalam proses`, `sedang`, `sebagian`, `belum selesai`): proses, even
 *     beside words of completion — a recommendation is done only when nothing of it is still going on;
 *  3. words of completion (`sudah`, `telah`, `selesai`, `terlaksana`) beside a `belum`: part is open: proses;
 *  4. words of completion alone: selesai;
 *  5. a negation (`belum`, `tidak dilaksanakan`) or a mere plan (`akan`, `direncanakan`): belum;
 *  6. anything else (blank, `-`, `Sesuai`, `Terlampir`): kabur, it says nothing certain.
 * A word inside a relative clause (`yang telah dicapai`, `yang belum lengkap`) speaks of something else and
 * never counts.
 */
import type { StatusTindakLanjut } from './bukti';

const KLAUSA = /\byang (?:\w+ )?(?:telah|sudah|belum|akan|sedang|masih|selesai)\b/g;
const PROSES =
  /\b(?:(?:dalam|masih|sedang|tahap|on) (?:tahap )?(?:pro(?:se?s{0,2}|cess)|progre?s{1,2})|on[- ]?progress|on[- ]going|sedang|masih|sebagian|hampir|berlangsung|(?:tengah|sedang) berjalan|dalam (?:tahap|pengerjaan|penyusunan|pelaksanaan|pembahasan|penyelesaian|perbaikan)|(?:belum|tidak|kurang) (?:\w+ )?(?:selesai|sepenuhnya|semua\w*|seluruh\w*|lengkap|tuntas|rampung|optimal|maksimal|sesuai))\b/;
const PROSES_DI_AWAL = /^(?:pro(?:se?s{0,2}|cess)|progress?)\b/;
const SELESAI =
  /\b(?:sudah|telah|selesai|tuntas|rampung|lengkap|terlaksana|terpenuhi|tercapai|terselesaikan|terbit|done)\b/;
const BELUM =
  /\b(?:belum|(?:tidak|tdk|blm|tak) (?:\w+ )?(?:di\w+|ter\w+|ada|bisa|melaksanakan|menindaklanjuti)|blm)\b/;
const RENCANA = /\b(?:akan|(?:di)?rencana(?:kan|nya)?|(?:di)?jadwalkan|diagendakan|diusulkan)\b/;

/**
 * @param teks the status cell as written; null and blank are kabur
 * @returns the status by the rules above
 */
export function statusTindakLanjut(teks: string | null): StatusTindakLanjut {
  const kata = (teks ?? '').toLowerCase().replace(/\s+/g, ' ').trim();
  const persen = /^(?:±\s?)?(\d{1,3})(?:[.,](\d+))?\s?%$/.exec(kata);
  if (persen) {
    const nilai = Number(`${persen[1]}.${persen[2] ?? 0}`);
    return nilai >= 100 ? 'selesai' : nilai > 0 ? 'proses' : 'belum';
  }
  // A denied obstacle (`tidak ada kendala`) says nothing against completion.
  const inti = kata
    .replace(KLAUSA, ' ')
    .replace(/\btidak (?:ada|terdapat) (?:kendala|masalah|hambatan)\b/g, ' ');
  if (PROSES.test(inti) || PROSES_DI_AWAL.test(inti.replace(/^\W+/, ''))) return 'proses';
  const selesai = SELESAI.test(inti.replace(/\b(?:belum|tidak)\b \w+/g, ' '));
  const belum = BELUM.test(inti);
  if (selesai) return belum ? 'proses' : 'selesai';
  return belum || RENCANA.test(inti) ? 'belum' : 'kabur';
}
