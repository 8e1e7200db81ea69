/** Colour, decided in one place. */
import type { Painter } from '../report/reporter.ts';

export const colorModes = ['auto', 'always', 'never'] as const;
export type ColorMode = (typeof colorModes)[number];

type Stream = { readonly isTTY?: boolean };
type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Whether to colour a stream: the flag first, then `NO_COLOR` (any text turns colour off), then `FORCE_COLOR` (any text
 * but `0` and `false` turns it on), else a terminal that is not `dumb`.
 */
export function wantsColor(mode: ColorMode, environment: Environment, stream: Stream): boolean {
  if (mode !== 'auto') return mode === 'always';
  const { NO_COLOR: none = '', FORCE_COLOR: force = '', TERM: terminal } = environment;
  if (none !== '') return false;
  if (force !== '') return force !== '0' && force !== 'false';
  return stream.isTTY === true && terminal !== 'dumb';
}

/** Leaves a text as it is. */
export const plainPainter: Painter = (_, text) => text;

/** Paints with the sixteen colours that every terminal has, or not at all. What paints is loaded only where colours are wanted. */
export async function createPainter(colored: boolean): Promise<Painter> {
  return colored ? (await import('./colored-painter.ts')).coloredPainter : plainPainter;
}
