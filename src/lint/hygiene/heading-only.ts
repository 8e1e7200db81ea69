import type { Block } from '../../contract/contract.ts';
import { evidenceAt } from '../quote.ts';
import { isReserved } from './reserved.ts';
import { aboutSecurity } from './security-terms.ts';
import type { Flaw, HygieneRule, Scene } from './rule.ts';

/** A heading that names a security subject, with nothing below it or "Reserved". */
export const headingOnly: HygieneRule = {
  id: 'heading-only',
  title: 'Heading without a clause',
  severity: 'medium',
  why: 'A heading obliges nobody. One that stands over nothing looks in the contents as if the subject were dealt with.',
  check: (scene) => scene.contract.blocks.flatMap((block) => flawIn(scene, block)),
};

function flawIn(scene: Scene, block: Block): Flaw[] {
  const { contract, index } = scene;
  const title = block.marks.find(({ kind }) => kind === 'title');
  if (block.role === 'operative' && title !== undefined) {
    const rest = block.text.slice(title.end).replace(/^[\s.:\u2013\u2014-]+/u, '');
    const named = index.titles.get(block.index) ?? [];
    if (
      !isReserved(rest) ||
      !named.some(({ hits }) => hits.some(({ key }) => index.compiled.meanings[key]?.kind === 'subject'))
    )
      return [];
    return [flaw(scene, block, block.index, true)];
  }
  // Exhibits have a rule of their own.
  if (block.role !== 'heading' || contract.exhibits.some(({ block: at }) => at === block.index)) return [];
  if (!aboutSecurity(index, block.index)) return [];
  // "Software Bill of Materials. Reserved."
  if (isReserved(block.text.slice(block.text.indexOf('.') + 1))) return [flaw(scene, block, block.index, true)];
  const below = beneath(contract.blocks, block);
  const first = below[0];
  if (first !== undefined)
    return below.every(({ text }) => isReserved(text)) ? [flaw(scene, block, first.index, true)] : [];
  return isBetweenClauses(contract.blocks, block) ? [flaw(scene, block, block.index, false)] : [];
}

function flaw({ contract }: Scene, heading: Block, at: number, reserved: boolean): Flaw {
  const text = contract.blocks[at]?.text ?? '';
  return {
    message: reserved
      ? 'the heading names a security term and the clause is reserved'
      : 'the heading names a security term and no clause stands below it',
    at: evidenceAt(contract, at, 0, text.length),
    ask: 'Write the clause, or strike the heading.',
    severity: 'medium',
    confidence: heading.index === at ? 'medium' : 'high',
  };
}

/** Text under a heading, further headings and all. */
function beneath(blocks: readonly Block[], heading: Block): readonly Block[] {
  const below: Block[] = [];
  for (let at = heading.index + 1; at < blocks.length; at++) {
    const block = blocks[at];
    if (block === undefined || (block.role === 'heading' && block.level <= heading.level)) break;
    if (block.role !== 'header-footer' && block.role !== 'comment' && /\p{L}/u.test(block.text)) below.push(block);
  }
  return below;
}

/** A row of headings without text is a list or a contents page: only one that stands alone among clauses is empty. */
function isBetweenClauses(blocks: readonly Block[], { index, label }: Block): boolean {
  const before = blocks[index - 1];
  const next = blocks[index + 1];
  const after = blocks[index + 2];
  return (
    before?.role === 'operative' &&
    next?.role === 'heading' &&
    after?.role === 'operative' &&
    label !== '' &&
    next.label !== ''
  );
}
