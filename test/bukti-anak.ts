/** A check in a process of its own, to be killed: `bukti-anak STORE LOG JUMLAH`. Each requested id is logged at once. */
import { appendFileSync } from 'node:fs';
import { trackBukti } from '@lembar-kinerja/functions/guna/bukti';
import { LibsqlStore } from '@lembar-kinerja/functions/store/libsql';
import { driveJauh } from '../local/src/workspace/drive-kuota';
import { driveBanyak, matriksBanyak } from './bukti-banyak';

const [simpanan = '', log = '', jumlah = ''] = process.argv.slice(2);
const files = driveJauh(
  driveBanyak((id) => appendFileSync(log, `${id}\n`)),
  { latensi: 20, perDetik: 10_000 },
);
void trackBukti(matriksBanyak(Number(jumlah)), files, {
  laju: { perDetik: 10_000 },
  ingatan: { store: new LibsqlStore(simpanan), jam: { now: () => new Date() } },
}).then((bukti) => {
  const ada = bukti.filter((b) => b.tautan[0]?.keadaan === 'ada' && b.tautan[0].jejak?.riwayat.length === 1);
  process.stdout.write(`${ada.length}`);
});
