import fc from 'fast-check';
import {
  formulir,
  type GayaKepala,
  type KolomUji,
  kolomFormulir,
  lembarFormulir,
  rataFormulir,
  sisip,
} from '../../../uji/lembar';
import type { Lembar, Nilai } from '../../dasar/kisi';
import type { BarisTerbaca, PengukuranTerbaca } from '../terbaca';
import { readPengukuran } from './pengukuran';

const baca = (lembar: Lembar) => {
  const { pengukuran, temuan } = readPengukuran(lembar, 'Pengukuran Mutasi.xlsx');
  if (pengukuran === null) throw new Error('lembar tidak dikenal');
  return { pengukuran, temuan };
};

/** What a row says, without where it stands. */
function ringkas(b: BarisTerbaca) {
  const n = <T>(s: { nilai: T | null }) => s.nilai;
  return {
    kode: n(b.kode),
    level: b.level,
    nama: n(b.nama),
    jalur: b.jalur,
    indikator: b.indikator.map((i) => ({
      nama: n(i.nama),
      satuan: n(i.satuan),
      target: n(i.target),
      tw: i.tw.map(n),
      realisasi: n(i.realisasi),
      capaian: n(i.capaian),
    })),
    anggaran: n(b.anggaran),
    twRp: b.twRp.map(n),
    sumberDana: b.sumberDana.map(n),
    realisasiRp: n(b.realisasiRp),
    rpjmdRp: n(b.rpjmdRp),
    capaianK: n(b.capaianK),
    capaianRp: n(b.capaianRp),
    rata: b.rata && [n(b.rata.rataK), n(b.rata.rataRp), n(b.rata.predikatK), n(b.rata.predikatRp)],
  };
}
const semua = (p: PengukuranTerbaca) => p.baris.map(ringkas);

describe('formulir BKPSDM, baris berpasangan', () => {
  test.each([1, 2, 3, 4])(
    'form %i: ketujuh puluh tujuh baris dan tujuh belas penutup terbaca persis',
    (tw) => {
      const emas = formulir(tw);
      const { pengukuran, temuan } = baca(lembarFormulir(emas, { rata: rataFormulir(tw) }));
      expect(temuan).toEqual([]);
      expect(pengukuran.tataLetak).toBe(1);
      expect(pengukuran.baris).toHaveLength(77);
      for (const [i, b] of emas.entries()) {
        const r = ringkas(pengukuran.baris[i] as BarisTerbaca);
        expect(r).toMatchObject({
          kode: b.kode,
          level: b.level,
          nama: b.nama,
          anggaran: b.pagu,
          twRp: b.rp,
          realisasiRp: b.totalRp,
          rpjmdRp: b.rpjmdRp,
          capaianRp: b.capaianRp,
        });
        if (b.indikator === null) expect([r.indikator, r.capaianK]).toEqual([[], b.capaianK]);
        else {
          expect(r.indikator).toEqual([
            {
              nama: b.indikator,
              satuan: b.satuan,
              target: b.target,
              tw: b.k,
              realisasi: b.totalK,
              capaian: b.capaianK,
            },
          ]);
        }
      }
      const rata = pengukuran.baris
        .filter((b) => b.rata !== null)
        .map((b) => [b.kode.nilai, ...(ringkas(b).rata ?? [])]);
      const harap = rataFormulir(tw).map((r) => [r.kode, r.rataK, r.rataRp, r.predikatK, r.predikatRp]);
      expect(rata.sort()).toEqual(harap.sort());
    },
  );

  test('judul memberi instansi, bidang, dan tahun; tiap angka menyimpan selnya', () => {
    const { pengukuran } = baca(lembarFormulir(formulir(4).slice(0, 4)));
    expect(pengukuran).toMatchObject({
      instansi: 'BADAN KEPEGAWAIAN DAN PENGEMBANGAN SUMBER DAYA MANUSIA KOTA SAMARINDA',
      bidang: 'Mutasi',
      tahun: 2024,
      kepala: { baris: 5, tinggi: 3 },
      peta: { kode: 0, nama: 1, indikator: 2, 'target.k': 3, 'target.rp': 5, 'tw2.rp': 10, 'capaian.k': 22 },
    });
    const sub = pengukuran.baris[3] as BarisTerbaca;
    expect(sub.jalur).toEqual([
      'KEPEGAWAIAN',
      'PROGRAM KEPEGAWAIAN DAERAH',
      'Pengadaan, Pemberhentian dan Informasi Kepegawaian ASN',
      'Perumusan Bahan Kebijakan Pengadaan ASN',
    ]);
    expect(sub.anggaran).toEqual({ nilai: 153500000, sel: 'F14', rumus: null, teks: null });
    expect(sub.indikator[0]?.target.sel).toBe('D15');
  });
});

