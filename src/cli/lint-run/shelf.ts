/** Pieces put aside until the end of a run: the first in memory, all others in a file that nobody else can open. */
import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export type Shelf = {
  readonly put: (piece: Uint8Array) => void;
  /** All pieces in order; to be asked for once. */
  readonly pieces: () => Generator<Uint8Array>;
};

/** Bytes that are kept in memory: those of five hundred contracts. */
const most = 4_000_000;

/** An empty shelf. Where no file can be made, or the disk is full, what comes stays in memory. */
export function openShelf(inMemory = most): Shelf {
  /** A piece, or the length of one in the file. */
  const pieces: (Uint8Array | number)[] = [];
  let bytes = 0;
  let file: number | null | undefined;
  let end = 0;
  const write = (piece: Uint8Array): boolean => {
    if (file === undefined) file = openNameless();
    if (file === null) return false;
    try {
      for (let at = 0; at < piece.length;) at += writeSync(file, piece, at, piece.length - at, end + at);
    } catch {
      return false;
    }
    end += piece.length;
    return true;
  };
  return {
    put: (piece) => {
      bytes += piece.length;
      pieces.push(bytes > inMemory && write(piece) ? piece.length : piece);
    },
    *pieces() {
      let at = 0;
      for (const piece of pieces) {
        if (typeof piece === 'number') yield readPiece(file as number, at, piece);
        else yield piece;
        at += typeof piece === 'number' ? piece : 0;
      }
      if (typeof file === 'number') closeSync(file);
    },
  };
}

function readPiece(file: number, start: number, length: number): Uint8Array {
  const piece = new Uint8Array(length);
  for (let at = 0; at < length;) at += readSync(file, piece, at, length - at, start + at);
  return piece;
}

/** A file that is gone from its folder as soon as it is open, so that nothing of it stays, however the run ends. */
function openNameless(): number | null {
  try {
    const folder = mkdtempSync(join(tmpdir(), 'mc2-'));
    try {
      return openSync(join(folder, 'report'), 'wx+', 0o600);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  } catch {
    return null;
  }
}
