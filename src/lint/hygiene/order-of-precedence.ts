import type { Block, Contract } from '../../contract/contract.ts';
import { namesIn } from '../../contract/exhibits.ts';
import { conflicting, isOnConflict, winnersIn } from '../precedence.ts';
import type { Sentence } from '../statement.ts';
import { sentenceAt, sentencesSaying } from './quoting.ts';
import type { Flaw, HygieneRule, Scene } from './rule.ts';

/** The supplier's own terms, or the body of the contract, prevail over the security terms. */
export const orderOfPrecedence: HygieneRule = {
  id: 'order-of-precedence',
  title: 'Security terms do not prevail',
  severity: 'high',
  why: 'A perfect security exhibit is worth nothing if the supplier’s quotation, license or standard terms, which disclaim the same duties, come first.',
  check: (scene) => {
    const { contract, security } = scene;
    if (!security.substantial) return [];
    const held = securityExhibits(scene);
    // Then two clauses conflict, and the later and special one has the better case.
    const exhibits = prevailsItself(contract, held) ? new Set<string>() : held;
    return sentencesSaying(scene, conflicting).flatMap((sentence) => {
      const block = contract.blocks[sentence.block];
      if (block === undefined || sentence.title) return [];
      const message = complaint(block, sentence, exhibits);
      return message === null ? [] : [flaw(contract, sentence, message)];
    });
  },
};

function flaw(contract: Contract, sentence: Sentence, message: string): Flaw {
  return {
    message,
    at: sentenceAt(contract, sentence),
    ask: 'Have the security terms prevail over every other document, the supplier’s quotation, license and standard terms included.',
    severity: 'high',
    confidence: 'medium',
  };
}

/** What comes first where it should not, in words; null where nothing does. */
function complaint(block: Block, sentence: Sentence, exhibits: ReadonlySet<string>): string | null {
  const text = block.text.slice(sentence.start, sentence.end).replace(/[’`]/g, "'");
  if (!isOnConflict(text)) return null;
  const winner = winnerIn(text);
  if (winner === null) return null;
  if (ownPaper.test(winner) && !buyersPaper.test(winner))
    return 'the supplier’s own terms prevail over the contract and its exhibits';
  if (exhibits.size === 0 || exhibits.has(block.exhibit) || !mainBody.test(winner) || exhibit.test(winner)) return null;
  const loser = text.replace(winner, ' ');
  const demoted = namesIn(loser).map(({ label }) => label);
  const [label] = demoted.filter((name) => exhibits.has(name));
  if (demoted.length > 0 && label === undefined) return null;
  if (!exhibit.test(loser) || saved.test(text)) return null;
  return `the body of the contract prevails over ${label ?? [...exhibits].join(' and ')}, which holds the security terms`;
}

/** The documents that a sentence lets prevail; null where it is about something else. */
function winnerIn(text: string): string | null {
  const [winner] = winnersIn(text);
  if (winner !== undefined) return winner;
  const order = /\border of (?:precedence|priority)\b/i.exec(text);
  if (order === null) return null;
  return text.slice(order.index).split(/[:;]|\bthen\b|\(?\b(?:2|ii|b|second)[).]/i)[1] ?? null;
}

/** Documents that a supplier writes alone. */
const ownPaper =
  /\b(?:order acknowledge?ments?|acknowledge?ment|quotations?|quotes?|invoices?|end[- ]user licen[cs]e|eula|click-?(?:wrap|through)|shrink-?wrap|standard terms(?: (?:and conditions )?of sale)?|terms (?:and conditions )?of sale|(?:vendor|supplier|seller|manufacturer|company|provider|licensor|contractor)'s (?:own |standard |general |then-current )*(?:terms|conditions|policies|licen[cs]e)|online terms)\b/i;
const buyersPaper =
  /\b(?:customer|buyer|purchaser|hospital|member|facility|health system|licensee|institution)'s\b|\brequest for quotations?\b|\brfq\b/i;
const mainBody = /\b(?:this|the|main|master)\b[^,;]{0,40}\b(?:agreement|contract|terms and conditions|body)\b/i;
const exhibit = /\b(?:exhibits?|schedules?|annex(?:es)?|appendix|appendices|attachments?|addend(?:um|a))\b/i;
const saved = /\bexcept\b|\bunless\b|\bother than\b|\bmore (?:protective|stringent|restrictive)\b/i;

/** Exhibits that hold most of what the contract says on security. */
function securityExhibits({ contract, security }: Scene): ReadonlySet<string> {
  const held = new Map<string, Set<string>>();
  for (const [statement, judgements] of security.of) {
    const label = contract.blocks[statement.sentence.block]?.exhibit ?? '';
    if (label === '') continue;
    const known = held.get(label) ?? new Set<string>();
    for (const { requirement } of judgements) known.add(requirement.id);
    held.set(label, known);
  }
  return new Set(
    [...held].filter(([, ids]) => ids.size >= 5 && ids.size * 3 >= security.count).map(([label]) => label),
  );
}

/** True where such an exhibit says itself that it comes first. */
function prevailsItself({ blocks }: Contract, exhibits: ReadonlySet<string>): boolean {
  return blocks.some(
    ({ text, exhibit: label }) =>
      exhibits.has(label) &&
      /\bthis (?:exhibit|schedule|annex|appendix|attachment|addendum)\b[^.;]{0,80}\b(?:prevails?|controls?|governs?|takes? precedence|supersedes?)\b/i.test(
        text,
      ),
  );
}
