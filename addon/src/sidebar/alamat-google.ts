/** Only such an address becomes a link in the panel; any other stays text. */
export const isAlamatGoogle = (alamat: string): boolean =>
  /^https:\/\/(drive|docs)\.google\.com\//.test(alamat);
