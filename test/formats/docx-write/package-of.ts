import { strFromU8, unzipSync } from 'fflate';

/** The parts of a .docx as text, in the order of the zip. */
export function packageOf(bytes: Uint8Array): Map<string, string> {
  return new Map(Object.entries(unzipSync(bytes)).map(([name, data]) => [name, strFromU8(data)]));
}

/** One part; fails where it is missing. */
export function part(bytes: Uint8Array, name: string): string {
  const text = packageOf(bytes).get(name);
  if (text === undefined) throw new Error(`${name} is missing`);
  return text;
}

/** Values of an attribute of an element, in order. */
export function values(xml: string, element: string, attribute = 'w:val'): string[] {
  return [...xml.matchAll(new RegExp(`<${element} [^>]*${attribute}="([^"]*)"`, 'g'))].map((match) => match[1] ?? '');
}

/** The paragraphs of a part that hold all of `words` in their text. */
export function paragraphWith(xml: string, words: string): string {
  const found = (xml.match(/<w:p>.*?<\/w:p>/gs) ?? []).find((paragraph) => textOf(paragraph).includes(words));
  if (found === undefined) throw new Error(`no paragraph says “${words}”`);
  return found;
}

/** Shown text of a stretch of WordprocessingML. */
export function textOf(xml: string): string {
  return [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)]
    .map((match) => match[1] ?? '')
    .join('')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}
