/** The committed workbooks against the figures they are made of. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Workbook, type Worksheet } from '@cj-tech-master/excelts';
import { writeXlsx } from '@lembar-kinerja/functions/berkas/xlsx/tulis';
import { BIDANG } from './bidang';
import { bukuContoh } from './buku';
import { type BarisForm, type RataForm, readData } from './data';

const FOLDER = join(__dirname, '..', 'bkpsdm-2024');
const form = readData<BarisForm[]>('pengukuran-tw4');
const rata = readData<RataForm[]>('rata-tw4');

async function open(isi: Uint8Array): Promise<Workbook> {
  const buku = new Workbook();
  await buku.xlsx.load(isi);
  return buku;
}

const committed = (berkas: string) => open(readFileSync(join(FOLDER, berkas)));

interface Baris {
  bidang: string;
  lembar: Worksheet;
  nomor: number;
}

const angka = (lembar: Worksheet, sel: string): unknown => {
  const { result, value } = lembar.getCell(sel);
  return (result ?? (value !== null && typeof value === 'object' ? null : value)) as unknown;
};

/** Every row of the five pengukuran sheets by the kode in column A. */
async function rowsByKode(): Promise<Map<string, Baris[]>> {
  const hasil = new Map<string, Baris[]>();
  for (const { nama } of BIDANG) {
    const lembar = (await committed(`Pengukuran ${nama}.xlsx`)).getWorksheet('Pengukuran 2024') as Worksheet;
    for (let nomor = 10; nomor <= lembar.rowCount; nomor++) {
      const kode = lembar.getCell(`A${nomor}`).value;
      if (typeof kode !== 'string' || !/^5\.0/.test(kode)) continue;
      hasil.set(kode, [...(hasil.get(kode) ?? []), { bidang: nama, lembar, nomor }]);
    }
  }
  return hasil;
}

describe('the committed workbooks', () => {
  test.each(bukuContoh())('$berkas is what the script makes', async ({ berkas, lembar }) => {
    const [ada, baru] = [await committed(berkas), await open(await writeXlsx(lembar))];
    expect(ada.worksheets.map(({ name }) => name)).toEqual(baru.worksheets.map(({ name }) => name));
    for (const satu of baru.worksheets) {
      expect(ada.getWorksheet(satu.name)?.model).toEqual(satu.model);
    }
  });

  test('hold no NIP and no e-mail address', async () => {
    for (const { berkas } of bukuContoh()) {
      const lembar = (await committed(berkas)).worksheets;
      const isi = JSON.stringify(lembar.map((satu) => satu.getSheetValues()));
      expect(isi).not.toMatch(/\b\d{18}\b|\w@\w/);
    }
  });
});

