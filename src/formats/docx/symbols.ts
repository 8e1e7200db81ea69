/** Characters of the symbol fonts that contracts use, as Unicode; codes are those of the fonts, without the private-use offset. */
const wingdings = new Map<number, string>([
  [0x6c, '●'],
  [0x6e, '■'],
  [0x6f, '☐'],
  [0x71, '☐'],
  [0x72, '☐'],
  [0x78, '☒'],
  [0x9f, '•'],
  [0xa7, '▪'],
  [0xa8, '☐'],
  [0xd8, '➢'],
  [0xdf, '←'],
  [0xe0, '→'],
  [0xfb, '✗'],
  [0xfc, '✓'],
  [0xfd, '☒'],
  [0xfe, '☑'],
]);

const wingdings2 = new Map<number, string>([
  [0x4f, '✗'],
  [0x50, '✓'],
  [0x51, '☒'],
  [0x52, '☑'],
  [0x53, '☒'],
  [0x54, '☒'],
  [0xa3, '☐'],
]);

const greek = 'ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ';

const symbol = new Map<number, string>([
  ...[...greek].map((letter, index): [number, string] => [0x41 + index, letter]),
  ...[...greek].map((letter, index): [number, string] => [0x61 + index, letter.toLowerCase()]),
  [0xa2, '′'],
  [0xa3, '≤'],
  [0xa5, '∞'],
  [0xab, '↔'],
  [0xac, '←'],
  [0xae, '→'],
  [0xb0, '°'],
  [0xb1, '±'],
  [0xb2, '″'],
  [0xb3, '≥'],
  [0xb4, '×'],
  [0xb7, '•'],
  [0xb8, '÷'],
  [0xb9, '≠'],
  [0xba, '≡'],
  [0xbb, '≈'],
  [0xbc, '…'],
  [0xd2, '®'],
  [0xd3, '©'],
  [0xd4, '™'],
  [0xd7, '·'],
  [0xe2, '®'],
  [0xe3, '©'],
  [0xe4, '™'],
]);

/** The character that `w:sym` prints (ECMA-376-1, 17.3.3.30). `code` is hexadecimal; U+FFFD where the glyph is not known. */
export function symbolText(font: string, code: string): string {
  if (!/^[0-9a-fA-F]{1,6}$/.test(code)) return '';
  const point = parseInt(code, 16);
  const isPrivate = point >= 0xf000 && point <= 0xf0ff;
  if (isPrivate || (point <= 0xff && /^(?:symbol|wingdings)/i.test(font))) return glyphText(font, point & 0xff);
  if (point < 0x20 || point > 0x10ffff || (point >= 0xd800 && point <= 0xdfff)) return '';
  return String.fromCodePoint(point);
}

function glyphText(font: string, glyph: number): string {
  const isWingdings = /^wingdings/i.test(font);
  const known = (/^wingdings 2$/i.test(font) ? wingdings2 : isWingdings ? wingdings : symbol).get(glyph);
  if (known !== undefined) return known;
  return !isWingdings && glyph >= 0x20 && glyph < 0x7f ? String.fromCharCode(glyph) : '\ufffd';
}
