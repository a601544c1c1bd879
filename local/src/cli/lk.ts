/** `lk`: words on a command line → a use case. Exit codes: 0 done, 1 done with galat, 2 refused. */
import { parseArgs } from 'node:util';
import { Kesalahan } from '@lembar-kinerja/shared/dasar/kesalahan';
import { baca } from './perintah/baca';
import { bukti } from './perintah/bukti';
import { demo } from './perintah/demo';
import { konsolidasi } from './perintah/konsolidasi';
import { laporan } from './perintah/laporan';
import { periksa } from './perintah/periksa';
import { aman, type Nilai, type Perintah } from './perintah/perintah';
import { rumus } from './perintah/rumus';
import { dariParseArgs, SalahPakai } from './salah-pakai';
import { serve } from './serve';
import { createTampilan } from './tampilan';

const PERINTAH: Perintah[] = [konsolidasi, periksa, baca, rumus, bukti, laporan, demo, serve];

const BANTUAN = `lk PERINTAH [opsi]

${PERINTAH.map((p) => `  ${p.nama.padEnd(14)}${p.ringkas}`).join('\n')}

Bantuan tiap perintah: lk PERINTAH --help`;

async function jalankan(kata: string[]): Promise<number> {
  const [nama, ...sisa] = kata;
  if (nama === undefined) throw new SalahPakai('Sebutkan perintahnya. Lihat lk --help.');
  if (['--help', '-h', 'help', 'bantuan'].includes(nama)) return cetakBantuan(BANTUAN);
  const perintah = PERINTAH.find((p) => p.nama === nama);
  if (!perintah) throw new SalahPakai(`Perintah ${nama} tidak dikenal. Lihat lk --help.`);
  const { nilai, argumen } = urai(perintah, sisa);
  if (nilai.help) return cetakBantuan(perintah.bantuan);
  const tampilan = createTampilan(process.stdout);
  try {
    return await perintah.jalankan(nilai, argumen, tampilan);
  } finally {
    tampilan.tutup();
  }
}

function urai(perintah: Perintah, kata: string[]): { nilai: Nilai; argumen: string[] } {
  try {
    const { values, positionals } = parseArgs({
      args: kata,
      options: { ...perintah.opsi, help: { type: 'boolean', short: 'h' } },
      allowPositionals: perintah.argumen > 0,
    });
    if (positionals.length > perintah.argumen) {
      const lebih = positionals[perintah.argumen] ?? '';
      throw new SalahPakai(`Argumen ${lebih} berlebih. Lihat lk ${perintah.nama} --help.`);
    }
    return { nilai: values as Nilai, argumen: positionals };
  } catch (sebab) {
    throw dariParseArgs(sebab, perintah.nama);
  }
}

function cetakBantuan(teks: string): number {
  process.stdout.write(`${teks}\n`);
  return 0;
}

/** One sentence; the trace of an error that nobody foresaw is shown on demand only. */
function tolak(sebab: unknown): number {
  if (sebab instanceof SalahPakai || sebab instanceof Kesalahan) {
    process.stderr.write(`${aman(sebab.message)}\n`);
  } else {
    const pesan = sebab instanceof Error ? sebab.message : String(sebab);
    process.stderr.write(`Terjadi kesalahan yang tidak terduga: ${aman(pesan)}\n`);
    if (process.env.LK_RINCI && sebab instanceof Error) process.stderr.write(`${sebab.stack}\n`);
  }
  return 2;
}

// `lk … | head` closes the pipe early: what was asked for has been shown.
process.stdout.on('error', (sebab: NodeJS.ErrnoException) => {
  process.exit(sebab.code === 'EPIPE' ? 0 : 2);
});

jalankan(process.argv.slice(2))
  .catch(tolak)
  .then((kode) => {
    process.exitCode = kode;
  });
