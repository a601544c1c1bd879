/** In a process of its own, as a report is made: `laporan-anak CONTOH`. Prints one line of JSON; memory in bytes. */
import { writeDocx } from '@lembar-kinerja/functions/berkas/docx/docx';
import { writePdf } from '@lembar-kinerja/functions/berkas/pdf/pdf';
import { laporan } from '@lembar-kinerja/shared/laporan/laporan';
import { bahanContoh } from '../laporan-contoh';

const puncak = () => process.resourceUsage().maxRSS * 1024;

async function utama(): Promise<void> {
  const bahan = await bahanContoh(process.argv[2] ?? '');
  const mulai = performance.now();
  const model = laporan(bahan);
  await writeDocx(model);
  const docx = { ms: performance.now() - mulai, puncak: puncak() };
  await writePdf(model);
  console.log(JSON.stringify({ docx, pdf: { puncak: puncak() } }));
}

void utama();
