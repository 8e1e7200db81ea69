// Part of the build: the program in a few files instead of hundreds, for finding and opening those takes longer than to lint
// a contract. `start.cjs` is what every start needs, `mc2.cjs` the rest, but for large packages that few runs need: those have
// scripts of their own, which `mc2.cjs` asks for when it comes to them. They are CommonJS because the code that V8 makes of
// such a script can be kept (`src/cli/load-program.ts`). The sources as they are, one file for each, are in dist/ too: for
// those who import mc2 as a library.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { quickChecks } from './quick-checks.js';

const root = fileURLToPath(new URL('../', import.meta.url));

/** Scripts of their own, by the module that is asked for. */
const scripts = new Map([
  ['yaml', 'yaml.cjs'],
  ['ajv/dist/2020.js', 'ajv.cjs'],
  ['picomatch', 'picomatch.cjs'],
  ['htmlparser2', 'htmlparser2.cjs'],
]);

/** The check of each schema by the name of its script: of some 15 a run needs one or two. */
const checks = new Map(
  [...quickChecks()].map(([id, code]) => [`check-${id.replace('.schema.json', '')}`, { id, code }]),
);

/** Large, and loaded by few runs: these stay where they are. */
const external = ['@modelcontextprotocol/sdk', 'handlebars', 'unpdf', 'word-extractor'];

/**
 * Loaded when something of them is first asked for, with what the program asks of them: ajv for a file with problems,
 * Handlebars for a text that the build has not parsed (`scripts/snapshot-texts.js`), threads for very many contracts.
 */
const late = new Map([
  ['ajv/dist/2020.js', ['Ajv2020']],
  ['handlebars', ['parse']],
  ['node:worker_threads', ['Worker', 'parentPort', 'workerData']],
]);

/** Patterns of paths: a function by itself. */
const lateFunction = 'picomatch';

/** CommonJS that the build makes. */
const made = { loader: 'js', resolveDir: root };

const settings = {
  absWorkingDir: root,
  // As deep as dist/cli, so that src/cli/package-info.ts finds the package from here as well.
  outdir: 'dist/program',
  outExtension: { '.js': '.cjs' },
  bundle: true,
  format: 'cjs',
  platform: 'node',
  target: 'node20.19',
  supported: {
    // Packages outside of it by require(): a script that V8 keeps cannot import.
    'dynamic-import': false,
    // Node has all that are used; esbuild would make each expression with `\p{}` anew for each look.
    'regexp-unicode-property-escapes': true,
  },
  external,
  // The other entry of fflate loads worker threads, which nobody asks it for.
  alias: { fflate: 'fflate/browser' },
  define: { 'import.meta.url': 'bundleUrl' },
  banner: { js: "const bundleUrl = require('node:url').pathToFileURL(__filename).href;" },
  metafile: true,
  logLevel: 'warning',
};

const program = await build({
  ...settings,
  entryPoints: { start: 'src/cli/start.ts', mc2: 'src/cli/main.ts', thread: 'src/cli/thread.ts' },
  plugins: [withoutChildProcess(), withLateModules(), withScripts(), withChecks()],
});
const packages = await build({
  ...settings,
  entryPoints: [
    ...[...scripts].map(([id, name]) => ({ in: id, out: name.replace('.cjs', '') })),
    ...[...checks.keys()].map((name) => ({ in: name, out: name })),
  ],
  banner: {},
  plugins: [madeChecks()],
});

const digest = createHash('sha256');
for (const name of ['mc2.cjs', ...scripts.values(), ...[...checks.keys()].map((one) => `${one}.cjs`)]) {
  const path = join(root, 'dist/program', name);
  const text = asFunction(inAscii(readFileSync(path, 'utf8')));
  writeFileSync(path, text);
  digest.update(text);
}
writeFileSync(join(root, 'dist/program/mc2.digest'), digest.digest('hex'));
const inputs = [program, packages].flatMap(({ metafile }) => Object.keys(metafile.inputs));
writeFileSync(join(root, 'dist/program/LICENSES.txt'), licenses(packagesIn(inputs)));

