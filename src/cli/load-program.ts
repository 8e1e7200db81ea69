/**
 * Loads the bundled program (`scripts/bundle.js`) with the code that V8 made of it in earlier runs (`kept-code.ts`), which
 * spares a fifth of a lint. The build makes such code too, for the commands that are used most (`scripts/keep-code.js`),
 * so that the first run has some, and so have runs that can write nowhere.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { cachedDataVersionTag } from 'node:v8';
import { Script } from 'node:vm';
import { cacheFolder, mayKeep } from './cache-files.ts';
import { countRun, readKept, writeKept, type KeptCode } from './kept-code.ts';
import { keepAllCode, optimizeLate } from './optimizing.ts';

type Wrapped = (exports: object, require: Require, module: object, filename: string, dirname: string) => void;
type Require = (id: string) => unknown;

/**
 * Gives what `mc2.cjs` in a folder exports. The folder holds the digest of its scripts in `mc2.digest`, and may hold code
 * in `kept/`.
 *
 * @param args of the command line: each command has code of its own for each format, for each needs other parts of the
 * program
 */
export function loadProgram(folder: string, args: readonly string[]): unknown {
  optimizeLate();
  keepAllCode();
  const store = mayKeep() ? openStore(folder, args) : null;
  const scripts = new Map<string, Script>();
  const modules = new Map<string, { exports: object }>();
  const requirePackage = createRequire(join(folder, 'mc2.cjs'));
  const requireScript = (name: string): unknown => {
    const known = modules.get(name);
    if (known !== undefined) return known.exports;
    const module = { exports: {} };
    modules.set(name, module);
    const filename = join(folder, name);
    const cachedData = store?.kept?.scripts.get(name);
    // The build writes it in ASCII, where a byte is a letter, and as the function that `require` would make of it.
    const script = new Script(readFileSync(filename, 'latin1'), {
      filename,
      ...(cachedData === undefined ? {} : { cachedData }),
    });
    if (cachedData === undefined || script.cachedDataRejected === true) store?.miss();
    scripts.set(name, script);
    (script.runInThisContext() as Wrapped)(module.exports, require, module, filename, folder);
    return module.exports;
  };
  const require: Require = (id) => (id.startsWith('./') ? requireScript(id.slice(2)) : requirePackage(id));
  // At the end of the run V8 has the code of everything that was called.
  if (store !== null) process.once('exit', () => store.end(scripts));
  return requireScript('mc2.cjs');
}

type Store = {
  readonly kept: KeptCode | null;
  /** To be called when a script has been compiled anew. */
  readonly miss: () => void;
  readonly end: (scripts: ReadonlyMap<string, Script>) => void;
};

/** The runs after which the code is written anew where it has grown: each may have called what those before it did not. */
const growing = [1, 2, 3, 4, 8, 16, 32];
/** Less than a fiftieth more is not worth writing. */
const growth = 1.02;

function openStore(folder: string, args: readonly string[]): Store {
  const digest = readFileSync(join(folder, 'mc2.digest'), 'latin1').slice(0, 16);
  const version = `${digest}-${cachedDataVersionTag()}-`;
  const name = `${version}${useOf(args)}`;
  const own = join(cacheFolder(), name);
  const kept = readKept(own, 'cache');
  const made = kept === null ? readMade(join(folder, 'kept'), version, name) : null;
  let missed = kept === null && made?.exact !== true;
  return {
    kept: kept ?? made?.kept ?? null,
    miss: () => {
      missed = true;
    },
    end: (scripts) => {
      try {
        const runs = (kept?.runs ?? 0) + 1;
        if (missed) writeKept(own, () => ({ runs, scripts: codeOf(scripts) }));
        else if (kept !== null && runs <= Math.max(...growing)) {
          const code = growing.includes(runs) ? codeOf(scripts) : null;
          if (code !== null && sizeOf(code) > growth * sizeOf(kept.scripts))
            writeKept(own, () => ({ runs, scripts: code }));
          else countRun(own, runs);
        }
      } catch {
        // A home that cannot be written to costs time and nothing else.
      }
    },
  };
}

/** The command and the last format that is named. */
function useOf(args: readonly string[]): string {
  const command = args.find((arg) => /^[a-z]{2,12}$/.test(arg)) ?? 'none';
  const format = args.map((arg) => /\.[a-z]{2,5}$/.exec(arg)?.[0] ?? '').findLast((one) => one !== '') ?? '';
  return `${command}${format}`;
}

/** What the build has made for this use, else for the same command with another format, which calls most of the same. */
function readMade(folder: string, version: string, name: string): { kept: KeptCode | null; exact: boolean } | null {
  try {
    const names = readdirSync(folder).filter((one) => one.startsWith(version));
    const exact = names.includes(name);
    const other = exact ? name : names.find((one) => one.startsWith(`${commandOf(name)}.`));
    const kept = other === undefined ? null : readKept(join(folder, other), 'program');
    return { kept, exact: exact && kept !== null };
  } catch {
    return null;
  }
}

/** A name of code without its format. */
function commandOf(name: string): string {
  return name.split('.', 1)[0] ?? name;
}

function codeOf(scripts: ReadonlyMap<string, Script>): ReadonlyMap<string, Uint8Array> {
  // Code counts only for a start with the same settings.
  optimizeLate();
  return new Map(Array.from(scripts, ([name, script]) => [name, script.createCachedData()]));
}

function sizeOf(scripts: KeptCode['scripts']): number {
  return [...scripts.values()].reduce((sum, { length }) => sum + length, 0);
}
