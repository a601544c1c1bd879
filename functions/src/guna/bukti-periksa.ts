/** One piece of evidence looked up on Drive: is it there, can the evaluators open it, does it hold anything. */
import { createHash } from 'node:crypto';
import type { JenisTautan } from '@lembar-kinerja/shared/bukti/bukti';
import type { HasilPeriksa } from '@lembar-kinerja/shared/bukti/riwayat';
import { isSementara, statusHttp } from '../galat-http';
import type { Files, MetaBerkas } from '../ports';

const FOLDER = 'application/vnd.google-apps.folder';
const JENIS: Record<string, JenisTautan> = {
  [FOLDER]: 'folder',
  'application/vnd.google-apps.document': 'dokumen',
  'application/vnd.google-apps.spreadsheet': 'spreadsheet',
  'application/vnd.google-apps.presentation': 'presentasi',
  'application/vnd.google-apps.form': 'formulir',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'dokumen',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'spreadsheet',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': 'presentasi',
};
const TANPA: Omit<HasilPeriksa, 'keadaan'> = {
  jenis: null,
  nama: null,
  diubah: null,
  sidik: null,
  ukuran: null,
  pemilikLuar: false,
  sasaran: null,
  isi: null,
};
/** Of a folder with more subfolders only so many are listed: one link must not use up the quota. */
const SUBFOLDER_MAKS = 50;

/**
 * State of one Drive id. A failed look-up gives `galat` (unknown, not gone); a refused sign-in (401) is thrown,
 * because then no link can be judged.
 * @param kedalaman levels of subfolders looked into; 0: only the folder itself
 */
export async function periksaBerkas(
  files: Files,
  id: string,
  resourceKey: string | null,
  kedalaman: number,
): Promise<HasilPeriksa> {
  try {
    const awal = await files.get(id, resourceKey ?? undefined);
    // Drive has no shortcut to a shortcut: one step is the whole way.
    const sasaran = awal?.sasaran ?? null;
    if (!awal || sasaran === null || awal.sampah || awal.terbaca === false)
      return await nilai(files, awal, kedalaman);
    const tujuan = await files.get(sasaran, awal.sasaranKunci ?? undefined);
    return { ...(await nilai(files, tujuan, kedalaman)), nama: tujuan?.nama ?? awal.nama, sasaran };
  } catch (galat) {
    const status = statusHttp(galat);
    if (status === 401) throw galat;
    return { ...TANPA, keadaan: status === 403 && !isSementara(galat) ? 'tak-berizin' : 'galat' };
  }
}

async function nilai(files: Files, meta: MetaBerkas | null, kedalaman: number): Promise<HasilPeriksa> {
  if (!meta) return { ...TANPA, keadaan: 'tak-ditemukan' };
  const { nama, diubah, sidik, ukuran, pemilikLuar } = meta;
  const jenis = JENIS[meta.mime] ?? 'berkas';
  const hasil = { ...TANPA, jenis, nama, diubah, sidik, ukuran, pemilikLuar };
  if (meta.sampah) return { ...hasil, keadaan: 'sampah' };
  if (meta.terbaca === false) return { ...hasil, keadaan: 'tak-berizin' };
  const ada = meta.terbaca === null ? 'izin-tak-diketahui' : 'ada';
  if (meta.mime !== FOLDER) return { ...hasil, keadaan: ukuran === 0 ? 'kosong' : ada };
  const { berkas, sebagian } = await isiFolder(files, meta.id, kedalaman);
  const terbaru = berkas.reduce<string | null>(
    (t, b) => (b.diubah && b.diubah > (t ?? '') ? b.diubah : t),
    null,
  );
  const tertutup = berkas.length > 0 && berkas.every((b) => b.terbaca === false);
  return {
    ...hasil,
    diubah: terbaru ?? diubah,
    sidik: sidikFolder(berkas),
    isi: { jumlah: berkas.length, terbaru, sebagian },
    keadaan: tertutup ? 'tak-berizin' : berkas.length === 0 && !sebagian ? 'kosong' : ada,
  };
}

/** Breadth first: what lies near the top is what a folder is judged by. */
async function isiFolder(
  files: Files,
  akar: string,
  kedalaman: number,
): Promise<{ berkas: MetaBerkas[]; sebagian: boolean }> {
  const berkas: MetaBerkas[] = [];
  const kenal = new Set([akar]);
  const antrean = [{ id: akar, dalam: 0 }];
  let letak = 0;
  for (; letak < Math.min(antrean.length, SUBFOLDER_MAKS); letak++) {
    const { id, dalam } = antrean[letak] ?? { id: akar, dalam: 0 };
    if (dalam > kedalaman) break;
    for (const anak of await files.children(id)) {
      if (anak.sampah || kenal.has(anak.id)) continue;
      kenal.add(anak.id);
      if (anak.mime === FOLDER) antrean.push({ id: anak.id, dalam: dalam + 1 });
      else berkas.push(anak);
    }
  }
  return { berkas, sebagian: letak < antrean.length };
}

/** Changes when a file is added, removed, renamed or edited; the order in which Drive lists them does not count. */
function sidikFolder(berkas: MetaBerkas[]): string {
  const baris = berkas.map((b) => `${b.id} ${b.sidik ?? b.diubah} ${b.nama}`).sort();
  return createHash('sha256').update(baris.join('\n')).digest('hex').slice(0, 32);
}
