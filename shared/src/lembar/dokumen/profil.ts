/** Profil: labels at the left, values beside them; a list goes on below its label. */
import { readAngka } from '../../dasar/angka';
import { alamat } from '../../dasar/kisi';
import { isKosong, kunci, rapi } from '../../dasar/teks';
import type { PembacaSel } from '../sel';
import type { Profil } from './terbaca';

type KunciDaftar = 'dasarHukum' | 'misi' | 'tujuan' | 'sasaran' | 'strategi' | 'kebijakan';
type KunciTeks = 'instansi' | 'singkatan' | 'kota' | 'tempat' | 'tanggal' | 'visi' | 'skala';
type KunciPejabat = 'nama' | 'pangkat' | 'nip' | 'jabatan';

const LABEL: [RegExp, KunciTeks | KunciDaftar | 'tahun' | `kepala.${KunciPejabat}`][] = [
  [/^(nama )?(instansi|perangkat daerah|opd|skpd)$/, 'instansi'],
  [/^(singkatan|nama singkat)/, 'singkatan'],
  [/^(kota|kabupaten|kabupaten\/kota|kota\/kabupaten|daerah|pemerintah daerah)$/, 'kota'],
  [/^tahun( (laporan|anggaran|kinerja))?$/, 'tahun'],
  [/^(nama )?(kepala|pimpinan|pejabat)( (perangkat daerah|instansi|badan|dinas))?$/, 'kepala.nama'],
  [/^pangkat/, 'kepala.pangkat'],
  [/^nip\b/, 'kepala.nip'],
  [/^jabatan/, 'kepala.jabatan'],
  [/^tempat/, 'tempat'],
  [/^tanggal/, 'tanggal'],
  [/^dasar hukum/, 'dasarHukum'],
  [/^visi$/, 'visi'],
  [/^misi$/, 'misi'],
  [/^tujuan$/, 'tujuan'],
  [/^sasaran( strategis)?$/, 'sasaran'],
  [/^strategi$/, 'strategi'],
  [/^(arah )?kebijakan$/, 'kebijakan'],
  [/^skala/, 'skala'],
];
const DAFTAR = new Set<string>(['dasarHukum', 'misi', 'tujuan', 'sasaran', 'strategi', 'kebijakan']);

const kosong = (): Profil => ({
  instansi: null,
  singkatan: null,
  kota: null,
  tahun: null,
  kepala: { nama: null, pangkat: null, nip: null, jabatan: null },
  tempat: null,
  tanggal: null,
  dasarHukum: [],
  visi: null,
  misi: [],
  tujuan: [],
  sasaran: [],
  strategi: [],
  kebijakan: [],
  skala: null,
  lain: {},
  sel: {},
});

/** null when the sheet names neither the instansi nor two other labels of a profile. */
export function readProfil(sel: PembacaSel): Profil | null {
  const kolomLabel = cariKolomLabel(sel);
  if (kolomLabel === null) return null;
  const profil = kosong();
  let label: string | null = null;
  for (let r = 0; r < sel.lembar.nilai.length; r++) {
    const isi = sel.lembar.nilai[r] ?? [];
    if (!isKosong(isi[kolomLabel])) label = rapi(isi[kolomLabel]).replace(/\s*:$/, '');
    const kolom = isi.findIndex((n, i) => i > kolomLabel && !isKosong(n) && rapi(n) !== ':');
    if (label === null || kolom < 0) continue;
    const teks = sel.teks(r, kolom);
    if (teks.nilai !== null) isikan(profil, label, teks.nilai.replace(/^: */, ''), alamat(r, kolom));
  }
  return profil;
}

function cariKolomLabel(sel: PembacaSel): number | null {
  const banyak = new Map<number, Set<string>>();
  for (const baris of sel.lembar.nilai) {
    for (const [kolom, nilai] of baris.entries()) {
      const kunciLabel = typeof nilai === 'string' && nilai.length < 60 ? kunciUntuk(nilai) : undefined;
      if (kunciLabel !== undefined) banyak.set(kolom, (banyak.get(kolom) ?? new Set()).add(kunciLabel));
    }
  }
  const [terbanyak] = [...banyak].sort((a, b) => b[1].size - a[1].size);
  return terbanyak !== undefined && terbanyak[1].size >= 3 ? terbanyak[0] : null;
}

const kunciUntuk = (label: string) => LABEL.find(([pola]) => pola.test(kunci(label)))?.[1];

function isikan(profil: Profil, label: string, nilai: string, tempat: string): void {
  const dikenal = kunciUntuk(label);
  if (dikenal === undefined) {
    profil.lain[label] = profil.lain[label] === undefined ? nilai : `${profil.lain[label]}\n${nilai}`;
    profil.sel[label] ??= tempat;
    return;
  }
  profil.sel[dikenal] ??= tempat;
  if (dikenal === 'tahun') profil.tahun ??= readAngka(nilai, 'persen').nilai;
  else if (dikenal.startsWith('kepala.')) profil.kepala[dikenal.slice(7) as KunciPejabat] ??= nilai;
  else if (DAFTAR.has(dikenal)) profil[dikenal as KunciDaftar].push(nilai);
  else profil[dikenal as KunciTeks] ??= nilai;
}
