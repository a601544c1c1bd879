/** A command that was typed wrongly: one sentence, exit code 2. */
export class SalahPakai extends Error {}

const SEBAB: Record<string, (pesan: string) => string> = {
  ERR_PARSE_ARGS_UNKNOWN_OPTION: (pesan) => `Opsi ${kutip(pesan)} tidak dikenal.`,
  ERR_PARSE_ARGS_INVALID_OPTION_VALUE: (pesan) =>
    /does not take an argument/.test(pesan)
      ? `Opsi ${kutip(pesan)} tidak memakai nilai.`
      : `Opsi ${kutip(pesan)} memerlukan nilai.`,
  ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL: (pesan) => `Argumen ${kutip(pesan)} tidak dikenal.`,
};

/** The parser's complaint in Indonesian; any other error is given back as it is. */
export function dariParseArgs(sebab: unknown, perintah: string): unknown {
  if (!(sebab instanceof Error) || !('code' in sebab)) return sebab;
  const kalimat = SEBAB[String(sebab.code)];
  return kalimat ? new SalahPakai(`${kalimat(sebab.message)} Lihat lk ${perintah} --help.`) : sebab;
}

/** The parser quotes what it complains about: `Unknown option '--foo'`, `Option '--tahun <value>' …`. */
function kutip(pesan: string): string {
  return /'([^']*)'/.exec(pesan)?.[1]?.replace(/ <value>$/, '') ?? '';
}
