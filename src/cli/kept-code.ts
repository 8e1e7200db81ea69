/**
 * The code that V8 has made of the program, kept from run to run: without it every run would compile anew all that it
 * calls. One file holds the code of all scripts that a command uses, for they are read together. What is not there, not
 * whole, not of this very program and V8, or not the user's own is as good as none.
 */
import { createHash } from 'node:crypto';
import {
  accessSync,
  closeSync,
  constants,
  fstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';

/** Code by the name of its script, and how many runs have used it. */
export type KeptCode = { readonly runs: number; readonly scripts: ReadonlyMap<string, Uint8Array> };

/**
 * The code in a file; null for none that may be used.
 *
 * @param where `cache`: in a folder of the user, who alone may be able to write it; `program`: beside the program, as much to
 * be trusted as that
 */
export function readKept(path: string, where: 'cache' | 'program'): KeptCode | null {
  try {
    const file = openSync(path, 'r');
    try {
      return where === 'program' || isOwn(file) ? fromBytes(readFileSync(file)) : null;
    } finally {
      closeSync(file);
    }
  } catch {
    return null;
  }
}

/** What somebody else can write is not run, whoever's home this is (`sudo` may leave it that of the user). */
function isOwn(file: number): boolean {
  const { uid, mode } = fstatSync(file);
  return process.getuid === undefined || (uid === process.getuid() && (mode & 0o022) === 0);
}

/**
 * Writes the code of scripts, and drops the oldest files beyond what several versions of mc2 need.
 *
 * @param code called only where there is a folder to write to
 */
export function writeKept(path: string, code: () => KeptCode): void {
  const folder = dirname(path);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  accessSync(folder, constants.W_OK);
  const { runs, scripts } = code();
  // Another run or thread may read it at this moment, or write it: whoever reads gets one of them whole.
  const unfinished = `${path}.${process.pid}.${process.hrtime.bigint()}`;
  writeFileSync(unfinished, toBytes(runs, scripts), { mode: 0o600 });
  renameSync(unfinished, path);
  dropOldest(folder);
}

/** Notes in a file that one more run has used it. */
export function countRun(path: string, runs: number): void {
  const file = openSync(path, 'r+');
  try {
    writeSync(file, Uint8Array.of(runs), 0, 1, 0);
  } finally {
    closeSync(file);
  }
}

/** Where the user's caches are. */
export function cacheFolder(): string {
  const { XDG_CACHE_HOME: xdg = '', LOCALAPPDATA: local = '' } = process.env;
  if (xdg !== '') return join(xdg, 'mc2');
  if (process.platform === 'win32' && local !== '') return join(local, 'mc2', 'Cache');
  return join(homedir(), process.platform === 'darwin' ? 'Library/Caches' : '.cache', 'mc2');
}

// A file: the number of runs, which changes without the rest, in 8 bytes; the digest of all that follows; the length of the
// list of scripts; the list; the code of each script, at a multiple of 8, for V8 copies what lies otherwise.
const step = 8;
const digestBytes = 32;
const bodyAt = step + digestBytes;

function toBytes(runs: number, scripts: KeptCode['scripts']): Uint8Array {
  const list = Buffer.from(JSON.stringify(Array.from(scripts, ([name, code]) => [name, code.length])));
  const length = Buffer.alloc(step);
  length.writeUInt32LE(list.length);
  const code = [...scripts.values()].flatMap((one) => [one, Buffer.alloc(padding(one.length))]);
  const body = Buffer.concat([length, list, Buffer.alloc(padding(list.length)), ...code]);
  return Buffer.concat([Uint8Array.of(runs), Buffer.alloc(step - 1), digestOf(body), body]);
}

function fromBytes(bytes: Buffer): KeptCode | null {
  const body = bytes.subarray(bodyAt);
  if (!digestOf(body).equals(bytes.subarray(step, bodyAt))) return null;
  const length = body.readUInt32LE();
  const list = JSON.parse(body.toString('utf8', step, step + length)) as readonly (readonly [string, number])[];
  let at = step + length + padding(length);
  const scripts = new Map<string, Uint8Array>();
  for (const [name, size] of list) {
    scripts.set(name, body.subarray(at, at + size));
    at += size + padding(size);
  }
  return { runs: bytes.readUInt8(), scripts };
}

function padding(length: number): number {
  return (step - (length % step)) % step;
}

function digestOf(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}

/** Of a file some 1 MB. */
const mostFiles = 40;

function dropOldest(folder: string): void {
  const names = readdirSync(folder);
  if (names.length <= mostFiles) return;
  const ages = names.map((name) => ({ path: join(folder, name), written: statSync(join(folder, name)).mtimeMs }));
  ages.sort((a, b) => b.written - a.written);
  for (const { path } of ages.slice(mostFiles)) rmSync(path, { force: true });
}
