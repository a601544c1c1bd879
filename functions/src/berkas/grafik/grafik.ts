/** Charts as PNG: echarts draws SVG, resvg paints it with the bundled font, so that every machine gives the same bytes. */

import type { BlokGrafik } from '@lembar-kinerja/shared/laporan/model';
import { Resvg } from '@resvg/resvg-js';
import * as echarts from 'echarts';
import { BERKAS_HURUF } from '../huruf';
import { opsiGrafik } from './grafik-opsi';
import { png, tanpaAlfa } from './png';

export interface Gambar {
  png: Uint8Array;
  /** CSS pixels; the PNG itself has twice as many. */
  lebar: number;
  tinggi: number;
}

const HURUF = [BERKAS_HURUF.normal, BERKAS_HURUF.bold];
const LEBAR = 600;
const KERAPATAN = 2;

/** Both writers, and every pass of the PDF, show the same picture. */
const tergambar = new WeakMap<BlokGrafik, Gambar>();

export function gambarGrafik(g: BlokGrafik): Gambar {
  const gambar = tergambar.get(g) ?? gambarkan(g);
  tergambar.set(g, gambar);
  return gambar;
}

function gambarkan(g: BlokGrafik): Gambar {
  const tinggi = g.bentuk === 'batang-mendatar' ? tinggiMendatar(g) : 290;
  const papan = echarts.init(null, null, { renderer: 'svg', ssr: true, width: LEBAR, height: tinggi });
  try {
    papan.setOption(opsiGrafik(g));
    const svg = papan.renderToSVGString();
    const gambar = new Resvg(svg, {
      fitTo: { mode: 'zoom', value: KERAPATAN },
      background: '#ffffff',
      font: { fontFiles: HURUF, loadSystemFonts: false, defaultFontFamily: 'Arimo' },
    }).render();
    const isi = png(gambar.width, gambar.height, tanpaAlfa(gambar.pixels), 3);
    return { png: isi, lebar: LEBAR, tinggi };
  } finally {
    papan.dispose();
  }
}

/** Bars of three series and more are thinner: together they would be taller than what they tell. */
function tinggiMendatar({ kategori, seri }: BlokGrafik): number {
  const n = seri.length;
  return n > 2 ? 96 + kategori.length * (14 + 16 * n) : Math.max(220, 110 + kategori.length * (18 + 20 * n));
}
