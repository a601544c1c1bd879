/** `npm run samples`: writes samples/bkpsdm-2024/*.xlsx from samples/data, samples/asing/*.xlsx (sheets of other agencies), and the Word template beside it. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeXlsx } from '@lembar-kinerja/functions/berkas/xlsx/tulis';
import { bukuAsing } from './asing/buku';
import { bukuContoh } from './buku';
import { readData } from './data';
import { buatTemplat } from './templat';

const CONTOH = join(__dirname, '..');
const TUJUAN = join(CONTOH, 'bkpsdm-2024');
const ASING = join(CONTOH, 'asing');

async function main(): Promise<void> {
  mkdirSync(TUJUAN, { recursive: true });
  for (const { berkas, lembar } of bukuContoh()) {
    const isi = await writeXlsx(lembar);
    writeFileSync(join(TUJUAN, berkas), isi);
    console.log(`${berkas}: ${lembar.length} lembar, ${isi.length} bita`);
  }
  mkdirSync(ASING, { recursive: true });
  for (const { berkas, lembar } of bukuAsing()) writeFileSync(join(ASING, berkas), await writeXlsx(lembar));
  console.log(`asing: ${bukuAsing().length} buku kerja perangkat daerah lain`);
  const profil = readData<[string, string[]]>('profil');
  const isian = (label: string) => profil.find(([nama]) => nama === label)?.[1]?.[0] ?? '';
  const templat = await buatTemplat(isian('Nama instansi'), isian('Kota'));
  writeFileSync(join(CONTOH, 'templat-bkpsdm.docx'), templat);
  console.log(`templat-bkpsdm.docx: ${templat.length} bita`);
}

main().catch((sebab: unknown) => {
  console.error(sebab);
  process.exitCode = 1;
});
