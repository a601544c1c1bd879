/** Which card the panel opens with: the menu leaves the wish, the page takes it. */
const KARTU = ['periksa', 'baca', 'konsolidasi', 'bukti', 'laporan', 'pengaturan'] as const;
export type Kartu = (typeof KARTU)[number];

const KUNCI = 'kartu';

export function simpanKartu(kartu: Kartu): void {
  PropertiesService.getUserProperties().setProperty(KUNCI, kartu);
}

export function ambilKartu(): Kartu {
  const simpanan = PropertiesService.getUserProperties();
  const diminta = simpanan.getProperty(KUNCI);
  if (diminta !== null) simpanan.deleteProperty(KUNCI);
  return KARTU.find((k) => k === diminta) ?? 'periksa';
}
