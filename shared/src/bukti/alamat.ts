/**
 * Which Google Drive file an address names, if any. An address out of a sheet is never opened: the product
 * only ever asks Drive for the id found here, so everything that is not plainly Drive must give null.
 */
import type { JenisTautan } from './bukti';

export interface RujukanDrive {
  id: string;
  jenis: JenisTautan;
  resourceKey: string | null;
}

const JENIS_DOCS: Record<string, JenisTautan> = {
  document: 'dokumen',
  spreadsheets: 'spreadsheet',
  presentation: 'presentasi',
  forms: 'formulir',
  drawings: 'lain',
  file: 'berkas',
  folder: 'folder',
};

/** No user-info, port, backslash, escape in the host, or non-ASCII letter passes this. */
const ALAMAT = /^https:\/\/([a-z0-9.-]+)(\/[\w./~-]*)?(?:\?([\w.~=&%+*!:,/-]*))?(?:#[\w.~=&%+!:,/?-]*)?$/i;
/** At least 15 characters: Drive's aliases (`root`, `appDataFolder`) are words, not ids; none begins with `_` or `-`. */
const ID = /^[0-9A-Za-z][\w-]{14,99}$/;
/** Older Workspace links carry the domain or the account number: `/a/kota.go.id/`, `/u/0/`. */
const AKUN = /^(?:a\/[\w.-]+\/)?/;

/**
 * The file that a complete address names; null for anything that is not an https address of Drive or Docs with
 * a file id: other hosts, schemes and ports, look-alikes, published copies (`/d/e/…`, whose id is not a
 * Drive id), redirects, and addresses that name two different ids.
 */
export function readAlamat(alamat: string): RujukanDrive | null {
  const cocok = ALAMAT.exec(alamat);
  if (!cocok) return null;
  const [, host = '', jalur = '', kueri = ''] = cocok;
  const isi = parameter(kueri);
  if (!isi || jalur.split('/').some((s) => s === '.' || s === '..')) return null;
  const sisa = jalur.slice(1).replace(AKUN, '');
  const asal = dariJalur(host.toLowerCase(), sisa) ?? dariKueri(host.toLowerCase(), sisa, isi.get('id'));
  if (!asal || !ID.test(asal.id)) return null;
  const kunci = isi.get('resourcekey');
  return { ...asal, resourceKey: kunci && /^[\w-]+$/.test(kunci) ? kunci : null };
}

/** null when a parameter that decides the target stands twice, or one holds another address (a redirect). */
function parameter(kueri: string): Map<string, string> | null {
  const isi = new Map<string, string>();
  for (const bagian of kueri.split('&')) {
    const [nama = '', ...nilai] = bagian.split('=');
    const kunci = nama.toLowerCase();
    const teks = nilai.join('=');
    if (/:|%3a|^\/\/|^%2f%2f/i.test(teks) || (kunci === 'id' && isi.has('id'))) return null;
    isi.set(kunci, teks);
  }
  return isi;
}

function dariJalur(host: string, jalur: string): Pick<RujukanDrive, 'id' | 'jenis'> | null {
  if (host === 'drive.google.com') {
    const folder = /^drive\/(?:u\/\d+\/|mobile\/)?folders\/([^/]+)\/?$/.exec(jalur);
    if (folder?.[1]) return { id: folder[1], jenis: 'folder' };
  }
  if (host !== 'drive.google.com' && host !== 'docs.google.com') return null;
  const berkas = /^(\w+)\/(?:u\/\d+\/)?d\/([^/]+)(?:\/.*)?$/.exec(jalur);
  const jenis = berkas?.[1] && JENIS_DOCS[berkas[1]];
  if (!jenis || !berkas?.[2]) return null;
  return host === 'drive.google.com' && jenis !== 'berkas' ? null : { id: berkas[2], jenis };
}

function dariKueri(
  host: string,
  jalur: string,
  id: string | undefined,
): Pick<RujukanDrive, 'id' | 'jenis'> | null {
  if (!id) return null;
  if (host === 'drive.usercontent.google.com') return jalur === 'download' ? { id, jenis: 'berkas' } : null;
  if (host !== 'drive.google.com' && host !== 'docs.google.com') return null;
  if (/^(open|uc|thumbnail)$/.test(jalur)) return { id, jenis: 'berkas' };
  return /^(folderview|embeddedfolderview)$/.test(jalur) ? { id, jenis: 'folder' } : null;
}
