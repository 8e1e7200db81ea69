/** word/fontTable.xml: the fonts that the styles name. */
import type { HouseStyle } from './house-style.ts';
import { bodyFont } from './write-styles.ts';
import { escapeXml, wordNamespace, xmlCharacters } from './write-xml.ts';

/** What Word needs to find a likeness where the font is missing; known for the usual one only. */
const usual =
  '<w:panose1 w:val="02020603050405020304"/><w:charset w:val="00"/><w:family w:val="roman"/><w:pitch w:val="variable"/>';

export function fontTablePart({ looks = {} }: HouseStyle): string {
  const named = Object.values(looks).flatMap(({ font }) => font ?? []);
  const fonts = [...new Set([looks.body?.font ?? bodyFont, ...named])].sort();
  const entries = fonts.map(
    (font) =>
      `<w:font w:name="${escapeXml(xmlCharacters(font))}">${font === bodyFont ? usual : '<w:charset w:val="00"/>'}</w:font>`,
  );
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:fonts xmlns:w="${wordNamespace}">${entries.join('')}</w:fonts>`;
}
