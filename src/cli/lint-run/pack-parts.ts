/** Parts of reports in compressed form. */
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';

/** Letters that are compressed together: what is said of one contract is half of what is said of any other. */
const together = 2_000_000;

/** Brotli looks back as far as that, and with this quality it is faster than deflate and leaves a quarter. */
const brotli = {
  params: { [constants.BROTLI_PARAM_QUALITY]: 4, [constants.BROTLI_PARAM_LGWIN]: 22 },
};

export type Packer = {
  /** Takes a part; an empty one is nothing. */
  readonly add: (part: string) => void;
  /** Packs what has been taken and not been packed yet. */
  readonly flush: () => void;
};

/** Gives `put` the parts in order, several of them as one piece with `between` in the midst. */
export function openPacker(between: string, put: (piece: Uint8Array) => void): Packer {
  let open: string[] = [];
  let letters = 0;
  const flush = (): void => {
    if (open.length > 0) put(brotliCompressSync(open.join(between), brotli));
    [open, letters] = [[], 0];
  };
  return {
    add: (part) => {
      if (part === '') return;
      open.push(part);
      letters += part.length;
      if (letters >= together) flush();
    },
    flush,
  };
}

/** The text of a piece, in UTF-8. */
export function unpack(piece: Uint8Array): Uint8Array {
  return brotliDecompressSync(piece);
}
