/** Errors that are for people: what happened, where, and what to do. Anything else that is thrown is a bug in mc2. */

/** Process exit codes, the same for every command and output format. */
export const exitCodes = { clean: 0, findings: 1, usage: 2, input: 3, bug: 70, interrupted: 130 } as const;

export class Mc2Error extends Error {
  readonly exitCode: number;
  /** What the reader can do about it; empty where nothing useful can be said. */
  readonly help: string;
  constructor(exitCode: number, message: string, help = '', cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.exitCode = exitCode;
    this.help = help;
  }
}

/** Wrong usage, configuration, purchase or library: exit 2. `message` may hold several framed problems. */
export class UsageError extends Mc2Error {
  override readonly name = 'UsageError';
  constructor(message: string, help = '', cause?: unknown) {
    super(exitCodes.usage, message, help, cause);
  }
}

/** Why a document could not be read. */
export type InputProblem =
  | 'not-found'
  | 'unreadable'
  | 'empty'
  | 'encrypted'
  | 'image-only'
  | 'corrupt'
  | 'unsupported'
  | 'too-large'
  | 'no-match';

/** An input that could not be read: exit 3, never an all-clear. */
export class InputError extends Mc2Error {
  override readonly name = 'InputError';
  readonly problem: InputProblem;
  constructor(problem: InputProblem, message: string, help = '', cause?: unknown) {
    super(exitCodes.input, message, help, cause);
    this.problem = problem;
  }
}
