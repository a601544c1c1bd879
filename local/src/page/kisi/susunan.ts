/**
 * What the grid does to rows, columns and places, kept in its order: the file follows each step with all that hangs on
 * it, which no comparison of cells could find out.
 */
import { CommandType, type ICommandInfo, ICommandService, type IRange, type Univer } from '@univerjs/core';
import {
  InsertColMutation,
  InsertRowMutation,
  MoveColsMutation,
  MoveRangeMutation,
  MoveRowsMutation,
  RemoveColMutation,
  RemoveRowMutation,
} from '@univerjs/sheets';
import type { UbahSusunan } from '../../paket/geseran';

const BATAL = 'univer.command.undo';

interface Sasaran {
  unitId?: string;
  subUnitId?: string;
  range?: IRange;
  sourceRange?: IRange;
  targetRange?: IRange;
  fromRange?: IRange;
  toRange?: IRange;
  from?: { subUnitId?: string };
  to?: { subUnitId?: string };
}

export class CatatanSusunan {
  private daftar: UbahSusunan[] = [];
  private membatalkan = false;

  pasang(univer: Univer): void {
    const perintah = univer.__getInjector().get(ICommandService);
    perintah.beforeCommandExecuted(({ id }) => {
      if (id === BATAL) this.membatalkan = true;
    });
    perintah.onCommandExecuted((satu) => {
      if (satu.id === BATAL) this.membatalkan = false;
      else if (satu.type === CommandType.MUTATION) this.catat(satu);
    });
  }

  /** Another workbook, or the same one anew. */
  kosongkan(): void {
    this.daftar = [];
  }

  isi(): UbahSusunan[] {
    return [...this.daftar];
  }

  /** The first `banyak` steps are in the file now; later ones are not. */
  tersimpan(banyak: number): void {
    this.daftar.splice(0, banyak);
  }

  /** A step that is undone never was: what it took away from the file is still there. */
  catat(perintah: Readonly<ICommandInfo>): void {
    const baru = ubahSusunan(perintah);
    if (!baru) return;
    const akhir = this.daftar[this.daftar.length - 1];
    if (this.membatalkan && akhir && isKebalikan(akhir, baru)) this.daftar.pop();
    else this.daftar.push(baru);
  }
}

/** null: the step moves nothing from its place, or from one sheet to another, which is a change of cells. */
export function ubahSusunan({ id, params }: Readonly<ICommandInfo>): UbahSusunan | null {
  const {
    subUnitId: lembar = '',
    range,
    sourceRange,
    targetRange,
    fromRange,
    toRange,
    from,
    to,
  } = (params ?? {}) as Sasaran;
  const baris = (r: IRange) => ({ dari: r.startRow, banyak: r.endRow - r.startRow + 1 });
  const kolom = (r: IRange) => ({ dari: r.startColumn, banyak: r.endColumn - r.startColumn + 1 });
  if (range) {
    if (id === InsertRowMutation.id) return { jenis: 'sisip', lembar, sumbu: 'baris', ...baris(range) };
    if (id === RemoveRowMutation.id) return { jenis: 'hapus', lembar, sumbu: 'baris', ...baris(range) };
    if (id === InsertColMutation.id) return { jenis: 'sisip', lembar, sumbu: 'kolom', ...kolom(range) };
    if (id === RemoveColMutation.id) return { jenis: 'hapus', lembar, sumbu: 'kolom', ...kolom(range) };
  }
  if (sourceRange && targetRange) {
    if (id === MoveRowsMutation.id)
      return { jenis: 'pindah', lembar, sumbu: 'baris', ...baris(sourceRange), ke: targetRange.startRow };
    if (id === MoveColsMutation.id)
      return { jenis: 'pindah', lembar, sumbu: 'kolom', ...kolom(sourceRange), ke: targetRange.startColumn };
  }
  if (id !== MoveRangeMutation.id || !fromRange || !toRange) return null;
  if (!from?.subUnitId || from.subUnitId !== to?.subUnitId) return null;
  const asal = {
    b1: fromRange.startRow,
    k1: fromRange.startColumn,
    b2: fromRange.endRow,
    k2: fromRange.endColumn,
  };
  const letak = { baris: toRange.startRow, kolom: toRange.startColumn };
  const utuh = [...Object.values(asal), ...Object.values(letak)].every(Number.isFinite);
  return utuh ? { jenis: 'pindah-sel', lembar: from.subUnitId, asal, ...letak } : null;
}

function isKebalikan(lama: UbahSusunan, baru: UbahSusunan): boolean {
  return JSON.stringify(kebalikan(lama)) === JSON.stringify(baru);
}

function kebalikan(ubah: UbahSusunan): UbahSusunan {
  if (ubah.jenis === 'pindah-sel') {
    const { asal, baris, kolom } = ubah;
    const tujuan = { b1: baris, k1: kolom, b2: baris + asal.b2 - asal.b1, k2: kolom + asal.k2 - asal.k1 };
    return { ...ubah, asal: tujuan, baris: asal.b1, kolom: asal.k1 };
  }
  if (ubah.jenis === 'pindah') {
    const { dari, banyak, ke } = ubah;
    return { ...ubah, dari: ke > dari ? ke - banyak : ke, ke: ke > dari ? dari : dari + banyak };
  }
  return { ...ubah, jenis: ubah.jenis === 'sisip' ? 'hapus' : 'sisip' };
}
