/** Where a report goes, piece by piece. */
import type { Console } from '../console.ts';
import { openOutput } from '../write-output.ts';
import type { Output } from './write-reports.ts';

export type Sink = {
  /** Takes the next piece; resolves when there is room for another. */
  readonly write: (piece: string | Uint8Array) => Promise<void>;
  /** Everything has been written. */
  readonly end: () => void;
  /** Leaves nothing half-written behind; does nothing after `end`. */
  readonly abandon: () => void;
};

/**
 * Opens standard output or a file, which has its name only from `end` on.
 *
 * @throws UsageError when the file system refuses; so do the functions
 */
export function openSink({ file, replace }: Pick<Output, 'file' | 'replace'>, console: Console): Sink {
  if (file === null) return standardOutput(console);
  const output = openOutput(file, replace);
  return {
    // A file takes a piece at once.
    write: (piece) => Promise.resolve(output.write(piece)),
    end: output.commit,
    abandon: output.discard,
  };
}

const lineFeed = 0x0a;

/** What waits for a slow reader would be memory without a bound. */
function standardOutput({ out, drained }: Console): Sink {
  // A line that is not over yet waits: on a terminal a progress bar would be drawn over it.
  let begun: Uint8Array = new Uint8Array();
  return {
    write: async (piece) => {
      const bytes = typeof piece === 'string' ? Buffer.from(piece) : piece;
      const all = begun.length === 0 ? bytes : Buffer.concat([begun, bytes]);
      const whole = all.lastIndexOf(lineFeed) + 1;
      if (whole > 0) out(all.subarray(0, whole));
      begun = all.subarray(whole);
      await drained?.();
    },
    end: () => {
      if (begun.length > 0) out(begun);
    },
    abandon: () => undefined,
  };
}
