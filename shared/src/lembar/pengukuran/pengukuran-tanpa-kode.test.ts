import fc from 'fast-check';
import { kolomHuruf, type Lembar, type Nilai, type Rentang } from '../../dasar/kisi';
import { lengkapiNilai } from '../../rumus/hitung';
import { rumusBlok } from '../../temuan/rumus/rumus-blok';
import { readPengukuran } from './pengukuran';

/** Sub kegiatan with pagu and realisasi per quarter in millions; kegiatan; program. */
interface Sub {
  pagu: number;
  tw: number[];
}
type Pohon = Sub[][][];

interface Bentuk {
  nomor: 'huruf' | 'romawi' | 'titik' | 'berlanjut' | 'tanpa';
  inden: 'kolom' | 'spasi' | 'rata';
  urutan: readonly string[];
  gabung: boolean;
  nomorKolom: boolean;
  judul: number;
  liar: boolean;
  rumus: boolean;
}

const ROMAWI = ['I', 'II', 'III', 'IV', 'V'];
const sub = fc.record({
  pagu: fc.integer({ min: 100, max: 900 }),
  tw: fc.array(fc.nat(20), { minLength: 4, maxLength: 4 }),
});
const pohonUji: fc.Arbitrary<Pohon> = fc.array(
  fc.array(fc.array(sub, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 }),
  { minLength: 1, maxLength: 3 },
);
const bentukUji: fc.Arbitrary<Bentuk> = fc
  .record({
    nomor: fc.constantFrom(
      'huruf' as const,
      'romawi' as const,
      'titik' as const,
      'berlanjut' as const,
      'tanpa' as const,
    ),
    inden: fc.constantFrom('kolom' as const, 'spasi' as const, 'rata' as const),
    urutan: fc.constantFrom(['K', 'Rp'], ['Rp', 'K'], ['K', '%', 'Rp']),
    gabung: fc.boolean(),
    nomorKolom: fc.boolean(),
    judul: fc.nat(4),
    liar: fc.boolean(),
    rumus: fc.boolean(),
  })
  // Without a number and without indent only the sums tell, and they are no proof in every tree.
  .filter((b) => b.inden !== 'rata' || (b.nomor !== 'tanpa' && b.nomor !== 'berlanjut'));

function nomor(b: Bentuk, jejak: number[], ke: number): string | null {
  const [p = 0, k = 0, s = 0] = jejak;
  if (b.nomor === 'tanpa') return null;
  if (b.nomor === 'berlanjut') return String(ke + 1);
  if (b.nomor === 'titik') return jejak.map((n) => n + 1).join('.');
  const gaya =
    b.nomor === 'huruf'
      ? [String.fromCharCode(65 + p), String(k + 1), String.fromCharCode(97 + s)]
      : [ROMAWI[p], String.fromCharCode(65 + k), String(s + 1)];
  return gaya[jejak.length - 1] ?? null;
}

interface BarisUji {
  jejak: number[];
  nama: string;
  pagu: number;
  tw: number[];
  anak: number[];
}

/** Rows top down; owners hold the sums of what is below them and the indices of their children. */
function baris(pohon: Pohon): BarisUji[] {
  const hasil: BarisUji[] = [];
  const tambah = (b: BarisUji) => hasil.push(b) - 1;
  const jumlahkan = (i: number) => {
    const b = hasil[i] as BarisUji;
    b.pagu = b.anak.reduce((a, k) => a + (hasil[k]?.pagu ?? 0), 0);
    b.tw = [0, 1, 2, 3].map((q) => b.anak.reduce((a, k) => a + (hasil[k]?.tw[q] ?? 0), 0));
  };
  pohon.forEach((kegiatan, p) => {
    const program = tambah({ jejak: [p], nama: `Program Ke ${p}`, pagu: 0, tw: [], anak: [] });
    kegiatan.forEach((subs, k) => {
      const induk = tambah({ jejak: [p, k], nama: `Pengelolaan ${p}-${k}`, pagu: 0, tw: [], anak: [] });
      hasil[program]?.anak.push(induk);
      subs.forEach(({ pagu, tw }, s) => {
        const i = tambah({ jejak: [p, k, s], nama: `Fasilitasi ${p}-${k}-${s}`, pagu, tw, anak: [] });
        hasil[induk]?.anak.push(i);
      });
      jumlahkan(induk);
    });
    jumlahkan(program);
  });
  return hasil;
}