/** What `require` would make of a module: put together here, its text need not be copied at each start. */
function asFunction(text) {
  return `(function (exports, require, module, __filename, __dirname) {${text}\n})`;
}

/**
 * The program with a byte for a letter, which is read in a fifth of the time. esbuild leaves other letters in regular
 * expressions and comments alone, where an escape means the same.
 */
function inAscii(text) {
  return text.replace(/[\u0080-\uffff]/g, (sign) => {
    if (/[\ud800-\udfff]/.test(sign)) throw new Error('a letter of two halves in a regular expression');
    return `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}

/** commander can start programs for subcommands, which mc2 has none of; loading what that takes costs 7 ms at each start. */
function withoutChildProcess() {
  return {
    name: 'commander-without-child-process',
    setup: ({ onLoad }) =>
      onLoad({ filter: /commander[\\/]lib[\\/]command\.js$/ }, ({ path }) => {
        const text = readFileSync(path, 'utf8');
        const loading = "const childProcess = require('node:child_process');";
        if (!text.includes(loading)) throw new Error('commander loads child processes in another way');
        return { contents: text.replace(loading, 'const childProcess = null;'), loader: 'js' };
      }),
  };
}

/** Modules that are scripts of their own are asked for by the names of those. */
function withScripts() {
  return {
    name: 'scripts',
    setup: ({ onResolve }) => {
      onResolve({ filter: /./ }, ({ path }) =>
        scripts.has(path) ? { path: `./${scripts.get(path)}`, external: true } : undefined,
      );
    },
  };
}

/** In the place of `src/yaml/quick-checks.ts`: each check is loaded when it is first asked for. */
function withChecks() {
  const loading = Array.from(checks, ([name, { id }]) => `${JSON.stringify(id)}: () => require('./${name}.cjs')`);
  const contents = `const checks = { ${loading.join(', ')} };\nexports.quickCheck = (id) => checks[id]?.();`;
  return {
    name: 'checks',
    setup: ({ onResolve, onLoad }) => {
      onResolve({ filter: /quick-checks\.ts$/ }, () => ({ path: 'quick-checks', namespace: 'checks' }));
      onResolve({ filter: /^\.\/check-[a-z]+\.cjs$/ }, ({ path }) => ({ path, external: true }));
      onLoad({ filter: /^quick-checks$/, namespace: 'checks' }, () => ({ ...made, contents }));
    },
  };
}

function madeChecks() {
  return {
    name: 'made-checks',
    setup: ({ onResolve, onLoad }) => {
      onResolve({ filter: /^check-/ }, ({ path }) => ({ path, namespace: 'made' }));
      onLoad({ filter: /^check-/, namespace: 'made' }, ({ path }) => ({ ...made, contents: checks.get(path).code }));
    },
  };
}

function withLateModules() {
  const contentsOf = (name) =>
    name === lateFunction
      ? `module.exports = (...args) => require('${name}')(...args);`
      : late
          .get(name)
          .map(
            (part) =>
              `Object.defineProperty(exports, '${part}', { enumerable: true, get: () => require('${name}').${part} });`,
          )
          .join('');
  return {
    name: 'late-modules',
    setup: ({ onResolve, onLoad }) => {
      onResolve({ filter: /./ }, ({ path, namespace }) =>
        namespace === 'made' || !(late.has(path) || path === lateFunction) ? undefined : { path, namespace: 'made' },
      );
      onLoad({ filter: /./, namespace: 'made' }, ({ path }) => ({ ...made, contents: contentsOf(path) }));
    },
  };
}

function packagesIn(paths) {
  const names = paths.map((path) => /(?:^|\/)node_modules\/((?:@[^/]+\/)?[^/]+)\//u.exec(path)?.[1]);
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
