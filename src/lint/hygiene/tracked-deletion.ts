import type { Block, Contract, Revision } from '../../contract/contract.ts';
import { matchPhrases } from '../../language/phrases.ts';
import { findQuantities } from '../../language/quantities.ts';
import { tokenize } from '../../language/tokens.ts';
import type { Meaning } from '../meaning.ts';
import type { Judgement } from '../judge-requirement.ts';
import { evidenceAt } from '../quote.ts';
import type { Evidence } from '../verdict.ts';
import { shortened } from './quoting.ts';
import type { Flaw, HygieneRule, Scene } from './rule.ts';

/** A requirement that only text marked as deleted would meet. */
export const trackedDeletion: HygieneRule = {
  id: 'tracked-deletion',
  title: 'Security term deleted in a tracked change',
  severity: 'high',
  why: 'A deletion that nobody notices is how security terms get lost in negotiation: the draft still shows the words, the contract will not.',
  check: (scene) => {
    const deletions = deletionsOf(scene.contract);
    const byParagraph = new Map(
      deletions.length === 0
        ? []
        : scene.contract.blocks.toReversed().map((block) => [block.paragraph, block] as const),
    );
    return deletions.flatMap((deletion) => flawIn(scene, deletion, byParagraph.get(deletion.paragraph)));
  },
};

type Deletion = { readonly paragraph: number; readonly text: string; readonly author: string; readonly date: string };

/** Deleted text by paragraph; neighbors of one paragraph are one deletion. Text that was moved is not gone. */
function deletionsOf({ revisions }: Contract): readonly Deletion[] {
  const byParagraph = new Map<number, Revision[]>();
  for (const revision of revisions) {
    if (revision.kind !== 'deleted' || revision.text.trim() === '') continue;
    const known = byParagraph.get(revision.paragraph);
    if (known === undefined) byParagraph.set(revision.paragraph, [revision]);
    else known.push(revision);
  }
  return [...byParagraph].map(([paragraph, all]) => ({
    paragraph,
    text: all.map(({ text }) => text).join(' … '),
    author: all[0]?.author ?? '',
    date: all[0]?.date ?? '',
  }));
}

function flawIn(scene: Scene, deletion: Deletion, block: Block | undefined): Flaw[] {
  const { contract, judgements } = scene;
  const gone = meaningsIn(scene, deletion.text);
  const kept = meaningsIn(scene, block === undefined || block.role === 'deleted' ? '' : block.text);
  const lost = judgements.filter((judgement) => wouldHelp(scene, judgement, gone, kept));
  const [worst] = lost.toSorted((a, b) => ranks.indexOf(a.verdict.severity) - ranks.indexOf(b.verdict.severity));
  if (worst === undefined) return [];
  const by = [deletion.author, deletion.date.slice(0, 10)].filter((part) => part !== '').join(', ');
  const titles = lost.map(({ verdict }) => verdict.title.toLowerCase());
  const named =
    titles.length > 3 ? `${titles.slice(0, 3).join(', ')} and ${titles.length - 3} more` : titles.join(', ');
  return [
    {
      message: `a tracked change${by === '' ? '' : ` (${by})`} deletes “${shortened(deletion.text)}”, which spoke to ${named}`,
      at: placeOf(contract, block?.index),
      ask: 'Reject the deletion, or agree on wording that takes its place.',
      severity: worst.verdict.severity,
      confidence: 'medium',
    },
  ];
}

const ranks = ['critical', 'high', 'medium', 'low'] as const;

function placeOf(contract: Contract, at: number | undefined): Evidence | null {
  const block = at === undefined ? undefined : contract.blocks[at];
  return block === undefined ? null : evidenceAt(contract, block.index, 0, block.text.length);
}

type Said = { readonly meanings: readonly Meaning[]; readonly numbers: ReadonlySet<string> };

function meaningsIn({ index }: Scene, text: string): Said {
  const tokens = tokenize(text, index.compiled.index.joins);
  const meanings = matchPhrases(index.compiled.index, tokens).flatMap(({ key }) => index.compiled.meanings[key] ?? []);
  return { meanings, numbers: new Set(findQuantities(text, tokens).map(({ kind }) => kind)) };
}

/** The requirement is not met, the paragraph is about it, and the deleted words state an element that it lacks now. */
function wouldHelp({ index }: Scene, { requirement, verdict }: Judgement, gone: Said, kept: Said): boolean {
  if (verdict.status !== 'weak' && verdict.status !== 'missing' && verdict.status !== 'contradicted') return false;
  const at = index.compiled.library.requirements.indexOf(requirement);
  const about = (said: Said, kind: Meaning['kind']): boolean =>
    said.meanings.some((meaning) => meaning.kind === kind && 'requirement' in meaning && meaning.requirement === at);
  const subject = about(gone, 'subject');
  if (!subject && !about(kept, 'subject')) return false;
  if (requirement.recognise.with.length > 0 && !about(gone, 'with') && !about(kept, 'with')) return false;
  return requirement.elements.some((element, place) => {
    const lacking = verdict.elements[place]?.status !== 'met';
    if (!lacking || !(element.required || subject)) return false;
    const says = gone.meanings.some(
      (meaning) => meaning.kind === 'says' && meaning.requirement === at && meaning.element === place,
    );
    return says || (element.quantity !== null && element.required && gone.numbers.has(element.quantity.kind));
  });
}
