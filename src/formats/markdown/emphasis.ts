/** Emphasis marks: which of them are marks and which are characters of the text. */

type Delimiter = { readonly opens: boolean; readonly closes: boolean };

/** A stretch of shown text; `delimiter` is set for a run of `*` or `_` whose meaning is still open. */
export type Piece = { text: string; readonly delimiter: Delimiter | null };

/** Whether a run of `*` or `_` opens or closes emphasis (CommonMark 0.31, section 6.2). Redactions and blanks do neither. */
export function delimiterRun(text: string, start: number, run: number): Piece {
  const piece = text.slice(start, start + run);
  const before = text.charAt(start - 1);
  const after = text.charAt(start + run);
  if (run > 3 || (before === '[' && after === ']')) return { text: piece, delimiter: null };
  const left = flanks(after, before);
  const right = flanks(before, after);
  // An underscore inside a word joins its parts: snake_case.
  const word = text.charAt(start) === '_';
  const opens = left && (!word || !right || isPunctuation(before));
  const closes = right && (!word || !left || isPunctuation(after));
  return { text: piece, delimiter: { opens, closes } };
}

/** True where a run belongs to the text on the side of `near`. */
function flanks(near: string, far: string): boolean {
  if (isSpace(near)) return false;
  return !isPunctuation(near) || isSpace(far) || isPunctuation(far);
}

function isSpace(character: string): boolean {
  return character === '' || /\s/.test(character);
}

function isPunctuation(character: string): boolean {
  return /[\p{P}\p{S}]/u.test(character);
}

/** Takes away the delimiters that make a pair; the others are characters of the text. */
export function pairDelimiters(pieces: readonly Piece[]): void {
  const open: Record<string, Piece[]> = { '*': [], _: [] };
  for (const piece of pieces) {
    const character = piece.text.charAt(0);
    const openers = open[character];
    if (piece.delimiter === null || openers === undefined) continue;
    if (piece.delimiter.closes) {
      for (let opener = openers.at(-1); opener !== undefined && piece.text !== ''; opener = openers.at(-1)) {
        const shared = Math.min(opener.text.length, piece.text.length);
        opener.text = opener.text.slice(shared);
        piece.text = piece.text.slice(shared);
        if (opener.text === '') openers.pop();
      }
    }
    if (piece.delimiter.opens && piece.text !== '') openers.push(piece);
  }
}
