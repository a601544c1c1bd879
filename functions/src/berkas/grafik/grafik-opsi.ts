/** What a chart shows. Series differ by lightness and by pattern, so they stay apart in black and white. */

import { formatAngka } from '@lembar-kinerja/shared/dasar/angka';
import { at } from '@lembar-kinerja/shared/dasar/pasti';
import type { BlokGrafik } from '@lembar-kinerja/shared/laporan/model';
import type { EChartsOption } from 'echarts';
import { bersih } from '../docx/teks';

const WARNA = ['#1f3a5f', '#c9d3df', '#7f93ab', '#ffffff'];
const POLA = [
  { symbol: 'none' },
  {
    symbol: 'rect',
    dashArrayX: [1, 0],
    dashArrayY: [2, 4],
    rotation: -Math.PI / 4,
    color: 'rgba(0,0,0,0.55)',
  },
  { symbol: 'circle', symbolSize: 0.5, color: 'rgba(0,0,0,0.6)' },
  { symbol: 'none' },
];
const TEKS = { fontFamily: 'Arimo', fontSize: 12, color: '#000' };
const GARIS: ('solid' | 'dashed' | 'dotted' | number[])[] = ['solid', 'dashed', 'dotted', [8, 3, 2, 3]];

export function opsiGrafik(g: BlokGrafik): EChartsOption {
  const umum: EChartsOption = {
    animation: false,
    color: WARNA,
    textStyle: TEKS,
    legend:
      g.seri.length > 1 || g.bentuk === 'donat'
        ? { bottom: 0, textStyle: TEKS, itemWidth: 22 }
        : { show: false },
  };
  return g.bentuk === 'donat' ? { ...umum, series: donat(g) } : { ...umum, ...bersumbu(g) };
}

/** A long name over several lines of about `lebar` characters. */
export function lipat(teks: string, lebar: number): string {
  const baris: string[] = [];
  for (const kata of bersih(teks).split(/\s+/)) {
    const akhir = baris[baris.length - 1];
    if (akhir !== undefined && akhir.length + kata.length < lebar)
      baris[baris.length - 1] = `${akhir} ${kata}`;
    else baris.push(kata);
  }
  return (baris.length > 4 ? [...baris.slice(0, 3), `${baris[3]} …`] : baris).join('\n');
}

function bersumbu(g: BlokGrafik): EChartsOption {
  const mendatar = g.bentuk === 'batang-mendatar';
  const kategori = {
    type: 'category' as const,
    data: g.kategori.map((k) => lipat(k, mendatar ? 30 : 18)),
    axisLabel: { ...TEKS, fontSize: 11, interval: 0, color: '#000' },
    axisTick: { show: false },
    ...(mendatar ? { inverse: true } : {}),
  };
  const nilai = {
    type: 'value' as const,
    name: bersih(g.satuan),
    nameTextStyle: { ...TEKS, fontSize: 11 },
    axisLabel: { ...TEKS, fontSize: 11, formatter: (n: number) => formatAngka(n) },
    splitLine: { lineStyle: { color: '#d0d0d0' } },
    ...(mendatar ? { nameLocation: 'middle' as const, nameGap: 26 } : {}),
  };
  return {
    grid: {
      left: 12,
      right: mendatar ? 70 : 24,
      top: mendatar ? 10 : 34,
      bottom: g.seri.length > 1 ? (mendatar ? 52 : 40) : mendatar ? 34 : 16,
      containLabel: true,
    },
    xAxis: mendatar ? nilai : kategori,
    yAxis: mendatar ? kategori : nilai,
    series: g.seri.map((s, i) => seri(g, s, i)),
  };
}

/** Outside of what lies between two lines: where they are close, labels between them would cover each other. */
function letakLabel({ seri }: BlokGrafik, i: number, k: number): 'top' | 'bottom' {
  const ini = seri[i]?.nilai[k] ?? null;
  if (ini === null) return 'top';
  const lain = seri.filter((_, j) => j !== i).map((s) => s.nilai[k] ?? null);
  const diAtas = lain.some((n) => n !== null && (n > ini || (n === ini && i > 0)));
  return diAtas ? 'bottom' : 'top';
}

function seri(g: BlokGrafik, s: BlokGrafik['seri'][number], i: number) {
  const label = {
    show: true,
    ...TEKS,
    fontSize: 10.5,
    formatter: (p: { value?: unknown }) => (typeof p.value === 'number' ? formatAngka(p.value) : ''),
  };
  if (g.bentuk === 'garis') {
    return {
      type: 'line' as const,
      name: bersih(s.nama),
      data: s.nilai.map((value, k) => ({ value, label: { position: letakLabel(g, i, k) } })),
      connectNulls: false,
      symbol: at(['circle', 'rect', 'triangle', 'diamond'], i % 4),
      symbolSize: 9,
      lineStyle: { color: i === 0 ? '#1f3a5f' : '#5f6f82', width: 2.5, type: at(GARIS, i % 4) },
      itemStyle: { color: i === 0 ? '#1f3a5f' : '#ffffff', borderColor: '#1f3a5f', borderWidth: 1.5 },
      label,
    };
  }
  return {
    type: 'bar' as const,
    name: bersih(s.nama),
    data: s.nilai,
    barMaxWidth: 34,
    barGap: '12%',
    itemStyle: {
      color: at(WARNA, i % 4),
      borderColor: '#1f3a5f',
      borderWidth: 1,
      decal: at(POLA, i % 4),
    },
    label: { ...label, position: g.bentuk === 'batang' ? ('top' as const) : ('right' as const) },
  };
}

function donat(g: BlokGrafik): NonNullable<EChartsOption['series']> {
  return [
    {
      type: 'pie',
      radius: ['42%', '68%'],
      center: ['50%', '46%'],
      startAngle: 90,
      data: g.kategori.map((name, i) => ({
        name: bersih(name),
        value: g.seri[0]?.nilai[i] ?? 0,
        itemStyle: {
          color: at(WARNA, i % 4),
          borderColor: '#1f3a5f',
          borderWidth: 1,
          decal: at(POLA, i % 4),
        },
      })),
      label: { ...TEKS, fontSize: 11, formatter: (p) => `${p.name}: ${formatAngka(Number(p.value))}` },
    },
  ];
}
