/** Runs as Word writes nearly all of them: properties without children of their own, one text, nothing else. */
import { limits } from '../limits.ts';
import { decode, type XmlCursor } from '../xml/xml-cursor.ts';
import type { Scan } from './scan-context.ts';
import { addText, tidied } from './scan-paragraph.ts';

/** What stands before the text of such a run. Counts are bounded: what goes beyond is read tag by tag. */
const opening =
  /<w:r(?: w:rsid[A-Za-z]{0,9}="[0-9A-Fa-f]{0,16}"){0,5}>(?:<w:rPr>((?:<[^<>]{1,400}\/>){0,40})<\/w:rPr>)?<w:t( xml:space="preserve")?>/y;
const closing = '</w:t></w:r>';
/** A run, its properties or text, and a property. */
const ownDepth = 3;
const needsDecoding = /[^\x20-\x25\x27-\x7e]/;

/**
 * Reads the run that begins where the scan stands as its elements one by one would be read, and those behind it that
 * begin with the same bytes, and moves behind them. False, with nothing moved, where there is anything else: a run with
 * a tab or a picture, properties that nobody has read before, prefixes that are not Word's own. Most of a document is
 * such runs, and going through their tags was two thirds of the time for reading it.
 */
export function readPlainRuns(scan: Scan): boolean {
  const { cursor, context, runMemory, styles } = scan;
  const { text: part } = cursor;
  const start = cursor.end;
  opening.lastIndex = start;
  const found = opening.exec(part);
  if (found === null || !meansWhatItSays(cursor)) return false;
  const [begin, properties, space] = found;
  const known = properties === undefined ? null : runMemory.known.get(properties);
  if (known === undefined) return false;
  const texts: string[] = [];
  for (let from = start; part.startsWith(begin, from); from = cursor.end) {
    const to = part.indexOf('<', from + begin.length);
    if (!part.startsWith(closing, to)) break;
    const raw = part.slice(from + begin.length, to);
    texts.push(needsDecoding.test(raw) ? tidied(decode(cursor, to - raw.length, to), space !== undefined) : raw);
    cursor.end = to + closing.length;
  }
  if (texts.length === 0) return false;
  const { look } = context;
  context.look = known === null ? context.plain : styles.look(context.paragraph?.properties.style, known);
  addText(scan, texts.join(''));
  context.look = look;
  return true;
}

/** True where the prefixes are bound at the root and stand for what they nearly always stand for. */
function meansWhatItSays({ prefixes, shadowed, opened }: XmlCursor): boolean {
  return (
    shadowed.at(-1)?.depth === 1 &&
    prefixes.get('w') === 'w' &&
    prefixes.get('xml') === 'xml' &&
    opened.length + ownDepth <= limits.depth
  );
}
