/** Reminders for each unit: shown, copied into an e-mail by the person, never sent from here. */
import type { BuktiRekomendasi } from '@lembar-kinerja/shared/bukti/bukti';
import { type OpsiPengingat, type Pengingat, pengingat } from '@lembar-kinerja/shared/bukti/pengingat';
import { bidang, el, isi, kabari, papanKabar, tombol } from './dom';

/** Drawn when it is opened, from the states as they are then. */
export function bagianPengingat(
  bukti: () => readonly BuktiRekomendasi[],
  opsi: Omit<OpsiPengingat, 'batas'>,
): HTMLElement {
  const batas = el('input', { type: 'text', maxlength: 60 });
  const daftar = el('div');
  const gambar = () => {
    const semua = pengingat(bukti(), { ...opsi, batas: batas.value.trim() || null });
    isi(
      daftar,
      semua.length === 0
        ? el('p', { class: 'redup' }, 'Tidak ada yang perlu diingatkan.')
        : el('ul', { class: 'daftar' }, ...semua.map(butir)),
    );
  };
  batas.addEventListener('change', gambar);
  const wadah = el(
    'details',
    { class: 'pengingat', toggle: () => wadah.open && gambar() },
    el('summary', {}, 'Pengingat per unit'),
    el('p', { class: 'petunjuk' }, 'Teks untuk e-mail atau pesan. Panel ini hanya menyalin, tidak mengirim.'),
    bidang('Jawaban paling lambat', batas, 'Tidak wajib. Misalnya 31 Maret 2025.'),
    daftar,
  );
  return wadah;
}

function butir(p: Pengingat): HTMLElement {
  const nama = p.unit ?? 'Tanpa unit';
  const teks = `${p.perihal}\n\n${p.teks}`;
  const isian = el('textarea', { readonly: true, rows: 8, 'aria-label': `Pengingat untuk ${nama}` });
  isian.value = teks;
  const rinci = el('details', {}, el('summary', {}, 'Lihat teks'), isian);
  const papan = papanKabar();
  const salin = tombol(
    'Salin pengingat',
    async () => {
      if (await salinTeks(teks, isian, rinci)) {
        kabari(papan, `Pengingat untuk ${nama} disalin. Tempel di e-mail atau pesan Anda.`, 'baik');
      } else {
        kabari(papan, 'Peramban tidak mengizinkan penyalinan. Teksnya sudah dipilih: tekan Ctrl+C.');
      }
    },
    { sebut: `Salin pengingat untuk ${nama}` },
  );
  return el('li', {}, el('div', {}, `${nama}: ${p.no.length} rekomendasi`), el('p', {}, salin), papan, rinci);
}

/**
 * Shows the text and copies it as a selection: the frame that Sheets gives the panel may often not use the clipboard by
 * itself, and only trying is noted as a violation. Where neither is allowed the text stays selected.
 * @returns whether it is on the clipboard
 */
async function salinTeks(
  teks: string,
  isian: HTMLTextAreaElement,
  rinci: HTMLDetailsElement,
): Promise<boolean> {
  rinci.open = true;
  isian.focus();
  isian.select();
  isian.scrollTop = 0;
  if (document.execCommand('copy')) return true;
  try {
    await navigator.clipboard.writeText(teks);
    return true;
  } catch {
    return false;
  }
}
