/** A reminder for each unit, to be copied into an e-mail: what is open, and what is wrong with its evidence. */
import type { BuktiRekomendasi, TautanBukti } from './bukti';
import { NAMA_KEADAAN, NAMA_STATUS, namaTautan, tanggal } from './nama';
import { isRusak } from './ringkas';

export interface Pengingat {
  /** null: recommendations without a unit. */
  unit: string | null;
  perihal: string;
  teks: string;
  /** Recommendations it speaks of. */
  no: number[];
}

export interface OpsiPengingat {
  instansi: string | null;
  /** Until when an answer is asked for, as it should stand there; null: no date is named. */
  batas: string | null;
  /** Hours east of Greenwich. */
  zona?: number;
}

/** One for every unit with something to do, in the order of the matrix; a unit whose work is done gets none. */
export function pengingat(bukti: readonly BuktiRekomendasi[], opsi: OpsiPengingat): Pengingat[] {
  const unit = new Map<string | null, BuktiRekomendasi[]>();
  for (const b of bukti) {
    if (perlu(b, opsi).length === 0) continue;
    const nama = b.unit?.trim().replace(/\s+/g, ' ') || null;
    unit.set(nama, [...(unit.get(nama) ?? []), b]);
  }
  return [...unit].map(([nama, isi]) => surat(nama, isi, opsi));
}

function surat(unit: string | null, isi: BuktiRekomendasi[], opsi: OpsiPengingat): Pengingat {
  const dari = opsi.instansi ? ` ${opsi.instansi}` : '';
  const butir = isi.map((b) => {
    const rincian = perlu(b, opsi).map((p) => `   - ${p}`);
    return [`${b.no}. ${b.rekomendasi.trim()}`, ...rincian].join('\n');
  });
  return {
    unit,
    no: isi.map((b) => b.no),
    perihal: `Tindak lanjut LHE AKIP: ${isi.length} rekomendasi perlu dilengkapi`,
    teks: [
      `Yth. ${unit ?? 'Bapak/Ibu penanggung jawab tindak lanjut'},`,
      `Berdasarkan pemeriksaan matriks tindak lanjut LHE AKIP${dari}, ${isi.length} rekomendasi berikut masih perlu dilengkapi:`,
      butir.join('\n\n'),
      `Mohon melengkapi status dan bukti dukungnya${opsi.batas ? ` paling lambat ${opsi.batas}` : ''}. Atas perhatian dan kerja samanya kami ucapkan terima kasih.`,
    ].join('\n\n'),
  };
}

/** What is to be done about one recommendation, a sentence each. */
function perlu(b: BuktiRekomendasi, { zona }: OpsiPengingat): string[] {
  const hasil: string[] = [];
  if (b.status === 'kabur') hasil.push('Status belum jelas: tulis selesai, dalam proses, atau belum.');
  else if (b.status !== 'selesai') {
    hasil.push(`Status: ${NAMA_STATUS[b.status].toLowerCase()}${b.tenggat ? `, tenggat ${b.tenggat}` : ''}.`);
  }
  if (b.tautan.length === 0) hasil.push('Belum ada tautan bukti.');
  for (const t of b.tautan) hasil.push(...perluTautan(t, zona));
  return hasil;
}

function perluTautan(t: TautanBukti, zona: number | undefined): string[] {
  const dikenal = namaTautan(t);
  const nama = dikenal ? `${dikenal} (${t.url})` : t.url;
  if (isRusak(t.keadaan) || t.keadaan === 'kosong') return [`Bukti ${NAMA_KEADAAN[t.keadaan]}: ${nama}`];
  if (!t.jejak?.berubahSejakSelesai) return [];
  return [
    `Bukti berubah setelah dinyatakan selesai${t.diubah ? ` (${tanggal(t.diubah, zona)})` : ''}: ${nama}`,
  ];
}
