// `npm run -s lk -- …`: the built command; builds once when nothing has been built yet.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const command = 'local/dist/lk.cjs';
if (!existsSync(command)) {
  const built = spawnSync(process.execPath, ['build.mjs'], { stdio: ['ignore', 'ignore', 'inherit'] });
  if (built.status !== 0) process.exit(2);
}
const run = spawnSync(process.execPath, [command, ...process.argv.slice(2)], { stdio: 'inherit' });
process.exit(run.status ?? 2);
