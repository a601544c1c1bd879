/** Pasted text is read like typed text: Indonesian numbers, formulas with `;`, a kode stays text. */
import { CellValueType, type ICellData, ICommandService, type IStyleData, type Univer } from '@univerjs/core';
import { SetRangeValuesMutation } from '@univerjs/sheets';
import { rumusSimpan, titikKoma } from './dialek';
import { bacaKetikan } from './ketikan';

const TEMPEL = /^sheet\.command\.(optional-)?paste/;

type Sel = ICellData & { s?: IStyleData | string | null };

export function pasangTempel(univer: Univer): void {
  const perintah = univer.__getInjector().get(ICommandService);
  let sumber: 'luar' | 'tak-tentu' | null = null;
  perintah.beforeCommandExecuted(({ id, params }) => {
    if (TEMPEL.test(id)) {
      const papan = (params ?? {}) as { htmlContent?: string; textContent?: string };
      // The grid marks what was copied from itself.
      sumber =
        papan.htmlContent !== undefined && !papan.htmlContent.includes('data-copy-id') ? 'luar' : 'tak-tentu';
      // A plain block becomes an HTML table on its way, unescaped: `<b>` would be markup instead of text.
      if (!papan.htmlContent && papan.textContent && /[\n\t]/.test(papan.textContent)) {
        papan.textContent = lolos(papan.textContent);
      }
    } else if (sumber && id === SetRangeValuesMutation.id) {
      const { cellValue } = params as { cellValue?: Record<number, Record<number, Sel | null>> };
      for (const baris of Object.values(cellValue ?? {})) {
        for (const sel of Object.values(baris ?? {})) if (sel) bacaTempelan(sel, sumber === 'luar');
      }
    }
  });
  perintah.onCommandExecuted(({ id }) => {
    if (TEMPEL.test(id)) sumber = null;
  });
}

function lolos(teks: string): string {
  return teks.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** A cell that carries its type was copied from the grid, and is complete. */
function bacaTempelan(sel: Sel, luar: boolean): void {
  if (sel.f) {
    if (luar || titikKoma(sel.f)) sel.f = rumusSimpan(sel.f);
    return;
  }
  if (typeof sel.v !== 'string' || sel.v === '' || sel.t != null) return;
  const ketikan = bacaKetikan(sel.v);
  if (!ketikan) {
    sel.t = CellValueType.STRING;
    return;
  }
  sel.v = ketikan.nilai;
  sel.t = CellValueType.NUMBER;
  if (ketikan.format && typeof sel.s === 'object' && sel.s && !sel.s.n)
    sel.s = { ...sel.s, n: { pattern: ketikan.format } };
}
