/** Word stems, so that `patch`, `patches` and `patching` are one word to everything that compares words. */
import { stemmer } from 'stemmer';
import { americanSpelling } from './spelling.ts';

/**
 * Gives the stem of a word: Porter's, after folding British spelling, with a table for the words of contracts that Porter
 * pulls apart (`notify`, `notification`) or throws together (`customer`, `custom`; `security`, `securities`).
 *
 * @param word a lower-case word; numbers and words with digits are their own stem
 */
export function stemOf(word: string): string {
  let stem = known.get(word);
  if (stem !== undefined) return stem;
  stem = computeStem(word);
  if (word.length > longestWord) return stem;
  if (known.size >= mostKnown) known.clear();
  known.set(word, stem);
  return stem;
}

/** Words and in the same places their stems. */
export type KnownStems = { readonly words: readonly string[]; readonly stems: readonly string[] };

/** Gives the stems of words, each once, for `rememberStems`. */
export function knownStems(words: Iterable<string>): KnownStems {
  const all = [...new Set(words)];
  return { words: all, stems: all.map(stemOf) };
}

/** Spares `stemOf` the words that `knownStems` was asked for: a short run sees most of its words once. */
export function rememberStems({ words, stems }: KnownStems): void {
  for (let at = 0; at < words.length; at++) known.set(words[at] as string, stems[at] as string);
}

function computeStem(word: string): string {
  // No English word is longer; what is longer is a hash or an attack, and Porter's expressions are not linear.
  if (word.length > longestWord || !plainWord.test(word)) return word;
  const american = americanSpelling(word);
  const own = ownStem.get(american);
  if (own !== undefined) return own;
  const base = baseForm.get(american) ?? american;
  return stemmer(base.replace(/ifications?$/, 'ify'));
}

const longestWord = 40;
const mostKnown = 100_000;
const plainWord = /^[a-z]+$/;
const known = new Map<string, string>();

function table(lines: string): ReadonlyMap<string, string> {
  const entries: [string, string][] = [];
  for (const line of lines.trim().split('\n')) {
    const [target = '', ...words] = line.trim().split(/[\s:]+/);
    for (const word of words) entries.push([word, target]);
  }
  return new Map(entries);
}

/** `base: forms`. The forms are stemmed as the base is. */
const baseForm = table(`
  analyze: analysis analyses analytic analytics
  antivirus: antiviruses
  appendix: appendices
  bear: borne bore
  become: became
  build: built
  buy: bought
  comply: compliance compliant
  criterion: criteria
  deliver: delivery deliveries
  destroy: destruction
  disclose: disclosure disclosures
  discover: discovery discoveries
  expire: expiry
  find: found
  give: given gave
  hold: held
  indemnify: indemnity indemnities
  index: indices indexes
  keep: kept
  know: known knew
  liable: liability liabilities
  make: made
  pay: paid
  prompt: promptly
  recover: recovery recoveries
  regular: regularly
  represented: represent represents representing
  retain: retention
  sell: sold
  status: statuses
  send: sent
  transmit: transmission transmissions
  undertake: undertaken undertook
  virus: viruses
  write: written wrote
`);

/** `stem: words`. Words that Porter would give the stem of an unrelated word. */
const ownStem = table(`
  application: application applications
  authority: authority authorities
  community: community communities
  controller: controller controllers
  customer: customer customers
  exclusive: exclusive exclusively exclusivity
  generate: generate generates generated generating generation
  goods: goods
  incidental: incidental incidentally
  information: information
  licensee: licensee licensees
  manufacturer: manufacturer manufacturers
  operator: operator operators
  participant: participant participants
  periodic: periodic periodical periodically
  personal: personal personally
  practicable: practicable practicability practicably
  provider: provider providers
  purchaser: purchaser purchasers
  reasonable: reasonable reasonably reasonableness
  remediate: remediate remediates remediated remediating remediation remediations
  representative: representative representatives
  requirement: requirement requirements
  researcher: researcher researchers
  response: response responses
  securities: securities
  timely: timely timeliness
  transition: transition transitions transitional transitioned transitioning
  willing: willing willingness
`);
