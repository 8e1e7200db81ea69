/** A change of wording for a terminal: `within [-30-]{+90+} days`. */
import type { Change } from '../../compare/comparison.ts';
import type { Painter, Style } from '../reporter.ts';
import { glyphs, wrapGlyphs } from '../wrap.ts';

/** Characters of unchanged text that are kept beside a change, and of changed text that are shown at all. */
const [around, most] = [48, 600];

/** Lines with the changed words between markers and in colour; long unchanged stretches are shortened. */
export function changeLines(
  changes: readonly Change[],
  indent: number,
  width: number,
  paint: Painter,
): readonly string[] {
  const pieces = shortened(changes).map(({ kind, text }) => ({ kind, text: marked(kind, oneLine(text)) }));
  const text = pieces.map((piece) => piece.text).join('');
  const styles: (Style | null)[] = [];
  for (const piece of pieces) {
    const style = piece.kind === 'same' ? null : piece.kind === 'deleted' ? 'error' : 'good';
    for (let at = 0; at < piece.text.length; at++) styles.push(style);
  }
  return wrapGlyphs(glyphs(text), width - indent).map((line) => {
    let painted = '';
    let run = '';
    let style: Style | null = null;
    const close = (): void => {
      painted += style === null ? run : paint(style, run);
      run = '';
    };
    for (const { shown, offset } of line) {
      const own = styles[offset] ?? null;
      if (own !== style) close();
      style = own;
      run += shown;
    }
    close();
    return ' '.repeat(indent) + painted;
  });
}

function marked(kind: Change['kind'], text: string): string {
  if (kind === 'same') return text;
  return kind === 'deleted' ? `[-${text}-]` : `{+${text}+}`;
}

function shortened(changes: readonly Change[]): readonly Change[] {
  const last = changes.length - 1;
  return changes.map(({ kind, text }, at) => ({
    kind,
    text: kind === 'same' ? middleOut(text, at > 0, at < last) : cut(text),
  }));
}

/** The unchanged words that stand beside changes; what is further away is left out. */
function middleOut(text: string, before: boolean, after: boolean): string {
  const room = (before ? around : 0) + (after ? around : 0);
  if (text.length <= room + 20) return text;
  const head = before ? text.slice(0, spaceBefore(text, around)) : '';
  const tail = after ? text.slice(spaceAfter(text, text.length - around)) : '';
  return `${head} … ${tail}`;
}

function cut(text: string): string {
  return text.length <= most ? text : `${text.slice(0, spaceBefore(text, most))} …`;
}

function spaceBefore(text: string, at: number): number {
  const space = text.lastIndexOf(' ', at);
  return space > at - 30 && space > 0 ? space : at;
}

function spaceAfter(text: string, at: number): number {
  const space = text.indexOf(' ', at);
  return space >= 0 && space < at + 30 ? space + 1 : at;
}

/** The ends of paragraphs become visible, other white space becomes one space. */
function oneLine(text: string): string {
  return text.replace(/\u2029/gu, ' ¶ ').replace(/\s+/gu, ' ');
}