function lembar(semua: BarisUji[], b: Bentuk): Lembar {
  const lebarNama = b.inden === 'kolom' ? 3 : 1;
  const blok = [
    'Target Renja 2024',
    'Realisasi Triwulan I',
    'Realisasi Triwulan II',
    'Realisasi Triwulan III',
    'Realisasi Triwulan IV',
  ];
  const awal = 1 + lebarNama + 1;
  const nilai: Nilai[][] = Array.from({ length: b.judul }, (_, i) => [i === 0 ? 'DINAS CONTOH' : null]);
  const rumus: (string | null)[][] = nilai.map(() => []);
  const gabungan: Rentang[] = [];
  const atas: Nilai[] = [
    'No',
    'Program/Kegiatan',
    ...Array.from({ length: lebarNama - 1 }, () => null),
    'Indikator',
  ];
  const bawah: Nilai[] = atas.map(() => null);
  const r = nilai.length;
  if (b.gabung) gabungan.push({ baris: r, kolom: 1, tinggi: 2, lebar: lebarNama });
  for (const judul of blok) {
    if (b.gabung) gabungan.push({ baris: r, kolom: atas.length, tinggi: 1, lebar: b.urutan.length });
    atas.push(...b.urutan.map((_, i) => (i === 0 ? judul : null)));
    bawah.push(...b.urutan);
  }
  nilai.push(atas, bawah);
  if (b.nomorKolom) nilai.push(atas.map((_, i) => i + 1));
  const pertama = nilai.length;
  for (const [i, x] of semua.entries()) {
    const dalam = x.jejak.length - 1;
    const nama: Nilai[] = Array.from({ length: lebarNama }, () => null);
    nama[b.inden === 'kolom' ? dalam : 0] =
      b.inden === 'spasi' ? `${' '.repeat(dalam * 3)}${x.nama}` : x.nama;
    const isi: Nilai[] = [nomor(b, x.jejak, i), ...nama, `Jumlah hasil ${x.nama}`];
    const f: (string | null)[] = [];
    [x.pagu, ...x.tw].forEach((uang, q) => {
      b.urutan.forEach((apa, u) => {
        const kolom = awal + q * b.urutan.length + u;
        const berumus = apa === 'Rp' && b.rumus && x.anak.length > 0;
        isi[kolom] = apa === 'K' ? (q === 0 ? 8 : 2) : apa === '%' ? 25 : berumus ? null : uang * 1_000_000;
        if (berumus) f[kolom] = `=${x.anak.map((k) => `${kolomHuruf(kolom)}${pertama + k + 1}`).join('+')}`;
      });
    });
    if (b.liar) isi.push(null, 'cek', 12);
    rumus[nilai.length] = f;
    nilai.push(isi);
  }
  nilai.push([], [null, 'Mengetahui,'], [null, 'Kepala Dinas']);
  return {
    nama: 'Renja',
    nilai,
    rumus: nilai.map((_, i) => Array.from(rumus[i] ?? [], (x) => x ?? null)),
    gabungan,
    tautan: {},
  };
}

function baca(l: Lembar) {
  const [penuh] = lengkapiNilai({ id: 'x', berkas: 'x.xlsx', revisi: null, lembar: [l] }).lembar;
  const { pengukuran } = readPengukuran(penuh as Lembar, 'x.xlsx');
  if (pengukuran === null) throw new Error('tidak dikenal');
  return { pengukuran, lembar: penuh as Lembar };
}

test('nomor, inden, kepala, judul, kolom liar, dan rumus tidak mengubah pohon dan angkanya', () => {
  fc.assert(
    fc.property(pohonUji, bentukUji, (pohon, bentuk) => {
      const semua = baris(pohon);
      const { pengukuran, lembar: l } = baca(lembar(semua, bentuk));
      const nama = (jejak: number[]) =>
        jejak.map((_, i) => semua.find((x) => x.jejak.join() === jejak.slice(0, i + 1).join())?.nama);
      expect(
        pengukuran.baris.map((b) => [b.level, b.jalur, b.anggaran.nilai, ...b.twRp.map((s) => s.nilai)]),
      ).toEqual(
        semua.map((x) => [
          ['program', 'kegiatan', 'subkegiatan'][x.jejak.length - 1],
          nama(x.jejak),
          ...[x.pagu, ...x.tw].map((n) => n * 1_000_000),
        ]),
      );
      for (const b of pengukuran.baris) {
        expect(b.kode.nilai).toBeNull();
        expect(b.indikator.map((i) => [i.target.nilai, ...i.tw.map((s) => s.nilai)])).toEqual([
          [8, 2, 2, 2, 2],
        ]);
      }
      expect(rumusBlok(l, pengukuran)).toEqual([]);
    }),
    { numRuns: 150 },
  );
});

test('satu sel yang terlewat dari rumus induknya selalu ditemukan di sel rumus itu', () => {
  fc.assert(
    fc.property(pohonUji, bentukUji, fc.nat(), (pohon, bentuk, acak) => {
      const semua = baris(pohon);
      const isi = lembar(semua, { ...bentuk, rumus: true });
      const calon = semua.flatMap((x, i) => (x.anak.length > 1 ? [i] : []));
      fc.pre(calon.length > 0);
      const pilih = calon[acak % calon.length] as number;
      const r = isi.nilai.findIndex((b) =>
        b.some((n) => typeof n === 'string' && n.trim() === semua[pilih]?.nama),
      );
      const k = (isi.rumus[r] ?? []).findIndex((f) => f !== null);
      const lama = isi.rumus[r]?.[k] as string;
      (isi.rumus[r] as (string | null)[])[k] = lama.replace(/\+[^+]+$/, '');
      const { pengukuran, lembar: l } = baca(isi);
      expect(rumusBlok(l, pengukuran)).toMatchObject([
        {
          aturan: 'rumus-terputus',
          tingkat: 'galat',
          lokasi: { sel: `${kolomHuruf(k)}${r + 1}` },
          terkait: [{ sel: lama.split('+').pop()?.replace('=', '') }],
        },
      ]);
    }),
    { numRuns: 60 },
  );
});
