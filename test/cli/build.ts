import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Builds `dist` once before the tests that start the program. */
export function setup(): void {
  const root = fileURLToPath(new URL('../../', import.meta.url));
  for (const script of [
    ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json'],
    ['scripts/snapshot-library.js'],
    ['scripts/snapshot-texts.js'],
    ['scripts/bundle.js'],
  ]) {
    const { status, stdout, stderr } = spawnSync(process.execPath, script, { cwd: root, encoding: 'utf8' });
    if (status !== 0) throw new Error(`the build has failed\n${stdout}${stderr}`);
  }
}
