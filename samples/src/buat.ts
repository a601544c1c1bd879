/** `npm run samples`: writes samples/bkpsdm-2024/*.xlsx from samples/data. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeXlsx } from '@lembar-kinerja/functions/berkas/xlsx-tulis';
import { bukuContoh } from './buku';

const TUJUAN = join(__dirname, '..', 'bkpsdm-2024');

async function main(): Promise<void> {
  mkdirSync(TUJUAN, { recursive: true });
  for (const { berkas, lembar } of bukuContoh()) {
    const isi = await writeXlsx(lembar);
    writeFileSync(join(TUJUAN, berkas), isi);
    console.log(`${berkas}: ${lembar.length} lembar, ${isi.length} bita`);
  }
}

main().catch((sebab: unknown) => {
  console.error(sebab);
  process.exitCode = 1;
});
