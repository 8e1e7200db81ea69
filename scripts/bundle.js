// Part of the build: the program in a few files instead of hundreds, for finding and opening those takes longer than to
// lint a contract. What a command loads when it is asked for stays a file of its own. The sources as they are, one file
// for each, are in dist/ too: for those who import mc2 as a library.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../', import.meta.url));

/** Large, and loaded by few runs. */
const external = ['@modelcontextprotocol/sdk', 'docx', 'handlebars', 'unpdf', 'word-extractor'];

const { metafile } = await build({
  absWorkingDir: root,
  entryPoints: { mc2: 'src/cli/main.ts' },
  // As deep as dist/cli, so that src/cli/package-info.ts finds the package from here as well.
  outdir: 'dist/program',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  external,
  // Packages of the old kind ask for Node's modules with require().
  banner: {
    js: "import { createRequire as requireFrom } from 'node:module';const require = requireFrom(import.meta.url);",
  },
  metafile: true,
  logLevel: 'warning',
});

writeFileSync(join(root, 'dist/program/LICENSES.txt'), licenses(packagesIn(Object.keys(metafile.inputs))));

function packagesIn(paths) {
  const names = paths.map((path) => /^node_modules\/((?:@[^/]+\/)?[^/]+)\//u.exec(path)?.[1]);
  return [...new Set(names.filter((name) => name !== undefined))].sort();
}

/** The bundle holds code of these packages; they ask that their licenses go with it. */
function licenses(names) {
  return names.map((name) => `${name}\n\n${licenseOf(name)}\n`).join(`\n${'-'.repeat(80)}\n\n`);
}

function licenseOf(name) {
  const folder = join(root, 'node_modules', name);
  const file = readdirSync(folder).find((one) => /^licen[cs]e/iu.test(one));
  if (file !== undefined && existsSync(join(folder, file))) return readFileSync(join(folder, file), 'utf8').trim();
  const { license, author } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return `${license}, ${typeof author === 'string' ? author : (author?.name ?? '')}`;
}
