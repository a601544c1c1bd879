/** `lk serve` as its own process, to be asked and to be killed. */
import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';

const AKAR = join(__dirname, '..');

export interface HostUji {
  proses: ChildProcess;
  halaman: string;
  api: string;
  masuk: string;
  /** kill −9; resolves when the process is gone. */
  bunuh(): Promise<void>;
}

/** A test that fails leaves its hosts behind, and jest would wait for them. */
const hidup = new Set<ChildProcess>();
afterAll(() => {
  for (const proses of hidup) proses.kill('SIGKILL');
});

/**
 * @param program in local/dist
 * @param pramuat a module that is loaded before it
 */
export function mulaiHost(folder: string, program = 'lk.cjs', pramuat?: string): Promise<HostUji> {
  const proses = spawn(
    process.execPath,
    [
      ...(pramuat ? ['--require', pramuat] : []),
      ...[join('local', 'dist', program), 'serve', '--folder', folder],
    ],
    { cwd: AKAR },
  );
  hidup.add(proses);
  const mati = new Promise<void>((selesai) =>
    proses.once('exit', () => {
      hidup.delete(proses);
      selesai();
    }),
  );
  const bunuh = () => {
    proses.kill('SIGKILL');
    return mati;
  };
  return new Promise((siap, gagal) => {
    let keluar = '';
    let salah = '';
    proses.stderr.on('data', (d) => {
      salah += d;
    });
    proses.stdout.on('data', (d) => {
      keluar += d;
      if (keluar.includes('\n')) siap({ proses, bunuh, ...JSON.parse(keluar) });
    });
    proses.once('exit', (kode) => gagal(new Error(`lk serve berhenti (${kode}): ${salah}`)));
  });
}

type Panggil = Awaited<ReturnType<typeof sebagai>>;

/** The answer of `GET /pekerjaan/:id` once the job has ended. */
export async function tungguSelesai(panggil: Panggil, id: string): ReturnType<Panggil> {
  for (;;) {
    const jawab = await panggil('GET', `/pekerjaan/${id}`);
    if (jawab.isi.status !== 'berjalan') return jawab;
    await new Promise((lanjut) => setTimeout(lanjut, 50));
  }
}

/** The api as a persona. */
export async function sebagai(host: Pick<HostUji, 'api' | 'masuk'>, persona: string) {
  const jawab = await fetch(host.masuk, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ persona }),
  });
  const { token } = (await jawab.json()) as { token: string };
  return async (cara: string, jalan: string, badan?: unknown) => {
    const hasil = await fetch(host.api + jalan, {
      method: cara,
      headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
      ...(badan === undefined ? {} : { body: JSON.stringify(badan) }),
    });
    // biome-ignore lint/suspicious/noExplicitAny: any of the api's answers
    return { status: hasil.status, isi: (await hasil.json()) as any };
  };
}
