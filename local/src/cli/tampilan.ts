/** Progress on the screen: a line per finished step, and on a terminal a bar while a step takes over a second. */
import type { Kabar, Lapor } from '@lembar-kinerja/functions/lapor';

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
  let langkah = '';
  let mulai = 0;
  let adaBatang = false;
  const tutup = () => {
    if (adaBatang) layar.write('\r\x1b[K');
    adaBatang = false;
  };
  return {
    tutup,
    lapor(kabar) {
      if (kabar.langkah !== langkah) {
        langkah = kabar.langkah;
        mulai = kini();
      }
      if (kabar.ke >= kabar.dari) {
        tutup();
        layar.write(`${layar.isTTY ? '✓' : '-'} ${kabar.langkah}${kabar.rinci ? `: ${kabar.rinci}` : ''}\n`);
        langkah = '';
      } else if (layar.isTTY && kini() - mulai > LAMA_MS) {
        layar.write(`\r\x1b[K${batang(kabar).slice(0, (layar.columns ?? 80) - 1)}`);
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
