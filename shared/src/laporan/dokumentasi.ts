/** docs/jejak.md, made from the vocabulary of *Narasi*; a test keeps the file in step. */
import { BAGIAN, RUJUKAN } from './kosakata';

export function dokumentasiJejak(): string {
  return `# Jejak angka

Tidak ada angka laporan yang diketik dua kali. Tabel, diagram, dan kalimat hitungan dibuat dari rekap dan Dokumen
Kinerja; naskah pada lembar Narasi menyebut angka dengan rujukan, sehingga angkanya ikut berubah.

## Dari laporan kembali ke sel

\`lk laporan … --lampiran-jejak\` menambahkan lampiran yang menyebut, untuk setiap angka pada tabel bernomor, berkas,
lembar, dan sel atau baris asalnya. Angka yang dihitung tidak mempunyai sel; angka asalnya ada di baris yang sama.

## Rujukan

Rujukan ditulis di antara kurung kurawal ganda, misalnya \`{{capaian:5.03.02.2.02.0002}}\`. Rujukan yang salah tercetak
mencolok dan menjadi temuan \`rujukan-tak-dikenal\`; rujukan yang benar tetapi belum ada angkanya tercetak mencolok dan
disebut di daftar yang belum lengkap.

| tulis | tercetak |
|---|---|
${RUJUKAN.map(([contoh, arti]) => `| \`{{${contoh}}}\` | ${arti} |`).join('\n')}

## Bagian

Kolom *bagian* memuat salah satu kunci ini; nomor bab seperti \`I.1\` juga diterima. Kunci lain tidak tercetak dan disebut
di daftar yang belum lengkap.

| bagian | tercetak di |
|---|---|
${BAGIAN.map(([kunci, tempat]) => `| \`${kunci}\` | ${tempat} |`).join('\n')}

## Bentuk naskah

Baris kosong memisahkan paragraf. \`- \` memulai butir, \`1. \` butir bernomor, \`# \` subjudul, dan \`| a | b |\` baris tabel;
baris \`Tabel: Judul\` di atasnya memberi nomor dan judul. \`**tebal**\` dan \`*miring*\` memberi penekanan.
`;
}
