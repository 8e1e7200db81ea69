/** Colour, decided in one place. */
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

/**
 * Paints with the sixteen colours that every terminal has, or not at all. A text that is painted in parts already goes on in
 * its own style after each part, and no style runs over the end of a line.
 */
export function createPainter(colored: boolean): Painter {
  return colored ? (style, text) => (text === '' ? '' : paint(styles[style], text)) : (_, text) => text;
}

function paint(codes: readonly Code[], text: string): string {
  const [on, off] = [codes.map(switchOn).join(''), codes.toReversed().map(switchOff).join('')];
  let inside = text;
  for (const code of codes) inside = inside.replaceAll(switchOff(code), switchOff(code) + switchOn(code));
  return on + inside.replace(/\r?\n/g, (end) => off + end + on) + off;
}

/** What switches a property on, and what switches it off (ECMA-48, Select Graphic Rendition). */
type Code = readonly [on: number, off: number];

const bold: Code = [1, 22];

const styles: Readonly<Record<Style, readonly Code[]>> = {
  error: [[31, 39], bold],
  warning: [[33, 39]],
  info: [[36, 39]],
  good: [[32, 39]],
  strong: [bold],
  dim: [[2, 22]],
  quote: [[3, 23]],
};

const switchOn = ([on]: Code): string => `\u001b[${on}m`;
const switchOff = ([, off]: Code): string => `\u001b[${off}m`;
