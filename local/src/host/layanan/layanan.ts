/** The Apps Script services that the add-on uses, for one execution. */
import type { BukuHalaman, Pengguna, Tindakan } from '../protokol';
import { Spreadsheet } from './buku';

export interface BahanLayanan {
  buku: BukuHalaman;
  pengguna: Pengguna;
  /** Google's identity token of the signed-in person; null while no issuer is mounted. */
  identitas: string | null;
  /** Stored properties by store and key; changed in place. */
  properti: Record<Simpanan, Record<string, string>>;
  catat: (tindakan: Tindakan) => void;
  /** Blocks until the answer is there, as UrlFetchApp does. */
  ambil: (url: string, opsi: OpsiAmbil) => JawabanAmbil;
}

export type Simpanan = 'document' | 'user' | 'script';

export interface OpsiAmbil {
  method?: string;
  headers?: Record<string, string>;
  contentType?: string;
  payload?: string;
  muteHttpExceptions?: boolean;
}

export interface JawabanAmbil {
  status: number;
  /** Names as most servers write them: `Content-Type`. */
  headers: Record<string, string>;
  isi: Uint8Array;
}

export function layananAppsScript(bahan: BahanLayanan): Record<string, unknown> {
  const buku = new Spreadsheet(bahan.buku, bahan.catat);
  const orang = { getEmail: () => bahan.pengguna.surel };
  return {
    // The dates that a range gives are of this realm; with its Date as the script's own, `instanceof` agrees.
    Date,
    SpreadsheetApp: {
      getActiveSpreadsheet: () => buku,
      getActive: () => buku,
      getActiveSheet: () => buku.getActiveSheet(),
      getActiveRange: () => buku.getActiveRange(),
      setActiveSheet: (lembar: Parameters<Spreadsheet['setActiveSheet']>[0]) => buku.setActiveSheet(lembar),
      flush: () => undefined,
      getUi: () => antarmuka(bahan),
    },
    HtmlService: { createHtmlOutputFromFile: (berkas: string) => new Keluaran(berkas) },
    Session: {
      getActiveUser: () => orang,
      getEffectiveUser: () => orang,
      getActiveUserLocale: () => 'in',
      getScriptTimeZone: () => Intl.DateTimeFormat().resolvedOptions().timeZone,
    },
    ScriptApp: {
      AuthMode: { NONE: 'NONE', LIMITED: 'LIMITED', FULL: 'FULL' },
      getIdentityToken: () => bahan.identitas,
    },
    PropertiesService: {
      getDocumentProperties: () => properti(bahan.properti.document),
      getUserProperties: () => properti(bahan.properti.user),
      getScriptProperties: () => properti(bahan.properti.script),
    },
    UrlFetchApp: { fetch: (url: string, opsi: OpsiAmbil = {}) => ambil(bahan, url, opsi) },
    Utilities: {
      sleep: (ms: number) => void Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms),
      getUuid: () => crypto.randomUUID(),
      base64Encode: (isi: Uint8Array) => Buffer.from(isi).toString('base64'),
    },
    console: { log: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined },
  };
}

/** What `HtmlService` makes of a file; only its name and title are looked at here. */
class Keluaran {
  judul = '';
  lebar = 480;
  tinggi = 360;
  constructor(readonly berkas: string) {}
  setTitle(judul: string): this {
    this.judul = judul;
    return this;
  }
  setWidth(lebar: number): this {
    this.lebar = lebar;
    return this;
  }
  setHeight(tinggi: number): this {
    this.tinggi = tinggi;
    return this;
  }
}

function antarmuka({ catat }: BahanLayanan): Record<string, unknown> {
  const menu = (judul: string) => {
    const isi: ({ teks: string; fungsi: string } | null)[] = [];
    const rantai = {
      addItem: (teks: string, fungsi: string) => {
        isi.push({ teks, fungsi });
        return rantai;
      },
      addSeparator: () => {
        isi.push(null);
        return rantai;
      },
      addToUi: () => catat({ jenis: 'menu', judul, isi }),
    };
    return rantai;
  };
  return {
    createMenu: menu,
    // Sheets names an add-on's menu after the add-on.
    createAddonMenu: () => menu('Lembar Kinerja'),
    showSidebar: (isi: Keluaran) => catat({ jenis: 'panel', judul: isi.judul, berkas: isi.berkas }),
    showModalDialog: ({ berkas, lebar, tinggi }: Keluaran, judul: string) =>
      catat({ jenis: 'dialog', judul, berkas, lebar, tinggi }),
    alert: (...teks: string[]) =>
      catat({ jenis: 'pesan', judul: teks[1] ? String(teks[0]) : '', pesan: String(teks[1] ?? teks[0]) }),
    ButtonSet: { OK: 'OK' },
    Button: { OK: 'OK' },
  };
}

function properti(isi: Record<string, string>): Record<string, unknown> {
  const simpan = {
    getProperty: (nama: string) => isi[nama] ?? null,
    getProperties: () => ({ ...isi }),
    getKeys: () => Object.keys(isi),
    setProperty: (nama: string, nilai: unknown) => {
      isi[nama] = String(nilai);
      return simpan;
    },
    deleteProperty: (nama: string) => {
      delete isi[nama];
      return simpan;
    },
  };
  return simpan;
}

function ambil(bahan: BahanLayanan, url: string, opsi: OpsiAmbil): Record<string, unknown> {
  const jawab = bahan.ambil(url, JSON.parse(JSON.stringify(opsi)) as OpsiAmbil);
  if (jawab.status >= 400 && !opsi.muteHttpExceptions) {
    throw new Error(`Permintaan ke ${url} gagal dengan kode ${jawab.status}.`);
  }
  return {
    getResponseCode: () => jawab.status,
    getContentText: () => Buffer.from(jawab.isi).toString('utf8'),
    getContent: () => jawab.isi,
    getHeaders: () => jawab.headers,
    getAllHeaders: () => jawab.headers,
  };
}