const GAYA: GayaKepala[] = ['gabung', 'berulang', 'kosong'];
const SINONIM = {
  nama: ['Urusan / Program / Kegiatan'],
  indikator: ['Indikator Kinerja'],
  target: ['Target Renja Tahun 2024'],
  tw: ['REALISASI TRIWULAN'],
  realisasi: ['Realisasi Renja (= I+II+III+IV)'],
  rpjmd: ['Realisasi Renstra s/d Tahun Ini'],
  capaian: ['Persentase Capaian Renja'],
};

describe('bentuk lembar tidak mengubah isinya', () => {
  const emas = formulir(4).slice(0, 18);
  const rata = rataFormulir(4);
  const acuan = semua(baca(lembarFormulir(emas, { rata })).pengukuran);

  test('acak kolom, kepala digabung, diulang, atau ditulis sekali', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...GAYA),
        fc.shuffledSubarray(kolomFormulir(), { minLength: kolomFormulir().length }),
        fc.boolean(),
        (gaya, acak, nomorKolom) => {
          // A label typed once cannot say which far column it is over: there the blocks stay together.
          const kolom = gaya === 'kosong' ? kolomFormulir() : acak;
          const lembar = lembarFormulir(emas, { rata, gaya, kolom, nomorKolom });
          expect(semua(baca(lembar).pengukuran)).toEqual(acuan);
        },
      ),
    );
  });

  test('kelompok kolom bertukar tempat, judul kelompok ditulis sekali saja', () => {
    const kelompok = new Map<string, KolomUji[]>();
    for (const k of kolomFormulir()) {
      const nama = k.jalur.length === 1 ? k.bidang : (k.jalur.at(-2) as string);
      kelompok.set(nama, [...(kelompok.get(nama) ?? []), k]);
    }
    const blok = [...kelompok.values()];
    fc.assert(
      fc.property(
        fc.shuffledSubarray(blok, { minLength: blok.length }),
        fc.constantFrom(...GAYA),
        (acak, gaya) => {
          const lembar = lembarFormulir(emas, { rata, gaya, kolom: acak.flat() });
          expect(semua(baca(lembar).pengukuran)).toEqual(acuan);
        },
      ),
    );
  });

  test('baris dan kolom kosong disisipkan di mana saja', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...GAYA),
        fc.array(fc.tuple(fc.constantFrom('baris' as const, 'kolom' as const), fc.nat(60)), { maxLength: 6 }),
        (gaya, sisipan) => {
          let lembar = lembarFormulir(emas, { rata, gaya });
          for (const [arah, di] of sisipan) lembar = sisip(lembar, arah, di);
          expect(semua(baca(lembar).pengukuran)).toEqual(acuan);
        },
      ),
    );
  });

  test('huruf besar kecil, ganti baris, sinonim, dan kolom liar di kanan', () => {
    const ubah = fc.constantFrom<(t: string) => string>(
      (t) => t.toUpperCase(),
      (t) => t.toLowerCase(),
      (t) => t.replaceAll(' ', '\n'),
      (t) => ` ${t.replaceAll(' ', '  ')} `,
    );
    fc.assert(
      fc.property(
        ubah,
        fc.boolean(),
        fc.constantFrom(...GAYA),
        fc.boolean(),
        (tulis, sinonim, gaya, liar) => {
          const kolom = kolomFormulir(
            sinonim ? SINONIM : {},
            sinonim ? { k: 'Kinerja', rp: 'Rp.', tw: ['1', '2', '3', '4'] } : {},
          );
          for (const k of kolom) k.jalur = k.jalur.map(tulis);
          const lembar = lembarFormulir(emas, { rata, gaya, kolom });
          const kanan = (b: Nilai[]) => [...b, null, 'periksa', 12345];
          if (liar) lembar.nilai = lembar.nilai.map((b, i) => (i > 9 ? kanan(b) : b));
          expect(semua(baca(lembar).pengukuran)).toEqual(acuan);
        },
      ),
    );
  });

  test('satu baris per sub kegiatan (tata letak 2) memberi isi yang sama', () => {
    fc.assert(
      fc.property(fc.constantFrom(...GAYA), fc.boolean(), (gaya, nomorKolom) => {
        const { pengukuran } = baca(lembarFormulir(emas, { rata, gaya, nomorKolom, tataLetak: 2 }));
        expect(pengukuran.tataLetak).toBe(2);
        expect(semua(pengukuran)).toEqual(acuan);
      }),
    );
  });
});
