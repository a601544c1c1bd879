/** Progress on the screen: a line per finished step, and on a terminal a bar once the command takes over a second. */
import type { Kabar, Lapor } from '@lembar-kinerja/functions/guna/lapor';

export interface Layar {
  isTTY?: boolean;
  columns?: number;
  write(teks: string): unknown;
}

export interface Tampilan {
  lapor: Lapor;
  /** Removes a bar that is still there, before an error or the summary. */
  tutup(): void;
}

const LAMA_MS = 1000;
const LEBAR_BATANG = 24;

export function createTampilan(layar: Layar, kini: () => number = () => performance.now()): Tampilan {
  // Counted from the command's start: a long step reports only between its parts, too late to time it by itself.
  const mulai = kini();
  let adaBatang = false;
  const tutup = () => {
    if (adaBatang) layar.write('\r\x1b[K');
    adaBatang = false;
  };
  return {
    tutup,
    lapor(kabar) {
      if (kabar.ke >= kabar.dari) {
        tutup();
        layar.write(`${layar.isTTY ? '✓' : '-'} ${kabar.langkah}${kabar.rinci ? `: ${kabar.rinci}` : ''}\n`);
      } else if (layar.isTTY && kabar.dari > 1 && kini() - mulai > LAMA_MS) {
        layar.write(`\r\x1b[K${batang(kabar).slice(0, (layar.columns || 80) - 1)}`);
        adaBatang = true;
      }
    },
  };
}

function batang({ langkah, ke, dari, rinci }: Kabar): string {
  const isi = Math.round((ke / dari) * LEBAR_BATANG);
  const gambar = '█'.repeat(isi) + '░'.repeat(LEBAR_BATANG - isi);
  return `${gambar} ${ke}/${dari} ${langkah}${rinci ? ` · ${rinci}` : ''}`;
}
