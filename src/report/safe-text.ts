/** Text out of other people's documents, made harmless for a terminal. */

/**
 * Gives `text` with every character visible that could steer a terminal or turn the order of a line around: C0 and C1
 * controls (ESC among them), bidirectional embeddings, overrides and isolates (Unicode UAX #9), line separators, tag
 * characters, lone surrogates. Line breaks and tabs become single spaces. Ordinary letters of any script stay.
 */
export function safeText(text: string): string {
  return harmless.test(text) ? text : text.replace(unsafe, (character) => visible(character.codePointAt(0) ?? 0));
}

/** Nearly every text; V8 takes some milliseconds over the expression below before it looks at the first letter. */
const harmless = /^[\x20-\x7e\u2010-\u2027]*$/;

const unsafe =
  // eslint-disable-next-line no-control-regex -- finding control characters is the purpose
  /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\u{e0000}-\u{e007f}]|\p{Surrogate}/gu;

function visible(code: number): string {
  if (code === 0x09 || code === 0x0a || code === 0x0d) return ' ';
  if (code < 0x20) return String.fromCodePoint(0x2400 + code);
  if (code === 0x7f) return '\u2421';
  return `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`;
}
