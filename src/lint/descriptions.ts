/** Papers that describe and promise nothing: a security overview, a data sheet, a page of a web site. */
import type { Statement } from './statement.ts';

/** A paper of fewer statements may be a contract in note form. */
const several = 25;
/**
 * Declarations to one duty or ban. Among four hundred agreements, terms and other papers, those that never call themselves
 * a contract and have five or more are security overviews, statements, lists and read-me files (and one public license); other
 * papers that do not name themselves have fewer than three.
 */
const rare = 5;

/**
 * Statements of a paper in which next to nothing binds anybody: its declarations ("We encrypt all disks") tell how things
 * are today and count as intentions. Statements of any other paper, and of one that calls itself a contract, come back as
 * they are: terms in plain English bind by their present tense.
 */
export function withoutDescriptions(statements: readonly Statement[]): readonly Statement[] {
  let [duties, declarations] = [0, 0];
  for (const statement of statements) {
    const { operative, force, inherited, response } = statement;
    if (response !== null || namesItself(statement)) return statements;
    if (!operative || inherited) continue;
    if (force === 'declaration') declarations += 1;
    else if (force === 'obligation' || force === 'prohibition' || force === 'denied') duties += 1;
  }
  if (declarations < several || duties * rare > declarations) return statements;
  return statements.map((one) => (one.force === 'declaration' ? { ...one, force: 'intention' as const } : one));
}

/** "This Agreement", "these terms", "the parties". */
function namesItself({ sentence, first, last }: Statement): boolean {
  for (let at = first; at < last; at++) {
    const next = sentence.tokens[at + 1]?.word ?? '';
    if (papers.has(next) && pointers.has(sentence.tokens[at]?.word ?? '')) return true;
  }
  return false;
}

const pointers: ReadonlySet<string> = new Set(['this', 'these', 'the', 'our', 'your']);
const papers: ReadonlySet<string> = new Set(
  'agreement contract terms exhibit schedule addendum annex appendix conditions parties order'.split(' '),
);
