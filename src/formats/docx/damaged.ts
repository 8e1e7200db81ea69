import { InputError } from '../../errors.ts';

/** The error for a Word file whose bytes contradict themselves; `what` completes "The Word file is damaged: …". */
export function damaged(what: string, cause?: unknown): InputError {
  return new InputError(
    'corrupt',
    `The Word file is damaged: ${what}.`,
    'Open it in Word and save it again, or ask the sender for a fresh copy.',
    cause,
  );
}
