import { InputError } from '../errors.ts';

/** The error for a file whose bytes contradict themselves; `what` completes "The file is damaged: …". */
export function damaged(what: string, cause?: unknown): InputError {
  return new InputError(
    'corrupt',
    `The file is damaged: ${what}.`,
    'Open it in the program that made it and save it again, or ask the sender for a fresh copy.',
    cause,
  );
}
