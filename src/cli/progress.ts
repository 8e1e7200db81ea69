/** How far a long run has come, on standard error: a bar on a terminal, a line now and then elsewhere. */
import { counted } from '../report/count.ts';
import { safeText } from '../report/safe-text.ts';
import type { Console } from './console.ts';

export type Progress = {
  /** Call before each thing is begun. */
  readonly step: (name: string) => void;
  /** Call before anything is written to standard output: a bar on the same terminal makes way, and comes again below. */
  readonly makeWay: () => void;
  /** Leaves nothing of a bar behind. */
  readonly end: () => void;
};

/** Short runs need no bar; where nobody watches, a line every few seconds is enough. */
const barAfter = 500;
const barEvery = 100;
const linesEvery = 5000;

/**
 * Begins to count to `total`. With `console` null it says nothing.
 *
 * @param one what is counted, in the singular
 * @param now milliseconds since any moment
 */
export function startProgress(
  total: number,
  one: string,
  console: Pick<Console, 'err' | 'errIsTerminal' | 'outIsTerminal' | 'width'> | null,
  now: () => number = () => process.uptime() * 1000,
): Progress {
  const nothing = (): void => undefined;
  if (console === null) return { step: nothing, makeWay: nothing, end: nothing };
  const { err, errIsTerminal = false, outIsTerminal = false, width } = console;
  const started = now();
  let last = started;
  let done = 0;
  let drawn = false;
  const wipe = (): void => {
    if (drawn) err('\r\u001b[K');
    drawn = false;
  };
  return {
    step: (name) => {
      const at = now();
      const due = errIsTerminal
        ? at - started >= barAfter && at - last >= (drawn ? barEvery : 0)
        : at - last >= linesEvery;
      if (due) {
        last = at;
        drawn = errIsTerminal;
        err(
          errIsTerminal ? `\r\u001b[K${bar(done, total, name, width)}` : `${done} of ${counted(total, one)} judged\n`,
        );
      }
      done += 1;
    },
    makeWay: outIsTerminal ? wipe : nothing,
    end: wipe,
  };
}

const cells = 20;

/** One line that is surely shorter than the terminal is wide. */
function bar(done: number, total: number, name: string, width: number): string {
  const filled = Math.floor((done / Math.max(total, 1)) * cells);
  const head = `[${'#'.repeat(filled)}${'.'.repeat(cells - filled)}] ${done}/${total} `;
  return head + safeText(name).slice(0, Math.max(0, width - head.length - 1));
}
