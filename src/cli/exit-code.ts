/** Which exit code wins when several apply. */
import { exitCodes } from '../errors.ts';

const byWeight: readonly number[] = [
  exitCodes.clean,
  exitCodes.findings,
  exitCodes.input,
  exitCodes.usage,
  exitCodes.bug,
  exitCodes.interrupted,
];

/** The weightiest of `codes`: 70 before 2 before 3 before 1 before 0; 0 when there are none. */
export function worstExitCode(...codes: readonly number[]): number {
  return codes.reduce(
    (worst, code) => (byWeight.indexOf(code) > byWeight.indexOf(worst) ? code : worst),
    exitCodes.clean,
  );
}
