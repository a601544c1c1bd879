/** The part of fontkit 2 that is used here; the package has no types of its own. */
declare module 'fontkit' {
  export function create(isi: Uint8Array): {
    unitsPerEm: number;
    glyphForCodePoint(kode: number): { advanceWidth: number };
  };
}
