/** Google Sheets as the port: workbooks that are shared to the product's account. */
import { randomInt } from 'node:crypto';
import type { sheets_v4 } from '@googleapis/sheets';
import type { SelRencana } from '@lembar-kinerja/shared/bukti/kolom';
import { Kesalahan } from '@lembar-kinerja/shared/dasar/kesalahan';
import type { BukuKerja } from '@lembar-kinerja/shared/dasar/kisi';
import type { LembarTulis } from '@lembar-kinerja/shared/lembar/tulis';
import { isKuota, statusHttp } from '../galat-http';
import type { RingkasanBuku, Spreadsheets, TulisSel } from '../ports';
import { bacaIsi } from './baca-buku';
import { warnaApi } from './format-lembar';
import type { KlienGoogle } from './klien';
import { batchLembar, namaPersiapan, type Permintaan, type Tujuan, ukur } from './tulis-lembar';
import { type OpsiUlang, ulang } from './ulang';

export const MIME_SPREADSHEET = 'application/vnd.google-apps.spreadsheet';
/** Someone who is typing all the time must not keep a workbook from being read. */
const BACA_MAKS = 3;
/** Deliveries of one step that write the same sheet at a time wait for one another by beginning anew. */
const TULIS_MAKS = 5;

export class GoogleSpreadsheets implements Spreadsheets, TulisSel {
  /** Names as last listed: an error about a workbook that is closed now still names it. */
  readonly #nama = new Map<string, string>();

  constructor(
    private readonly klien: () => Promise<KlienGoogle>,
    /** `batchMaks`: bytes of one batch of a written sheet. */
    private readonly opsi: OpsiUlang & { batchMaks?: number } = {},
  ) {}

  async list(): Promise<RingkasanBuku[]> {
    const { drive } = await this.klien();
    const hasil: RingkasanBuku[] = [];
    let halaman: string | undefined;
    do {
      const jawab = await ulang(
        () =>
          drive.files.list({
            q: `mimeType = '${MIME_SPREADSHEET}' and trashed = false`,
            fields: 'nextPageToken, files(id, name, version, modifiedTime)',
            orderBy: 'name',
            pageSize: 1000,
            supportsAllDrives: true,
            includeItemsFromAllDrives: true,
            ...(halaman === undefined ? {} : { pageToken: halaman }),
          }),
        this.opsi,
      );
      for (const { id, name, version, modifiedTime } of jawab.data.files ?? []) {
        if (!id) continue;
        this.#nama.set(id, name ?? id);
        hasil.push({ id, berkas: name ?? id, revisi: version ?? null, diubah: modifiedTime ?? null });
      }
      halaman = jawab.data.nextPageToken ?? undefined;
    } while (halaman !== undefined);
    return hasil;
  }

  /** The revision given is that of the content; null when the workbook changed at every attempt to read it. */
  read(id: string, nama?: string): Promise<BukuKerja> {
    return this.#bernama(id, nama, async ({ sheets }) => {
      for (let ke = 1; ; ke++) {
        const awal = await this.#versi(id);
        const { judul, lembar } = await bacaIsi(sheets, id, (kerja) => ulang(kerja, this.opsi));
        const akhir = await this.#versi(id);
        this.#nama.set(id, judul);
        if (awal === akhir || ke === BACA_MAKS) {
          return { id, berkas: judul, revisi: awal === akhir ? akhir : null, lembar };
        }
      }
    });
  }

  writeSheet(id: string, lembar: LembarTulis): Promise<void> {
    return this.#bernama(id, undefined, async ({ sheets }) => {
      // Looked up again at every attempt: an answer that was lost may have made the sheet already.
      const sekali = async () => {
        const { judul, lokal, daftar } = await ulang(() => susunan(sheets, id), this.opsi);
        if (judul) this.#nama.set(id, judul);
        for (const requests of batchLembar(lembar, tujuan(daftar, lembar.nama, lokal), this.opsi.batchMaks)) {
          await ulang(() => kirim(sheets, id, requests), this.opsi);
        }
      };
      for (let ke = 1; ; ke++) {
        try {
          return await sekali();
        } catch (galat) {
          // A step that was delivered twice makes the sheet, or takes the prepared one away, in between.
          if (!isDidahului(galat) || ke === TULIS_MAKS) throw galat;
        }
      }
    });
  }

  writeCells(id: string, nama: string, sel: readonly SelRencana[]): Promise<void> {
    return this.#bernama(id, undefined, async ({ sheets }) => {
      await ulang(async () => {
        const { daftar } = await susunan(sheets, id);
        const lembar = daftar.find((s) => s.title === nama);
        const sheetId = lembar?.sheetId;
        if (!lembar || typeof sheetId !== 'number')
          throw new Kesalahan('lembar/tak-ada', { berkas: this.#sebut(id), lembar: nama });
        await kirim(sheets, id, [
          ...luaskan(lembar, sheetId, sel),
          ...sel.map((s) => tulisSel(sheetId, s)),
          ...sel.flatMap((s) => (s.lebar ? [ukur(sheetId, 'COLUMNS', s.kolom, s.lebar)] : [])),
        ]);
      }, this.opsi);
    });
  }

  async #versi(id: string): Promise<string | null> {
    const { drive } = await this.klien();
    const jawab = await ulang(
      () => drive.files.get({ fileId: id, fields: 'version', supportsAllDrives: true }),
      this.opsi,
    );
    return jawab.data.version ?? null;
  }

  #sebut(id: string, nama?: string): string {
    return this.#nama.get(id) ?? nama ?? id;
  }

  /** A refusal that concerns this one workbook becomes a sentence that names it. */
  async #bernama<T>(
    id: string,
    nama: string | undefined,
    kerja: (klien: KlienGoogle) => Promise<T>,
  ): Promise<T> {
    try {
      return await kerja(await this.klien());
    } catch (galat) {
      const status = statusHttp(galat);
      const berkas = this.#sebut(id, nama);
      if (status === 404) throw new Kesalahan('google/tak-ada', { berkas });
      if (status === 403 && !isKuota(galat)) throw new Kesalahan('google/tak-berizin', { berkas });
      if (status === 400) throw tolakan(berkas, galat instanceof Error ? galat.message : String(galat));
      throw galat;
    }
  }
}

