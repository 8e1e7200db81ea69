// Part of the build: the code that V8 makes of the program for the commands that are used most, so that the first run has it
// already (`src/cli/load-program.ts`). It counts for this very version of Node only and is no part of the package.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../', import.meta.url));
const kept = join(root, 'dist/program/kept');
const folder = mkdtempSync(join(tmpdir(), 'mc2-keep-code-'));
const made = join(folder, 'exhibit.docx');

const supplierPaper = 'examples/supplier-standard-terms.docx';
const agreement = 'examples/supplier-security-agreement.docx';

/** Each document brings code that those before it did not call. */
const runs = [
  ['generate', '--no-config', '--force', 'examples/infusion-pump.purchase.yaml', '-o', made],
  ['generate', '--no-config', '--force', 'examples/infusion-pump.purchase.yaml', '-o', made],
  ['lint', '--no-config', made],
  ['lint', '--no-config', '--format', 'json', agreement],
  ['lint', '--no-config', supplierPaper],
  ['fix', '--no-config', '--force', '--author', 'mc2', agreement, '-o', join(folder, 'fixed.docx')],
  ['fix', '--no-config', '--force', '--author', 'mc2', supplierPaper, '-o', join(folder, 'fixed.docx')],
];

try {
  rmSync(kept, { recursive: true, force: true });
  const env = { ...process.env, XDG_CACHE_HOME: folder };
  delete env['NODE_DISABLE_COMPILE_CACHE'];
  for (const args of runs) {
    const { status, stderr } = spawnSync(process.execPath, ['bin/mc2.js', ...args], {
      cwd: root,
      encoding: 'utf8',
      env,
    });
    if (status === null || status > 1) throw new Error(`mc2 ${args.join(' ')} has failed\n${stderr}`);
  }
  const caches = join(folder, 'mc2');
  mkdirSync(kept);
  // A cache is for one user's eyes; the program is for all.
  for (const name of readdirSync(caches)) writeFileSync(join(kept, name), readFileSync(join(caches, name)));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
