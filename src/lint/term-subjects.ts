/**
 * Contracts name things their own way: where "Security Event" is defined as unauthorized access to data, a duty to report
 * a Security Event is a duty to report a security incident.
 */
import type { Contract } from '../contract/contract.ts';
import type { CompiledLibrary } from './compile-library.ts';
import type { Statement } from './statement.ts';

/** How far after "means" a definition still says what kind of thing the term is, in words. */
const genus = 6;

/** Requirements (by place in the library) on whose subject a term is, by the term in lower case. */
export function termSubjects(
  contract: Contract,
  compiled: CompiledLibrary,
  byBlock: ReadonlyMap<number, readonly Statement[]>,
): ReadonlyMap<string, ReadonlySet<number>> {
  const subjects = new Map<string, Set<number>>();
  /** Many terms may be defined in one sentence. */
  const known = new Map<Statement, Set<number>>();
  for (const { term, block } of contract.terms) {
    const text = contract.blocks[block]?.text ?? '';
    const statement = (byBlock.get(block) ?? []).find(({ sentence }) =>
      text.slice(sentence.start, sentence.end).includes(term),
    );
    if (!statement) continue;
    const found = known.get(statement) ?? definedSubjects(statement, compiled);
    known.set(statement, found);
    if (found.size > 0) subjects.set(term.toLowerCase(), found);
  }
  return subjects;
}

function definedSubjects({ sentence: { tokens }, hits }: Statement, { meanings }: CompiledLibrary): Set<number> {
  const found = new Set<number>();
  const verb = tokens.findIndex(
    ({ word }) => word === 'means' || word === 'mean' || word === 'meaning' || word === 'is',
  );
  if (verb < 0) return found;
  for (const { key, first } of hits) {
    const meaning = meanings[key];
    if (meaning?.kind === 'subject' && first > verb && first <= verb + genus) found.add(meaning.requirement);
  }
  // A term that names the subject itself is found as such, with its look-alikes.
  for (const { key, first } of hits) {
    const meaning = meanings[key];
    if ((meaning?.kind === 'subject' || meaning?.kind === 'unlike') && first < verb) found.delete(meaning.requirement);
  }
  return found;
}
