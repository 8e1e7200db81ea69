import type { Sentence } from '../statement.ts';
import { sentenceAt, sentencesSaying } from './quoting.ts';
import type { Flaw, HygieneRule, Scene } from './rule.ts';

/** Security duties that end with the warranty or a service plan while the product stays in use. */
export const obligationGapAfterWarranty: HygieneRule = {
  id: 'obligation-gap-after-warranty',
  title: 'Duties end with the warranty',
  severity: 'medium',
  why: 'Devices are used for ten years and longer, warranties run for one or two. Vulnerabilities that are found in between stay open.',
  check: (scene) => {
    const sentences = sentencesSaying(scene, covered);
    if (sentences.length === 0) return [];
    const sections = securitySections(scene);
    return sentences.flatMap((sentence) => flawIn(scene, sections, sentence));
  },
};

/** What a sentence names that ties a duty to the warranty or to a plan. */
const covered = /warranty|(?:service|maintenance|support) (?:agreement|contract|plan)/i;
const limited =
  /\b(?:only|solely|exclusively|limited to|so long as|as long as|while|provided that|conditioned (?:up)?on|during|throughout|until the (?:end|expiration|expiry) of|for the duration of)\b[^.;]{0,70}\b(?:warranty(?: period| term)?|(?:service|maintenance|support) (?:agreement|contract|plan)(?:s)?)\b/i;
const spared =
  /\bwhether or not\b|\bregardless\b|\birrespective\b|\bindependent(?:ly)? of\b|\bthereafter\b|\bbeyond\b|\bafter (?:the )?(?:expiration|expiry|end) of\b|\bnot (?:be )?(?:limited|conditioned|conditional|dependent|subject|tied|end|require)|\beven if\b|\bend of (?:support|service life|life)\b|\bno (?:additional )?(?:charge|cost|fee)/i;
const section = /\b(?:this (?:section|article|clause|exhibit|schedule|agreement)|the foregoing|these)\b/i;
const ongoing = /\b(?:patch\w*|updates?|vulnerabilit\w*|cyber\w*|security|support)\b/i;
const duties = /\b(?:obligations?|duties|commitments?|undertakings?|services?)\b/i;

function flawIn(scene: Scene, sections: ReadonlySet<number>, sentence: Sentence): Flaw[] {
  const { contract, index, security, findings } = scene;
  const block = contract.blocks[sentence.block];
  if (block?.role !== 'operative') return [];
  const text = block.text.slice(sentence.start, sentence.end);
  if (!limited.test(text) || spared.test(text) || spared.test(block.text.slice(sentence.end, sentence.end + 160)))
    return [];
  const wide =
    section.test(text) && duties.test(text) && sections.has(sectionOf(contract.blocks, sentence.block) ?? -1);
  const own =
    security.sentences.has(sentence) &&
    ongoing.test(text) &&
    (index.bySentence.get(sentence) ?? []).some(({ by }) => by !== 'customer');
  if (!wide && !own) return [];
  // What is said of a single duty the requirement has said.
  const told = findings.some(
    ({ code, at }) => code === 'weak-language' && at?.block === sentence.block && at.start === sentence.start,
  );
  if (told && !wide) return [];
  return [
    {
      message: wide
        ? 'the security duties of this section end with the warranty or service plan'
        : 'the duty ends with the warranty or service plan',
      at: sentenceAt(contract, sentence),
      ask: 'Let patches, vulnerability notices and support last until the end of support, with or without warranty and service plan.',
      severity: 'medium',
      confidence: 'medium',
    },
  ];
}

/** Headings under which security terms stand. */
function securitySections({ contract, security }: Scene): ReadonlySet<number> {
  return new Set([...security.passages].flatMap((passage) => sectionOf(contract.blocks, passage) ?? []));
}

function sectionOf(blocks: Scene['contract']['blocks'], at: number): number | null {
  let block = blocks[at];
  while (block !== undefined && block.role !== 'heading')
    block = block.parent === null ? undefined : blocks[block.parent];
  return block?.index ?? null;
}
