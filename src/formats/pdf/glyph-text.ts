/** The characters that a glyph stands for. */
import { symbolText } from '../docx/symbols.ts';

/**
 * Text of a glyph: ligatures taken apart, signs of symbol fonts as Unicode, tabs and line ends as spaces. U+FFFD where
 * the font does not say what its glyph means.
 */
export function glyphText(unicode: string, font: string): string {
  if (unicode === '') return '\ufffd';
  const code = unicode.charCodeAt(0);
  if (code >= 0x20 && code < 0x7f) return isDingbats(font) ? (dingbats.get(unicode) ?? unicode) : unicode;
  if (code === 0xa0 || (code >= 0x09 && code <= 0x0d)) return ' ';
  if (code < 0x20 || (code >= 0x7f && code < 0xa0)) return '\ufffd';
  if (code >= 0xfb00 && code <= 0xfb06) return unicode.normalize('NFKC');
  if (code >= 0xf000 && code <= 0xf0ff) return symbolText(plainName(font), code.toString(16));
  if (code >= 0xe000 && code <= 0xf8ff) return '\ufffd';
  return unicode;
}

function isDingbats(font: string): boolean {
  return /zapfdingbats/i.test(font);
}

/** The check marks that form fields are ticked with. */
const dingbats: ReadonlyMap<string, string> = new Map([
  ['4', '☒'],
  ['8', '☒'],
  ['5', '☒'],
  ['6', '☒'],
  ['l', '●'],
  ['n', '■'],
]);

/** `ABCDEF+Wingdings-Regular` → `Wingdings`. */
function plainName(font: string): string {
  return font.replace(/^[A-Z]{6}\+/, '').replace(/[-,].*$/, '');
}
