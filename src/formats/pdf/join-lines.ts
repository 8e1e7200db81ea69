/** Lines of a paragraph to its text: hyphenation at line ends undone. */

/** First parts that are written with a hyphen wherever they stand. */
const firstParts = new Set(
  'all anti co cross cyber day end ex full half high in industry life long low machine multi must near non off on one open opt out post pre pro re read real role second self semi short single so sub third time two up user vulnerability well zero'.split(
    ' ',
  ),
);

/** What a document says about its own words. */
export type Vocabulary = {
  /** Every word and every hyphenated word, in small letters. */
  readonly words: ReadonlySet<string>;
  /** True where the program that set the text divided words at line ends. */
  readonly divides: boolean;
};

/** So many lines end in a hyphen only where words are divided. */
const manyDivided = 0.03;

/** Collects the words that stand whole inside lines, and those with hyphens; not the parts of divided words. */
export function collectVocabulary(lines: readonly string[]): Vocabulary {
  const words = new Set<string>();
  const pairs: string[][] = [];
  let open: string | null = null;
  for (const line of lines) {
    const whole = line.slice(0, 10_000).toLowerCase();
    const first = /^\p{L}+/u.exec(whole)?.[0] ?? '';
    if (open !== null && first !== '') pairs.push([open, first]);
    const last = /\p{L}{1,60}[-\u00ad\u2010]$/u.exec(whole);
    const inside = whole.slice(open === null ? 0 : first.length, last?.index ?? whole.length);
    open = last === null ? null : last[0].slice(0, -1);
    for (const [word] of inside.matchAll(/\p{L}+(?:-\p{L}+)*/gu)) {
      words.add(word);
      if (word.includes('-')) for (const part of word.split('-')) words.add(part);
    }
  }
  const proved = pairs.filter(([one = '', two = '']) => words.has(one + two)).length;
  const hyphened = pairs.filter(([one = '', two = '']) => words.has(`${one}-${two}`)).length;
  return { words, divides: proved > hyphened || pairs.length > Math.max(2, lines.length * manyDivided) };
}

/** Joins lines with spaces; a word that was divided between two lines becomes one word again. */
export function joinLines(lines: readonly string[], vocabulary: Vocabulary): string {
  let text = '';
  for (const line of lines) {
    if (text === '') text = line;
    else if (/[\u00ad\u2010]$/.test(text) && /^\p{L}/u.test(line)) text = text.slice(0, -1) + line;
    else if (/\p{L}-$/u.test(text)) text = dividesWord(text, line, vocabulary) ? text.slice(0, -1) + line : text + line;
    else if (/\p{N}-$/u.test(text) && /^[\p{L}\p{N}]/u.test(line)) text += line;
    else if (/[\p{L}\p{N}][/\u2013\u2014]$/u.test(text) && /^[\p{L}\p{N}]/u.test(line)) text += line;
    else text += ` ${line}`;
  }
  return text.replaceAll('\u00ad', '');
}

/** True where the hyphen at the end of `before` is there because the line was full, not because the word has one. */
function dividesWord(before: string, after: string, { words, divides }: Vocabulary): boolean {
  const first = /\p{L}+(?=-$)/u.exec(before.slice(-60))?.[0].toLowerCase() ?? '';
  const second = /^\p{Ll}+/u.exec(after.slice(0, 60))?.[0] ?? '';
  if (second === '' || words.has(`${first}-${second}`)) return false;
  if (words.has(first + second)) return true;
  return divides && !firstParts.has(first) && !(words.has(first) && words.has(second));
}