describe('pengukuran', () => {
  let semua: Map<string, Baris[]>;
  beforeAll(async () => {
    semua = await rowsByKode();
  });

  test('each of the 77 rows has its figures in exactly one workbook, as printed', () => {
    expect(form).toHaveLength(77);
    for (const baris of form) {
      const isi = (semua.get(baris.kode) ?? []).filter(
        ({ lembar, nomor }) => angka(lembar, `F${nomor}`) !== null,
      );
      expect(isi.map(({ bidang }) => bidang)).toHaveLength(1);
      const { lembar, nomor, bidang } = isi[0] as Baris;
      expect(BIDANG.find(({ nama }) => nama === bidang)?.owns(baris.kode)).toBe(true);
      const uang = ['F', 'H', 'K', 'N', 'Q', 'T', 'V', 'X'].map((kolom) => angka(lembar, `${kolom}${nomor}`));
      const { anggaran, rp, realisasiRp, rpjmdRp, capaianRp } = baris;
      expect([baris.kode, ...uang]).toEqual([baris.kode, anggaran, ...rp, realisasiRp, rpjmdRp, capaianRp]);
    }
  });

  test('the indicator and its K figures stand in the row below, under the same kode', () => {
    for (const baris of form.filter(({ indikator }) => indikator !== null)) {
      const isi = (semua.get(baris.kode) ?? []).filter(
        ({ lembar, nomor }) => angka(lembar, `C${nomor}`) !== null,
      );
      expect(isi).toHaveLength(1);
      const { lembar, nomor } = isi[0] as Baris;
      const fisik = ['C', 'D', 'E', 'G', 'J', 'M', 'P', 'S', 'W'].map((kolom) =>
        angka(lembar, `${kolom}${nomor}`),
      );
      const { indikator, target, satuan, k, realisasiK, capaianK } = baris;
      expect([baris.kode, ...fisik]).toEqual([
        baris.kode,
        indikator,
        target,
        satuan,
        ...k,
        realisasiK,
        capaianK,
      ]);
    }
  });

  test('ancestors of another bidang are context: kode and name, no figure', () => {
    const konteks = (semua.get('5.03') ?? []).filter(({ bidang }) => bidang !== 'Sekretariat');
    expect(konteks.map(({ bidang }) => bidang)).toEqual([
      'Pengadaan dan Pemberhentian',
      'Mutasi',
      'Pengembangan Kompetensi',
      'Pembinaan Aparatur',
    ]);
    for (const { lembar, nomor } of konteks) {
      const isi = (lembar.getRow(nomor).values as unknown[]).filter(
        (nilai) => nilai !== null && nilai !== undefined,
      );
      expect(isi).toEqual(['5.03', 'KEPEGAWAIAN']);
    }
  });

  test('a computed cell holds its formula, save where the printed figure is another', () => {
    const diketik = form.flatMap((baris) => {
      const isi = (semua.get(baris.kode) ?? []).filter(
        ({ lembar, nomor }) => angka(lembar, `F${nomor}`) !== null,
      );
      const { lembar, nomor } = isi[0] as Baris;
      const k = baris.indikator === null ? nomor : nomor + 1;
      const sel = {
        realisasiK: `S${k}`,
        realisasiRp: `T${nomor}`,
        capaianK: `W${k}`,
        capaianRp: `X${nomor}`,
      };
      return Object.entries(sel)
        .filter(([, satu]) => angka(lembar, satu) !== null && lembar.getCell(satu).formula === undefined)
        .map(([nama, satu]) => `${baris.kode} ${nama} ${angka(lembar, satu)}`);
    });
    // Nothing was reported in any quarter, yet the form prints 0; the others are the form's own faults.
    expect(diketik).toEqual([
      '5.03.02.2.01.0004 realisasiK 0',
      '5.03.02.2.01.0010 realisasiK 0',
      '5.03.02.2.01.0011 realisasiK 0',
      '5.03.02.2.03.0014 realisasiK 0',
      '5.03.02.2.04.0010 capaianRp 15.19',
      '5.03.01.2.06.0008 realisasiRp 700',
      '5.03.01.2.06.0008 capaianRp 5.83',
      '5.04.02.2.01 capaianRp 27.81',
    ]);
  });

  test('the 17 averages and their predikat close their owners', async () => {
    const tercetak: unknown[][] = [];
    for (const { nama } of BIDANG) {
      const lembar = (await committed(`Pengukuran ${nama}.xlsx`)).worksheets[0] as Worksheet;
      for (let nomor = 10; nomor < lembar.rowCount; nomor++) {
        if (!/^(TOTAL )?RATA-RATA CAPAIAN/i.test(lembar.getCell(`A${nomor}`).text)) continue;
        expect(lembar.getCell(`A${nomor + 1}`).text).toBe('Predikat Kinerja');
        const sel = [`W${nomor}`, `X${nomor}`, `W${nomor + 1}`, `X${nomor + 1}`];
        tercetak.push(sel.map((satu) => angka(lembar, satu)));
      }
    }
    const seharusnya = rata.map((satu) => [satu.rataK, satu.rataRp, satu.predikatK, satu.predikatRp]);
    expect(tercetak.map(String).sort()).toEqual(seharusnya.map(String).sort());
    expect(tercetak).toHaveLength(17);
  });
});
