import { periodeAwal } from './periode';

test.each([
  [null, '2026-02-10', 2025, 4],
  [null, '2026-04-01', 2026, 1],
  [null, '2026-12-31', 2026, 3],
  [2024, '2026-05-01', 2024, 4],
  [2026, '2026-08-01', 2026, 2],
  [2026, '2026-01-15', 2026, 1],
])('sheet of %s on %s: %d triwulan %d', (lembar, kini, tahun, triwulan) => {
  expect(periodeAwal(lembar, new Date(`${kini}T12:00:00`))).toEqual({ tahun, triwulan });
});
