/** Exit codes: what they mean, and which one wins when several apply. */
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

/** What each code means, for people. */
export const exitCodeMeanings: readonly (readonly [string, string])[] = [
  ['0', 'nothing at or above --fail-on'],
  ['1', 'findings, differences, failed examples'],
  ['2', 'wrong usage, or faults in configuration, purchase file, template or library'],
  ['3', 'an input could not be read, or there is no contract'],
  ['70', 'a bug in mc2'],
  ['130', 'interrupted'],
];
