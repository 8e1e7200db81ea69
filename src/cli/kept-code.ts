/**
 * The code that V8 has made of the program, kept from run to run: without it every run would compile anew all that it
 * calls. One file holds the code of all scripts that a command uses, for they are read together. What is not there, not
 * whole, not of this very program and V8, or not the user's own is as good as none.
 */
import { createHash } from 'node:crypto';
import { closeSync, openSync, readFileSync, writeSync } from 'node:fs';
import { readOwn, writeOwn } from './cache-files.ts';

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
    return fromBytes(where === 'program' ? readFileSync(path) : readOwn(path));
  } catch {
    return null;
  }
}

/**
 * Writes the code of scripts, and drops the oldest files beyond what several versions of mc2 need.
 *
 * @param code called only where there is a folder to write to
 */
export function writeKept(path: string, code: () => KeptCode): void {
  const bytes = (): Uint8Array => {
    const { runs, scripts } = code();
    return toBytes(runs, scripts);
  };
  writeOwn(path, bytes, mostFiles);
}

/** Of a file some 1 MB. */
const mostFiles = 40;

/** Notes in a file that one more run has used it. */
export function countRun(path: string, runs: number): void {
  const file = openSync(path, 'r+');
  try {
    writeSync(file, Uint8Array.of(runs), 0, 1, 0);
  } finally {
    closeSync(file);
  }
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
