/** docs/temuan.md, made from the index of rules; a test keeps the file in step. */
import { ATURAN } from './aturan';

export function dokumentasiTemuan(): string {
  const bab = ATURAN.map(
    (a) => `## ${a.id}

Tingkat: **${a.tingkat}**

${a.uraian}

- Contoh: ${a.contoh}
- Yang perlu dilakukan: ${a.tindakan}
- Dasar: ${a.sumber}
`,
  );
  return `# Temuan

Pemeriksa membandingkan angka yang tercetak dengan angka yang seharusnya. Satu kesalahan menjadi satu temuan di
sel penyebabnya; sel lain yang ikut salah karenanya disebut sebagai sel terkait.

| tingkat | artinya |
|---|---|
| galat | pasti keliru; perlu dibetulkan sebelum laporan disahkan |
| peringatan | janggal; periksa, lalu betulkan atau beri alasan |
| info | perlu diketahui; tidak perlu dibetulkan |

| aturan | tingkat tertinggi |
|---|---|
${ATURAN.map((a) => `| [${a.id}](#${a.id}) | ${a.tingkat} |`).join('\n')}

${bab.join('\n')}`;
}
