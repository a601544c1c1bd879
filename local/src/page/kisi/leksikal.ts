/** The engine's formula reader, able to read the shown form too, so that typing hints and colours work with `;`. */
import { type ISequenceNode, LexerTreeBuilder } from '@univerjs/engine-formula';
import { rumusSimpan, titikKoma } from './dialek';

export class LeksikalIndonesia extends LexerTreeBuilder {
  override sequenceNodesBuilder(rumus: string): (string | ISequenceNode)[] | undefined {
    if (!titikKoma(rumus)) return super.sequenceNodesBuilder(rumus);
    const simpul = super.sequenceNodesBuilder(rumusSimpan(rumus));
    return simpul && sepertiTampil(simpul, rumus);
  }

  override getFunctionAndParameter(rumus: string, letak: number) {
    return super.getFunctionAndParameter(titikKoma(rumus) ? rumusSimpan(rumus) : rumus, letak);
  }

  override checkIfAddBracket(rumus: string): number {
    return super.checkIfAddBracket(titikKoma(rumus) ? rumusSimpan(rumus) : rumus);
  }
}

/** Both forms have the same length, so each token's text can be taken back from what was typed. */
function sepertiTampil(simpul: (string | ISequenceNode)[], rumus: string): (string | ISequenceNode)[] {
  let letak = rumus.startsWith('=') && simpul[0] !== '=' ? 1 : 0;
  const hasil = simpul.map((satu) => {
    const panjang = typeof satu === 'string' ? satu.length : satu.token.length;
    const teks = rumus.slice(letak, letak + panjang);
    letak += panjang;
    return typeof satu === 'string' ? teks : { ...satu, token: teks };
  });
  // The reader drops spaces at the end; kept, the help stays open while the next argument is thought over.
  return [...hasil, ...(rumus.slice(letak).match(/^ +$/)?.[0] ?? '')];
}
