/** Google's field masks (`sheets(properties(title),merges),spreadsheetId`): an answer holds what was asked for, no more. */

export type Masker = Map<string, Masker> | null;

/** null: everything. */
export function uraiMasker(teks: string): Masker {
  let letak = 0;
  const daftar = (): Map<string, Masker> => {
    const hasil = new Map<string, Masker>();
    while (letak < teks.length && teks[letak] !== ')') {
      const jalan = /[\w.*/]+/y;
      jalan.lastIndex = letak;
      const nama = jalan.exec(teks)?.[0];
      if (nama === undefined) {
        letak++; // a comma or a space
        continue;
      }
      letak += nama.length;
      let isi: Masker = null;
      if (teks[letak] === '(') {
        letak++;
        isi = daftar();
        letak++;
      }
      pasang(hasil, nama.split(/[./]/), isi);
    }
    return hasil;
  };
  const hasil = daftar();
  return hasil.size === 0 || hasil.has('*') ? null : hasil;
}

function pasang(ke: Map<string, Masker>, [nama = '', ...sisa]: string[], isi: Masker): void {
  if (sisa.length === 0) {
    ke.set(nama, isi);
    return;
  }
  const dalam = ke.get(nama) ?? new Map<string, Masker>();
  ke.set(nama, dalam);
  pasang(dalam, sisa, isi);
}

export function terapkanMasker(isi: unknown, masker: Masker): unknown {
  if (masker === null || masker.has('*') || typeof isi !== 'object' || isi === null) return isi;
  if (Array.isArray(isi)) return isi.map((satu) => terapkanMasker(satu, masker));
  return Object.fromEntries(
    Object.entries(isi).flatMap(([nama, nilai]) => {
      const dalam = masker.get(nama);
      return dalam === undefined ? [] : [[nama, terapkanMasker(nilai, dalam)]];
    }),
  );
}
