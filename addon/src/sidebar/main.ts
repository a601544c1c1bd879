/** The panel: six cards, one of them open. */
import { el } from './dom';
import { kartuBaca } from './kartu-baca';
import { kartuBukti } from './kartu-bukti';
import { kartuKonsolidasi } from './kartu-konsolidasi';
import { kartuLaporan } from './kartu-laporan';
import { kartuPengaturan } from './kartu-pengaturan';
import { kartuPeriksa } from './kartu-periksa';
import type { Kartu } from './konteks';
import { panggil } from './panggil';

const KARTU: readonly Kartu[] = [
  kartuPeriksa,
  kartuBaca,
  kartuKonsolidasi,
  kartuBukti,
  kartuLaporan,
  kartuPengaturan,
];

interface Terpasang {
  id: Kartu['id'];
  atur(buka: boolean): void;
}

function pasang(kartu: Kartu, saatBuka: () => void): Terpasang & { elemen: HTMLElement } {
  const isi = el('div', { class: 'isi', id: `isi-${kartu.id}`, hidden: true });
  let giliran = 0;
  const tombol = el(
    'button',
    {
      type: 'button',
      id: `judul-${kartu.id}`,
      'aria-expanded': 'false',
      'aria-controls': isi.id,
      click: () => (isi.hidden ? saatBuka() : atur(false)),
    },
    kartu.judul,
  );
  const atur = (buka: boolean) => {
    const ini = ++giliran;
    tombol.setAttribute('aria-expanded', String(buka));
    isi.hidden = !buka;
    isi.replaceChildren();
    if (buka) void kartu.buka(isi, () => giliran === ini);
  };
  const elemen = el('section', { class: 'kartu', 'aria-labelledby': tombol.id }, el('h2', {}, tombol), isi);
  return { id: kartu.id, elemen, atur };
}

const terpasang: (Terpasang & { elemen: HTMLElement })[] = KARTU.map((kartu) =>
  pasang(kartu, () => {
    for (const t of terpasang) t.atur(t.id === kartu.id);
  }),
);
document.getElementById('panel')?.append(...terpasang.map((t) => t.elemen));

panggil('kartuAwal')
  .catch(() => 'periksa' as const)
  .then((awal) => {
    // Someone may have opened a card while the answer was on its way.
    if (document.querySelector('[aria-expanded="true"]')) return;
    terpasang.find((t) => t.id === awal)?.atur(true);
  });
