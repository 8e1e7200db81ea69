/** Text with words of the subject that a verdict does not rest on, and why not. */
import type { Contract, Role } from '../../contract/contract.ts';
import { matchPhrases } from '../../language/phrases.ts';
import type { Requirement } from '../../library/requirement.ts';
import type { Aside, Gathered } from '../gather.ts';
import { maskedHits } from '../masks.ts';
import { hitsOf, type StatementIndex } from '../statement-index.ts';
import type { Hit, Sentence, Statement } from '../statement.ts';
import { hitWords, traceStatement } from './trace-statement.ts';
import type { RuledOut } from './trace.ts';

/** Statements that refuse the requirement. */
export function traceDenials(contract: Contract, index: StatementIndex, at: number, { denials }: Gathered): RuledOut[] {
  return denials.map((statement) => {
    const refusing = hitsOf(index, statement, 'disclaimed', at)[0] ?? disclaimerIn(index, statement);
    const why =
      refusing !== undefined
        ? `it refuses: “${hitWords(contract, statement.sentence, refusing)}”`
        : statement.response === 'refused'
          ? 'the response beside it refuses'
          : 'it says no to the very thing';
    return { statement: traceStatement(contract, index, at, statement), why };
  });
}

/** Statements of the other party, text that binds nobody, clauses about something else, and look-alikes, in reading order. */
export function traceRuledOut(
  contract: Contract,
  index: StatementIndex,
  at: number,
  { otherParty, near, aside, anchors, denials }: Gathered,
): RuledOut[] {
  const requirement = index.compiled.library.requirements[at] as Requirement;
  const reasons = new Map<Statement, string>();
  for (const statement of otherParty) reasons.set(statement, wrongParty(requirement, statement));
  for (const one of aside) reasons.set(one.statement, whyAside(contract, requirement, one));
  // The title of a clause that counts is not ruled out, it is only not needed.
  const counted = new Set(anchors.map(({ passage }) => passage));
  for (const statement of near) {
    const needless = statement.sentence.title && counted.has(statement.passage);
    if (!reasons.has(statement) && !needless) reasons.set(statement, bindsNobody(contract, statement));
  }
  const taken = new Set<Statement>([...anchors, ...denials, ...reasons.keys()]);
  for (const [sentence, statements] of index.bySentence) {
    const look = lookAlike(contract, index, at, sentence);
    if (look === null) continue;
    const statement = statements.find(({ first, last }) => look.hit.first >= first && look.hit.first <= last);
    if (statement && !taken.has(statement)) reasons.set(statement, look.why);
  }
  return [...reasons]
    .sort(([one], [other]) => one.index - other.index)
    .map(([statement, why]) => ({ statement: traceStatement(contract, index, at, statement), why }));
}

function disclaimerIn({ compiled }: StatementIndex, { hits }: Statement): Hit | undefined {
  return hits.find(({ key }) => compiled.meanings[key]?.kind === 'disclaimer');
}

function wrongParty({ obliged }: Requirement, { by }: Statement): string {
  return `it binds the ${by ?? 'other side'}, and the requirement looks to the ${obliged}`;
}

function whyAside(contract: Contract, { recognise }: Requirement, { statement, why }: Aside): string {
  if (why === 'alone') {
    const words = recognise.with.slice(0, 6).map((phrase) => `“${phrase}”`);
    const more = recognise.with.length > words.length ? ' …' : '';
    return `none of the words that must stand beside it is near: ${words.join(', ')}${more}`;
  }
  const clause = contract.blocks[statement.passage];
  const title = clause?.marks.find(({ kind }) => kind === 'title');
  const named = title === undefined ? '' : `, “${clause?.text.slice(title.start, title.end) ?? ''}”`;
  return `it is mentioned in passing: the clause is about something else${named}`;
}

function bindsNobody(contract: Contract, { sentence, response }: Statement): string {
  if (sentence.title) return 'a clause title binds nobody';
  if (sentence.question) return 'a question binds nobody';
  if (response !== null && response !== 'stands') return 'the response beside it does not promise it';
  const role = contract.blocks[sentence.block]?.role ?? 'operative';
  return role === 'operative'
    ? 'it has no verb that binds, or is a box that nobody ticked'
    : `${places[role]} binds nobody`;
}

const places: Readonly<Record<Exclude<Role, 'operative'>, string>> = {
  title: 'a document title',
  heading: 'a heading',
  definition: 'a definition',
  recital: 'a recital',
  signature: 'a signature block',
  toc: 'a table of contents',
  'header-footer': 'a page header or footer',
  footnote: 'a footnote',
  endnote: 'an endnote',
  comment: 'a comment',
  deleted: 'deleted text',
  hidden: 'hidden text',
  note: 'a drafting note',
};

/** The first subject or refusal in a sentence that a longer look-alike takes away. Statements carry only what is left. */
function lookAlike(
  contract: Contract,
  { compiled }: StatementIndex,
  at: number,
  sentence: Sentence,
): { readonly hit: Hit; readonly why: string } | null {
  for (const [hit, mask] of maskedHits(matchPhrases(compiled.index, sentence.tokens), compiled.meanings)) {
    const meaning = compiled.meanings[hit.key];
    if (meaning?.kind !== 'subject' || meaning.requirement !== at) continue;
    const [words, around] = [hitWords(contract, sentence, hit), hitWords(contract, sentence, mask)];
    return { hit, why: `“${words}” only looks like it: it is part of “${around}”` };
  }
  return null;
}
