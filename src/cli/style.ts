/** Colour, decided in one place. */
import { Chalk, type ChalkInstance } from 'chalk';
import type { Painter, Style } from '../report/reporter.ts';

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

/** Paints with the sixteen colours that every terminal has, or not at all. */
export function createPainter(colored: boolean): Painter {
  const chalk = new Chalk({ level: colored ? 1 : 0 });
  const styles: Readonly<Record<Style, ChalkInstance>> = {
    error: chalk.red.bold,
    warning: chalk.yellow,
    info: chalk.cyan,
    good: chalk.green,
    strong: chalk.bold,
    dim: chalk.dim,
    quote: chalk.italic,
  };
  return (style, text) => styles[style](text);
}
