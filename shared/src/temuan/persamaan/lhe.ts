/** The LHE score: its sum, its weights, and the same score elsewhere. */
import { at } from '../../dasar/pasti';
import type { Ketentuan } from '../../kinerja/ketentuan';
import type { Lahan } from '../lahan';
import { angkaDokumen } from './angka-dokumen';
import { realisasiK } from './pengukuran-kinerja';
import { type Angka, type Persamaan, samaDengan, samaJumlah } from './persamaan';

export function persamaanLhe(lahan: Lahan): Persamaan[] {
  const { dokumen } = lahan;
  const lhe = dokumen?.lhe;
  const jumlah = lhe?.isi.jumlah;
  if (!dokumen || !lhe || !jumlah) return [];
  const t = { berkas: dokumen.berkas, lembar: lhe.lembar };
  const nilai = angkaDokumen(t, jumlah.nilai, 'Jumlah nilai hasil evaluasi', 'bebas');
  const bobot = angkaDokumen(t, jumlah.bobot, 'Jumlah bobot', 'bebas');
  const isi = (k: 'nilai' | 'bobot') =>
    lhe.isi.baris.map((b) =>
      angkaDokumen(t, b[k], `${k === 'nilai' ? 'Nilai' : 'Bobot'} ${b.komponen.nilai ?? ''}`, 'bebas'),
    );
  return [
    ...(nilai.sel.nilai === null
      ? []
      : [
          samaJumlah(isi('nilai'), {
            aturan: 'jumlah-anak',
            hasil: nilai,
            dari: () => 'jumlah nilai komponennya',
            serta: isi('nilai'),
          }),
        ]),
    ...(bobot.sel.nilai === null
      ? []
      : [
          samaJumlah(isi('bobot'), {
            aturan: 'jumlah-anak',
            hasil: bobot,
            dari: () => 'jumlah bobot komponennya',
            serta: isi('bobot'),
          }),
        ]),
    ...lhe.isi.baris.flatMap((b, i) =>
      bobotKomponen(at(isi('bobot'), i), b.komponen.nilai, lahan.ketentuan.bobotLhe),
    ),
    ...lhe.isi.baris.flatMap((_, i) => nilaiBobot(at(isi('nilai'), i), at(isi('bobot'), i))),
    ...nilaiAkip(lahan, nilai),
  ];
}

const kataPertama = (teks: string) => /^[a-z]+/.exec(teks.trim().toLowerCase())?.[0];

/** A component is known by its first word; sheets shorten the rest. */
function bobotKomponen(
  angka: Angka,
  nama: string | null,
  { nilai, sumber }: Ketentuan['bobotLhe'],
): Persamaan[] {
  const kata = kataPertama(nama ?? '');
  const harus = nilai.find((b) => kata !== undefined && kataPertama(b.nama) === kata)?.bobot;
  if (harus === undefined || angka.sel.nilai === null) return [];
  return [
    {
      aturan: 'bobot-lhe',
      tingkat: 'galat',
      bobot: 1,
      hasil: angka,
      masukan: [],
      hitung: () => harus,
      banding: (cetak, n) => (cetak === n ? 'sama' : 'beda'),
      dari: () => `menurut ${sumber} bobot komponen itu`,
    },
  ];
}

/** No component scores above its weight. */
function nilaiBobot(nilai: Angka, bobot: Angka): Persamaan[] {
  if (nilai.sel.nilai === null || bobot.sel.nilai === null) return [];
  return [
    {
      aturan: 'nilai-lhe',
      tingkat: 'galat',
      bobot: 1,
      hasil: nilai,
      masukan: [bobot],
      hitung: (n) => n(bobot),
      banding: (cetak, n) => (cetak <= n ? 'sama' : 'beda'),
      dari: () => 'bobot komponennya paling tinggi',
    },
  ];
}

const AKIP = /\b(sakip|akip)\b/i;

/** The score is one figure wherever an indicator `Nilai AKIP` prints it. */
function nilaiAkip(lahan: Lahan, nilai: Angka): Persamaan[] {
  const dasar = {
    aturan: 'angka-beda' as const,
    tingkat: 'peringatan' as const,
    bobot: 0.5,
    dari: () => 'nilai pada lembar LHE adalah',
  };
  if (nilai.sel.nilai === null) return [];
  const program = lahan.dokumen?.capaianProgram;
  const t = { berkas: lahan.dokumen?.berkas ?? '', lembar: program?.lembar ?? '' };
  return [
    ...(program?.isi ?? [])
      .filter((b) => AKIP.test(b.indikator.nilai ?? '') && b.capaian.nilai !== null)
      .map((b) =>
        samaDengan(nilai, {
          ...dasar,
          hasil: angkaDokumen(t, b.capaian, `Capaian ${b.nama.nilai}`, 'bebas'),
        }),
      ),
    ...lahan.simpul.flatMap((s) =>
      (s.pemilik?.baris.indikator ?? [])
        .filter((i) => AKIP.test(i.nama.nilai ?? '') && i.realisasi.nilai !== null)
        .map((i) =>
          samaDengan(nilai, { ...dasar, hasil: realisasiK(s.pemilik as NonNullable<typeof s.pemilik>, i) }),
        ),
    ),
  ];
}
