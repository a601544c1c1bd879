/** The part of pdfmake 0.3 that is used here; the package has no types of its own. */
declare module 'pdfmake' {
  interface DokumenPdfkit extends NodeJS.ReadableStream {
    _root: { data: Record<string, unknown> };
    ref(isi: unknown): { end(): void };
  }
  interface Keluaran {
    getStream(): Promise<DokumenPdfkit>;
    getBuffer(): Promise<Buffer>;
  }
  const pdfmake: {
    virtualfs: { writeFileSync(nama: string, isi: Uint8Array): void };
    setFonts(huruf: Record<string, Record<'normal' | 'bold' | 'italics' | 'bolditalics', string>>): void;
    setUrlAccessPolicy(boleh: (url: string) => boolean): void;
    setLocalAccessPolicy(boleh: (path: string) => boolean): void;
    createPdf(definisi: object, opsi?: object): Keluaran;
  };
  export default pdfmake;
}
