/** I.6: the AKIP evaluation's scores (PermenPANRB 88/2021) and the follow-up matrix with the state of its evidence. */

import type { BuktiRekomendasi, KeadaanTautan, StatusTindakLanjut } from '../bukti/bukti';
import { NAMA_KEADAAN, NAMA_STATUS } from '../bukti/nama';
import { formatAngka, persen } from '../dasar/angka';
import { kepala, paragraf, sel, tabel, tebal } from './blok';
import { ringkasanTindakLanjut } from './bukti';
import { daftarKata } from './kalimat';
import type { Konteks } from './konteks';
import type { Blok } from './model';
import { narasi } from './narasi';
import { skorLhe } from './skor-lhe';

export function lhe(k: Konteks): Blok[] {
  return [...narasi(k, 'lhe'), ...skorLhe(k), ...tindakLanjut(k)];
}

function tindakLanjut(k: Konteks): Blok[] {
  const isi = k.dokumen?.tindakLanjut?.isi ?? [];
  if (isi.length === 0) return [];
  const bukti = new Map(k.bukti.map((b) => [b.no, b]));
  return [
    paragraf(
      `${kalimatTindakLanjut(k.bukti)} Rinciannya disajikan pada `,
      { rujukan: 'tabel:tindak-lanjut' },
      '.',
    ),
    tabel({
      kunci: 'tindak-lanjut',
      judul: `Tindak Lanjut LHE Internal${k.dokumen?.lhe?.isi.tahun ? ` Tahun ${k.dokumen.lhe.isi.tahun}` : ''}`,
      lebar: [7, 38, 32, 19, 30, 20],
      ukuran: 7.5,
      kepala: [
        kepala('No', 'Rekomendasi dan Temuan', 'Rencana Aksi', 'Penanggung Jawab', 'Status', 'Bukti Dukung'),
      ],
      baris: isi.map((b, i) => {
        const no = b.no.nilai ?? i + 1;
        const ini = bukti.get(no) ?? null;
        return [
          sel(formatAngka(no), { rata: 'tengah' }),
          sel([
            b.rekomendasi.nilai ?? '–',
            ...(b.temuan ? [' Temuan: ', { teks: b.temuan, miring: true }] : []),
          ]),
          sel(b.rencanaAksi.nilai),
          sel(b.unit.nilai),
          sel(
            ini
              ? [tebal(NAMA_STATUS[ini.status]), rincianStatus(ini.status, b.status.nilai)]
              : b.status.nilai,
          ),
          sel(ini ? keadaanBukti(ini) : null),
        ];
      }),
      sumber: `Dokumen Kinerja ${k.singkatan}, lembar ${k.dokumen?.tindakLanjut?.lembar ?? ''}; keadaan bukti menurut pemeriksaan tautan.`,
    }),
    ...ringkasanTindakLanjut(
      k.bukti,
      `Dokumen Kinerja ${k.singkatan}, lembar ${k.dokumen?.tindakLanjut?.lembar ?? ''}.`,
    ),
  ];
}

/** The office's own words, where they say more than the status does. */
function rincianStatus(status: StatusTindakLanjut, teks: string | null): string {
  const rapi = (teks ?? '').trim();
  return rapi === '' || rapi.toLowerCase() === NAMA_STATUS[status].toLowerCase() ? '' : `: ${rapi}`;
}

/** `3 tautan: 2 dapat dibuka, 1 tidak ditemukan`. */
export function keadaanBukti(b: BuktiRekomendasi): string {
  if (b.tautan.length === 0) return 'tanpa tautan';
  const hitung = new Map<KeadaanTautan, number>();
  for (const t of b.tautan) hitung.set(t.keadaan, (hitung.get(t.keadaan) ?? 0) + 1);
  const rinci = [...hitung].map(([keadaan, n]) =>
    b.tautan.length === 1 ? NAMA_KEADAAN[keadaan] : `${n} ${NAMA_KEADAAN[keadaan]}`,
  );
  return `${b.tautan.length} tautan: ${daftarKata(rinci)}`;
}

export function kalimatTindakLanjut(bukti: BuktiRekomendasi[]): string {
  if (bukti.length === 0) return 'Keadaan bukti dukung tindak lanjut belum diperiksa.';
  const banyak = (s: StatusTindakLanjut) => bukti.filter((b) => b.status === s).length;
  const bagian = (['selesai', 'proses', 'belum', 'kabur'] as const)
    .filter((s) => banyak(s) > 0)
    .map((s) => `${banyak(s)} ${NAMA_STATUS[s].toLowerCase()}`);
  const terbuka = bukti.filter((b) => b.tautan.some((t) => t.keadaan === 'ada')).length;
  const selesai = persen((banyak('selesai') * 100) / bukti.length);
  return `Dari ${bukti.length} rekomendasi, ${daftarKata(bagian)} (${selesai} selesai); ${terbuka} rekomendasi mempunyai bukti dukung yang dapat dibuka.`;
}
