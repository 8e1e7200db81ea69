import type { Block, Contract } from '../../contract/contract.ts';
import { evidenceAt } from '../quote.ts';
import type { Flaw, HygieneRule, Scene } from './rule.ts';

/** Duties on data, breaches and indemnity that end with the contract because nothing lets them survive. */
export const survivalMissing: HygieneRule = {
  id: 'survival-missing',
  title: 'Security duties do not survive',
  severity: 'medium',
  why: 'Data stays with the supplier, and devices stay in use, after a contract has ended. Duties that do not survive leave both without protection from that day.',
  check: (scene) => {
    const { contract, security } = scene;
    if (!security.substantial || !ends(contract)) return [];
    const lasting = lastingClauses(scene);
    if (lasting.length < 2) return [];
    const clauses = contract.blocks.filter(({ role, text }) => role === 'operative' && surviving.test(text));
    if (clauses.length === 0)
      return [flaw(null, 'no clause lets the duties on data, breaches and indemnity survive the end of the contract')];
    if (clauses.some((clause) => covers(contract, clause, lasting))) return [];
    const [first] = clauses;
    if (first === undefined) return [];
    return [
      flaw(
        evidenceAt(contract, first.index, 0, first.text.length),
        'the clause on survival does not reach the duties on data, breaches and indemnity',
      ),
    ];
  },
};

/** What is appended to another contract, or becomes part of one. */
const appended =
  /\bthis (?:dpa|addendum|annex|exhibit|schedule|attachment)\b|\bbecomes? part of (?:it|the (?:agreement|contract))\b/i;

/** A contract of its own, with a clause on how it ends; addenda and statements of work live and die with another. */
function ends({ blocks, parties }: Contract): boolean {
  if (
    !parties.some(({ name }) => name !== '') ||
    blocks.some(({ role, exhibit, text }) => role === 'operative' && exhibit === '' && appended.test(text))
  )
    return false;
  if (blocks.some(({ role, text }) => role === 'operative' && /\bmay (?:also )?terminate\b/i.test(text))) return true;
  return blocks.some(({ role, text, marks }) => {
    const title = role === 'heading' ? text : text.slice(0, marks.find(({ kind }) => kind === 'title')?.end ?? 0);
    return /^\W{0,4}(?:(?:the )?terms?(?: of (?:the |this )?(?:agreement|contract))?(?:[,;]? and termination)?|termination\b.{0,40}|duration.{0,30}|expiration.{0,30})\W{0,4}$/i.test(
      title,
    );
  });
}

function flaw(at: Flaw['at'], message: string): Flaw {
  return {
    message,
    at,
    ask: 'Let the duties on data, security incidents, patches until the end of support, indemnity and insurance survive expiration and termination.',
    severity: 'medium',
    confidence: 'medium',
  };
}

/** Words of survival; "survivors" and "surviving corporation" are something else. */
const surviving =
  /\b(?:survives?|survival)\b|\b(?:remain|continue)s? in (?:full )?(?:force|effect)\b[^.]{0,80}\b(?:terminat|expir|after|end)|\b(?:after|following|notwithstanding|regardless of|beyond)\b[^.]{0,60}\b(?:terminat|expir)\w*[^.]{0,80}\b(?:continues?|remains?)\b/i;
const catchAll =
  /\bby (?:its|their|the) (?:very )?(?:nature|terms|context|sense)\b|\bnature\b[^.]{0,80}\b(?:surviv|extend|continue)|\b(?:intended|expected|should|meant)\b[^.]{0,30}\bsurvive\b|\ball (?:other )?(?:provisions|obligations|duties|rights)\b|\baccrued\b/i;
const named =
  /\b(?:data|security|cybersecurity|breach(?:es)?|incidents?|confidential\w*|privacy|indemni\w*|protected health|phi|business associate|exhibits?|schedules?|appendix|annex|addendum)\b/i;

/** Security clauses that speak of what lasts: data, breaches, indemnity, insurance. */
function lastingClauses({ contract, security }: Scene): readonly Block[] {
  return [...security.passages]
    .flatMap((at) => contract.blocks[at] ?? [])
    .filter(
      ({ role, text }) =>
        role === 'operative' && /\b(?:data|phi|information|breach|incident|indemnif\w*|insurance)\b/i.test(text),
    );
}

/** A survival clause covers them by a general word, by name, by section number, or because it is one of them. */
function covers({ blocks }: Contract, clause: Block, lasting: readonly Block[]): boolean {
  if (lasting.includes(clause) || catchAll.test(clause.text) || named.test(clause.text)) return true;
  const items = blocks.filter(({ parent }) => parent === clause.index);
  if (items.some(({ text }) => catchAll.test(text) || named.test(text))) return true;
  const numbers = new Set(
    [clause, ...items].flatMap(({ text }) => text.match(/\b[A-Z]?-?\d{1,3}(?:\.\d{1,3})*\b/gu) ?? []),
  );
  return lasting.some((block) =>
    [...numbers].some(
      (number) =>
        block.clause === number || block.clause.startsWith(`${number}.`) || block.clause.startsWith(`${number}(`),
    ),
  );
}
