/** Words by which a sentence speaks of what stands before it: "the foregoing", "these are …", "any failure to do so". */

/**
 * How far back a statement points: to its paragraph, its clause or its exhibit, or, null, not at all. `words` are those of the statement
 * in lower case.
 */
export function pointsBack(words: readonly string[]): 'paragraph' | 'clause' | 'exhibit' | null {
  if (opensRemainder(words)) return 'paragraph';
  for (const [at, word] of words.entries()) {
    const next = words[at + 1] ?? '';
    if (backward.has(word) && !(word === 'above' && at === 0)) return 'clause';
    if (word === 'preceding' && said.has(next)) return 'clause';
    if (given.has(word) && next === 'here') return 'clause';
    // With more words it refuses one thing: "Nothing in this Exhibit obliges Supplier to hold a certificate of …".
    if (word === 'this' && exhibits.has(next) && at <= 3 && words.length <= 12 && refusing.has(words[0] ?? ''))
      return 'exhibit';
    if (demonstratives.has(word) && (said.has(next) || (at === 0 ? verbs.has(next) : ends.has(next))))
      return 'paragraph';
    if (next === 'so' && doing.has(word)) return 'paragraph';
  }
  return null;
}

/** "Other models are supplied without", "For all earlier units …", "No such warranty is given": what the sentence before leaves out. */
function opensRemainder([first = '', second = '', third = '']: readonly string[]): boolean {
  if (first === 'no' && second === 'such') return true;
  return [first, second, third].some(
    (word, at, all) => rest.has(word) && all.slice(0, at).every((one) => leading.has(one)),
  );
}

const rest: ReadonlySet<string> = new Set(
  'other others earlier older remaining legacy previous lower standard basic refurbished'.split(' '),
);
const leading: ReadonlySet<string> = new Set(['for', 'on', 'in', 'all', 'any', 'the', 'to']);

const backward: ReadonlySet<string> = new Set(['foregoing', 'above', 'aforesaid', 'aforementioned']);
const given: ReadonlySet<string> = new Set(['given', 'stated', 'named', 'listed', 'shown', 'described', 'mentioned']);
const exhibits: ReadonlySet<string> = new Set('exhibit schedule annex appendix attachment addendum'.split(' '));
const refusing: ReadonlySet<string> = new Set(['nothing', 'no', 'none', 'neither']);
const doing: ReadonlySet<string> = new Set(['do', 'doing', 'does', 'did']);
const demonstratives: ReadonlySet<string> = new Set(['this', 'these', 'that', 'those', 'such']);
/** What a promise is called when it is spoken of. */
export const said: ReadonlySet<string> = new Set(
  (
    'statement statements commitment commitments undertaking undertakings promise promises target targets goal goals ' +
    'objective objectives measure measures provision provisions term terms activity activities time times period periods ' +
    'date dates deadline deadlines figure figures practice practices section clause paragraph article obligation ' +
    'obligations duty duties information description language sentence step steps action actions effort efforts ' +
    'value values number numbers requirement requirements frame frames window windows response responses warranty warranties assurance assurances'
  ).split(' '),
);
/** "This is", "These reflect": a pronoun; before any other word "this" points at the word. */
const verbs: ReadonlySet<string> = new Set(
  (
    'is are was were does do shall will may can has have describes describe reflects reflect represents represent ' +
    'constitutes constitute creates create applies apply states state lapses lapse ends end remains remain gives give ' +
    'imposes impose serves serve should must cannot depends depend'
  ).split(' '),
);
/** "may change this at any time", "does not commit to this". */
const ends: ReadonlySet<string> = new Set([
  '',
  'at',
  'without',
  'where',
  'when',
  'if',
  'from',
  'as',
  'only',
  'to',
  'in',
]);