const isDidahului = (galat: unknown): boolean =>
  statusHttp(galat) === 400 &&
  galat instanceof Error &&
  /already exists|no (grid|sheet) with id/i.test(galat.message);

/** What Google says of an uploaded .xlsx; any other reason (a protected range, say) is passed on in its own words. */
function tolakan(berkas: string, sebab: string): Kesalahan {
  if (/not supported for this document/i.test(sebab)) return new Kesalahan('google/bukan-sheets', { berkas });
  return new Kesalahan('google/menolak', { berkas, sebab });
}

/** The clients copy a plain body three times over, cell by cell; an object of a class goes along as it is. */
class Badan {
  constructor(readonly requests: sheets_v4.Schema$Request[]) {}
}

async function kirim(sheets: sheets_v4.Sheets, id: string, requests: Permintaan[]): Promise<void> {
  await sheets.spreadsheets.batchUpdate({
    spreadsheetId: id,
    requestBody: new Badan(requests),
    fields: 'spreadsheetId',
  });
}

/** Ids of new sheets are drawn, so that two deliveries of one step never write into the same prepared sheet. */
function tujuan(daftar: sheets_v4.Schema$SheetProperties[], nama: string, lokal: string): Tujuan {
  const ada = daftar.find((s) => s.title === nama)?.sheetId;
  const terpakai = new Set(daftar.map((s) => s.sheetId));
  const baru = () => {
    for (;;) {
      const id = randomInt(1, 2 ** 31 - 1);
      if (!terpakai.has(id) && terpakai.add(id)) return id;
    }
  };
  const sisa = daftar.flatMap((s) => (s.title === namaPersiapan(nama) ? (s.sheetId ?? []) : []));
  return {
    sheetId: ada ?? baru(),
    ada: typeof ada === 'number',
    lokal,
    persiapan: { sheetId: baru(), sisa },
  };
}

async function susunan(sheets: sheets_v4.Sheets, id: string) {
  const { data } = await sheets.spreadsheets.get({
    spreadsheetId: id,
    fields: 'properties(title,locale),sheets(properties(sheetId,title,gridProperties(rowCount,columnCount)))',
  });
  return {
    judul: data.properties?.title,
    lokal: data.properties?.locale ?? 'in_ID',
    daftar: (data.sheets ?? []).flatMap((s) => s.properties ?? []),
  };
}

/** A cell beyond the sheet's edge can only be written once the sheet reaches there. */
function luaskan(
  lembar: sheets_v4.Schema$SheetProperties,
  sheetId: number,
  sel: readonly SelRencana[],
): sheets_v4.Schema$Request[] {
  const kurang = (dimension: 'ROWS' | 'COLUMNS', perlu: number, ada: number) =>
    perlu > ada ? [{ appendDimension: { sheetId, dimension, length: perlu - ada } }] : [];
  const { rowCount, columnCount } = lembar.gridProperties ?? {};
  return [
    ...kurang('ROWS', Math.max(...sel.map((s) => s.baris)) + 1, rowCount ?? 0),
    ...kurang('COLUMNS', Math.max(...sel.map((s) => s.kolom)) + 1, columnCount ?? 0),
  ];
}

/** Only what is the product's in that cell: its text, its fill, its weight, and that it wraps. */
function tulisSel(
  sheetId: number,
  { baris, kolom, nilai, warna, tebal }: SelRencana,
): sheets_v4.Schema$Request {
  return {
    updateCells: {
      start: { sheetId, rowIndex: baris, columnIndex: kolom },
      rows: [
        {
          values: [
            {
              userEnteredValue: { stringValue: nilai },
              userEnteredFormat: {
                textFormat: { bold: tebal },
                wrapStrategy: 'WRAP',
                verticalAlignment: 'TOP',
                ...(warna === null ? {} : { backgroundColorStyle: { rgbColor: warnaApi(warna) } }),
              },
            },
          ],
        },
      ],
      fields:
        'userEnteredValue,userEnteredFormat(textFormat.bold,wrapStrategy,verticalAlignment,backgroundColorStyle)',
    },
  };
}
