import type { Contract, Role } from '../contract/contract.ts';
import type { Provenance, RecordedText } from '../contract/provenance.ts';
import type { Library } from '../library/library.ts';
import { addedText } from './added-text.ts';
import { definitionsBeside, withUses } from './changed-definitions.ts';
import { comparable } from './fit-text.ts';
import { judgeChange, refusedBy, type ChangeVerdict } from './judge-change.ts';
import { matchParagraphs } from './match-paragraphs.ts';
import { movedTexts, ownersOf } from './text-owners.ts';
import type { Verification, VerifiedText } from './verification.ts';
import { verifyText, type JudgedParagraph } from './verify-text.ts';

/** What is no part of the agreed text. */
const aside: ReadonlySet<Role> = new Set(['toc', 'header-footer', 'comment', 'deleted', 'hidden']);

/**
 * Holds a document against what was recorded when it was written: clause by clause unchanged, edited, softened,
 * strengthened, removed, and what was added. Pure; time grows with the text.
 *
 * @param library judges edited requirements; any version will do, the recorded one is best
 */
export function verifyContract(provenance: Provenance, contract: Contract, library: Library): Verification {
  const blocks = contract.blocks.filter(({ role, text }) => !aside.has(role) && comparable(text) !== '');
  const texts = provenance.texts;
  const old = texts.flatMap((text) =>
    text.paragraphs.map((recorded, index) => ({
      recorded,
      opening: index === 0 ? openingOf(text) : '',
    })),
  );
  const matched = matchParagraphs(
    old,
    blocks.map(({ text }) => text),
  );
  const owners = ownersOf(texts, matched, blocks);
  const moved = movedTexts(owners);
  const places = new Map(texts.map(({ id }, index) => [id, owners.first[index] ?? null]));
  const definitions = definitionsBeside(texts, owners, blocks);
  let from = 0;
  const judgeWith = (
    text: RecordedText,
    before: readonly JudgedParagraph[],
    after: readonly JudgedParagraph[],
  ): ChangeVerdict | null =>
    judgeChange(
      text.id,
      { paragraphs: before, definitions: definitions.before },
      { paragraphs: after, definitions: definitions.after },
      provenance,
      library,
    );
  const verified = texts.map((text, index): VerifiedText => {
    const pairs = text.paragraphs.map((recorded, place) => {
      const at = matched[from + place] ?? null;
      return { recorded, block: at === null ? null : (blocks[at] ?? null) };
    });
    from += text.paragraphs.length;
    const extra = owners.extra[index] ?? [];
    return verifyText(text, pairs, extra, {
      moved: moved.has(index),
      numberOf: (id) => {
        const place = places.get(id);
        const block = place === null || place === undefined ? undefined : blocks[place];
        return block === undefined ? null : block.clause || block.label || block.exhibit;
      },
      judge: (before, after) => judgeWith(text, before, after),
    });
  });
  const result = verified.map((one) =>
    withUses(one, texts, verified, (text) => judgeWith(text, text.paragraphs, text.paragraphs)),
  );
  // From the end, so that places stay what they were.
  for (const { after, blocks: added } of [...owners.added].reverse()) {
    const refused = refusedBy({ paragraphs: added, definitions: definitions.after }, provenance, library);
    result.splice(after + 1, 0, addedText(added, refused));
  }
  const { length } = contract.revisions;
  return {
    texts: result,
    notes: length === 0 ? [] : [`${length} tracked ${length === 1 ? 'change is' : 'changes are'} read as accepted`],
    same: result.every(({ change }) => change === 'unchanged' || change === 'completed'),
  };
}

function openingOf({ kind, title }: RecordedText): string {
  if (title === '') return '';
  if (kind === 'definition') return `“${title}”`;
  return kind === 'requirement' || kind === 'clause' ? `${title}.` : '';
}
