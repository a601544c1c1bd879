/** Forms whose quarters are printed as sums from January on (`s.d. Triwulan II`). */

/** Field of the last such sum that ends before quarter `tw` (5: any at all); null where the form has none. */
export function sdSebelum(peta: Record<string, number>, bagian: 'k' | 'rp', tw: number): string | null {
  for (let t = Math.min(tw, 5) - 1; t > 0; t--)
    if (peta[`sd${t}.${bagian}`] !== undefined) return `sd${t}.${bagian}`;
  return null;
}

/** True where the form's figure of quarter `tw` holds the quarters before it too, because it has no sum that ends there. */
export function isSejakJanuari(peta: Record<string, number>, tw: number): boolean {
  return (['k', 'rp'] as const).some(
    (bagian) => peta[`sd${tw}.${bagian}`] !== undefined && sdSebelum(peta, bagian, tw) === null && tw > 1,
  );
}
