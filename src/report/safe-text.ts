/** Text out of other people's documents, made harmless for a terminal. */

/**
 * Gives `text` with every character visible that could steer a terminal or turn the order of a line around: C0 and C1
 * controls (ESC among them), bidirectional embeddings, overrides and isolates (Unicode UAX #9), line separators, tag
 * characters, lone surrogates. Line breaks and tabs become single spaces. Ordinary letters of any script stay.
 */
export function safeText(text: string): string {
  return isPlain(text) ? text : text.replace(unsafe, (character) => visible(character.codePointAt(0) ?? 0));
}

/**
 * True for text of letters that steer nothing and take one column each: Latin, and the dashes and quotation marks of print.
 * Nearly all text of contracts in English is so, and to ask costs a tenth of looking at letter by letter.
 */
export function isPlain(text: string): boolean {
  return plain.test(text);
}

const plain = /^[ -~\u00a0-\u02ff\u2010-\u2027]*$/;

const unsafe =
  // eslint-disable-next-line no-control-regex -- finding control characters is the purpose
  /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\u{e0000}-\u{e007f}]|\p{Surrogate}/gu;

function visible(code: number): string {
  if (code === 0x09 || code === 0x0a || code === 0x0d) return ' ';
  if (code < 0x20) return String.fromCodePoint(0x2400 + code);
  if (code === 0x7f) return '\u2421';
  return `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`;
}
