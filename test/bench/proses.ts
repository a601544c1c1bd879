/** Measured in a process of its own: a built program of test/dist that prints one line of JSON. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

export function prosesSendiri<T>(akar: string, program: string, ...kata: string[]): T {
  const perintah = [join(akar, 'test/dist', program), ...kata];
  const { status, stdout, stderr } = spawnSync(process.execPath, perintah, { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as T;
}
