/**
 * The menu *Lembar Kinerja*. Apps Script runs `onOpen` before the person has allowed anything (AuthMode.NONE), so it
 * and the global scope touch nothing but the menu.
 */
import { type Kartu, simpanKartu } from './kartu';
import { ubahPilihan } from './ubah-rumus';

export function onOpen(): void {
  SpreadsheetApp.getUi()
    .createAddonMenu()
    .addItem('Buka panel', 'bukaPanel')
    .addSeparator()
    .addItem('Periksa lembar ini', 'bukaPeriksa')
    .addItem('Cara lembar ini dibaca', 'bukaCaraBaca')
    .addItem('Konsolidasi', 'bukaKonsolidasi')
    .addItem('Bukti LHE', 'bukaBukti')
    .addItem('Laporan', 'bukaLaporan')
    .addItem('Pengaturan', 'bukaPengaturan')
    .addSeparator()
    .addItem('Ubah ke rumus bawaan', 'ubahKeRumusBawaan')
    .addItem('Bantuan', 'bukaBantuan')
    .addToUi();
}

/** Fresh from the store the menu must stand without reopening the file. */
export function onInstall(): void {
  onOpen();
}

/** The page asks for the wanted card when it has loaded (`kartuAwal`). */
function bukaKartu(kartu: Kartu): void {
  simpanKartu(kartu);
  const html = HtmlService.createHtmlOutputFromFile('sidebar').setTitle('Lembar Kinerja');
  SpreadsheetApp.getUi().showSidebar(html);
}

export function bukaPanel(): void {
  bukaKartu('periksa');
}

export function bukaPeriksa(): void {
  bukaKartu('periksa');
}

export function bukaCaraBaca(): void {
  bukaKartu('baca');
}

export function bukaKonsolidasi(): void {
  bukaKartu('konsolidasi');
}

export function bukaBukti(): void {
  bukaKartu('bukti');
}

export function bukaLaporan(): void {
  bukaKartu('laporan');
}

export function bukaPengaturan(): void {
  bukaKartu('pengaturan');
}

/** Rewrites the product's formulas in the selection as built-in ones and says what was done. */
export function ubahKeRumusBawaan(): void {
  SpreadsheetApp.getActiveSpreadsheet().toast(ubahPilihan(), 'Ubah ke rumus bawaan', 20);
}

export function bukaBantuan(): void {
  const html = HtmlService.createHtmlOutputFromFile('bantuan').setWidth(560).setHeight(520);
  SpreadsheetApp.getUi().showModalDialog(html, 'Bantuan Lembar Kinerja');
}
