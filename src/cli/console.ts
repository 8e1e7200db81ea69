/** The outside world as a command sees it: two streams, a folder, an environment. */
import type { Painter } from '../report/reporter.ts';

export type Console = {
  /** Findings and requested data. */
  readonly out: (content: string | Uint8Array) => void;
  /** Resolves when whoever reads standard output has kept up; absent where there is nobody to wait for. */
  readonly drained?: () => Promise<void>;
  /** Everything that is said to people: notes, summaries, errors. */
  readonly err: (text: string) => void;
  readonly paintOut: Painter;
  readonly paintErr: Painter;
  /** Columns of the terminal, 80 where there is none. */
  readonly width: number;
  /** True where standard output is a terminal. */
  readonly outIsTerminal?: boolean;
  /** True where standard error is a terminal that can draw over a line. */
  readonly errIsTerminal?: boolean;
  /** The configuration that `--config` names, false for `--no-config`, undefined for the nearest one. */
  readonly configFile?: () => string | false | undefined;
};
