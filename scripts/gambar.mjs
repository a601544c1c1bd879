// `npm run gambar`: the pictures in README and guides, out of the screenshots that the browser tests take.
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, statSync } from 'node:fs';

const TERBESAR = 250_000;
const GAMBAR = {
  halaman: 'kerja-temuan',
  rumus: 'kisi-bantuan',
  konsolidasi: 'kerja-konsolidasi',
  bukti: 'kerja-panel-bukti',
  'bukti-lembar': 'kerja-bukti',
  laporan: 'kerja-laporan',
};

const { status } = spawnSync(process.execPath, ['node_modules/jest/bin/jest.js', 'test/browser'], {
  stdio: 'inherit',
});
if (status !== 0) process.exit(1);
mkdirSync('docs/gambar', { recursive: true });
for (const [nama, asal] of Object.entries(GAMBAR)) {
  const jalur = `docs/gambar/${nama}.png`;
  copyFileSync(`test/browser/out/${asal}.png`, jalur);
  const { size } = statSync(jalur);
  console.log(`${jalur} ${Math.ceil(size / 1000)} kB`);
  if (size > TERBESAR) throw new Error(`${jalur} lebih besar dari ${TERBESAR / 1000} kB`);
}
