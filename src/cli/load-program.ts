/**
 * Loads the bundled program (`scripts/bundle.js`) with the code that V8 made of it in an earlier run, which spares a tenth
 * of a lint. From Node 22.1 on Node itself keeps that code; before, it is kept here, in the user's own cache folder. A
 * cache that is not there, not whole, not of this very program and Node, or not the user's own is as good as none.
 */
import { createHash } from 'node:crypto';
import {
  closeSync,
  fstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire, wrap } from 'node:module';
import * as module from 'node:module';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { cachedDataVersionTag, setFlagsFromString } from 'node:v8';
import { Script } from 'node:vm';
import { optimizeLate } from './optimizing.ts';

type Wrapped = (exports: object, require: NodeJS.Require, module: object, filename: string, dirname: string) => void;

/**
 * Gives what `mc2.cjs` in a folder exports. The folder holds the digest of that file in `mc2.digest`.
 *
 * @param args of the command line: each command has a cache of its own for each format, for each needs other parts of the
 * program
 */
export function loadProgram(folder: string, args: readonly string[]): unknown {
  optimizeLate();
  // What was called once early in a long run is to be kept too.
  setFlagsFromString('--no-flush-bytecode');
  const path = join(folder, 'mc2.cjs');
  const require = createRequire(path);
  if ('enableCompileCache' in module || process.env['NODE_DISABLE_COMPILE_CACHE'] !== undefined) return require(path);
  const caches = cacheFolder();
  const digest = readFileSync(join(folder, 'mc2.digest'), 'latin1').slice(0, 16);
  const command = args.find((arg) => /^[a-z]{2,12}$/.test(arg)) ?? 'none';
  const format = /\.[a-z]{2,5}$/.exec(args.join('\0'))?.[0] ?? '';
  const cache = join(caches, `${digest}-${cachedDataVersionTag()}-${command}${format}`);
  const cachedData = readCache(cache);
  // The build writes it in ASCII: a byte is a letter.
  const script = new Script(wrap(readFileSync(path, 'latin1')), {
    filename: path,
    ...(cachedData === undefined ? {} : { cachedData }),
  });
  if (cachedData === undefined || script.cachedDataRejected === true) {
    // At the end of the run V8 has the code of everything that was called.
    process.once('exit', () => keep(caches, cache, digest, script));
  }
  const program = { exports: {} };
  (script.runInThisContext() as Wrapped)(program.exports, require, program, path, folder);
  return program.exports;
}

function cacheFolder(): string {
  const { XDG_CACHE_HOME: xdg = '', LOCALAPPDATA: local = '' } = process.env;
  if (xdg !== '') return join(xdg, 'mc2');
  if (process.platform === 'win32' && local !== '') return join(local, 'mc2', 'Cache');
  return join(homedir(), process.platform === 'darwin' ? 'Library/Caches' : '.cache', 'mc2');
}

const digestBytes = 32;

function readCache(path: string): Buffer | undefined {
  try {
    const file = openSync(path, 'r');
    try {
      // What somebody else can write is not run, whoever's home this is (`sudo` may leave it that of the user).
      const { uid, mode } = fstatSync(file);
      if (process.getuid !== undefined && (uid !== process.getuid() || (mode & 0o022) !== 0)) return undefined;
      const bytes = readFileSync(file);
      const code = bytes.subarray(digestBytes);
      return digestOf(code).equals(bytes.subarray(0, digestBytes)) ? code : undefined;
    } finally {
      closeSync(file);
    }
  } catch {
    return undefined;
  }
}

/** Keeps the code for the next run, and drops that of other versions of the program. */
function keep(caches: string, cache: string, digest: string, script: Script): void {
  try {
    optimizeLate();
    const code = script.createCachedData();
    mkdirSync(caches, { recursive: true, mode: 0o700 });
    for (const name of readdirSync(caches)) if (!name.startsWith(digest)) rmSync(join(caches, name), { force: true });
    // Another run may read it at this moment: it gets the old one or the new one.
    const unfinished = `${cache}.${process.pid}`;
    writeFileSync(unfinished, Buffer.concat([digestOf(code), code]), { mode: 0o600 });
    renameSync(unfinished, cache);
  } catch {
    // A home that cannot be written to costs time and nothing else.
  }
}

function digestOf(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}
