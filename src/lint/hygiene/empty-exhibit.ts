import type { Block, Contract, Exhibit } from '../../contract/contract.ts';
import { namesIn } from '../../contract/exhibits.ts';
import { wordsOf } from '../../contract/wording.ts';
import { evidenceAt } from '../quote.ts';
import { isForeign, rowAt } from './exhibit-reference.ts';
import { sentencesOf, wordsIn } from './quoting.ts';
import { isReserved, isTitle } from './reserved.ts';
import { aboutSecurity } from './security-terms.ts';
import type { Flaw, HygieneRule, Scene } from './rule.ts';

/** An exhibit that the contract refers to and that is missing, reserved or empty. */
export const emptyExhibit: HygieneRule = {
  id: 'empty-exhibit',
  title: 'Exhibit missing or empty',
  severity: 'low',
  why: 'What a contract leaves to an exhibit that is not there was not agreed. A security exhibit or business associate agreement that is only named binds nobody.',
  check: (scene) => {
    const exhibits = scene.contract.exhibits.slice(0, mostExhibits);
    if (exhibits.length === 0) return [];
    const named = namesByLabel(scene.contract);
    const byFirst = blocksByFirst(scene.contract);
    return exhibits.flatMap((exhibit) =>
      exhibit.block === null
        ? unattached(scene, exhibit, named.get(exhibit.label) ?? [], byFirst)
        : hollow(scene, exhibit, exhibit.block, byFirst),
    );
  },
};

/** The whole text is looked at for every exhibit: a document with more of them is no contract. */
const mostExhibits = 300;

type Named = { readonly block: Block; readonly start: number };

/** Where the text speaks of each exhibit. Exhibits have exhibits of their own, and forms refer to what they will be part of. */
function namesByLabel({ blocks }: Contract): ReadonlyMap<string, readonly Named[]> {
  const named = new Map<string, Named[]>();
  for (const block of blocks) {
    if (!['operative', 'definition', 'recital'].includes(block.role) || block.exhibit !== '') continue;
    for (const { label, start } of namesIn(block.text)) {
      // "Exhibit K, and PB will": a party is no exhibit.
      if (/ (?!(?:[IVX]+|([A-Z])\1)$)[A-Z]{2,}$/.test(label)) continue;
      const known = named.get(label);
      if (known === undefined) named.set(label, [{ block, start }]);
      else if (known.length < mostNames) known.push({ block, start });
    }
  }
  return named;
}

const mostNames = 50;

/** Blocks by the first letter of their text, small: each exhibit is looked for among those that begin as it does. */
type ByFirst = ReadonlyMap<string, readonly Block[]>;

function blocksByFirst({ blocks }: Contract): ByFirst {
  const byFirst = new Map<string, Block[]>();
  for (const block of blocks) {
    const first = block.role === 'toc' ? undefined : /[^\s“”"'’]/.exec(block.text)?.[0].toLowerCase();
    if (first === undefined) continue;
    const known = byFirst.get(first);
    if (known === undefined) byFirst.set(first, [block]);
    else known.push(block);
  }
  return byFirst;
}

/** The exhibit holds the duty itself, and not only a name or a price. */
const carries =
  /\b(?:attached|annexed|set (?:forth|out)|described|specified|stated|contained|comply|complies|accordance|bound|incorporated|requirements|terms|governed|under|subject)\b/i;
const speaking = /\b(?:annexed|attached|see|separate\w*|redacted)\b|\*\*/i;
const attach = 'Attach the exhibit before signature, or strike the reference.';

/** Named in the text, attached nowhere. */
function unattached(scene: Scene, { label }: Exhibit, named: readonly Named[], byFirst: ByFirst): Flaw[] {
  const { contract, index, security } = scene;
  const own = named.filter(({ block, start }) => !isForeign(block.text, start));
  const first = own.find(({ block, start }) => isSecurity(scene, block, start)) ?? own[0];
  if (first === undefined || own.length < named.length || begins(contract, label, null, byFirst)) return [];
  if (isShouted(contract, label, first)) return [];
  const weighty = security.substantial && isSecurity({ index, security }, first.block, first.start);
  const end = first.start + Math.max(rowAt(first.block.text, first.start), 7);
  return [
    {
      message: `${label} is referred to and not attached`,
      at: wordsIn(contract, index, first.block, first.start, end),
      ask: attach,
      severity: !weighty
        ? 'low'
        : carries.test(first.block.text.slice(Math.max(0, first.start - 70), first.start))
          ? 'high'
          : 'medium',
      confidence: 'medium',
    },
  ];
}

/** Begins at a heading and says nothing below it. */
function hollow(scene: Scene, { label }: Exhibit, at: number, byFirst: ByFirst): Flaw[] {
  const { contract, index, security } = scene;
  const heading = contract.blocks[at];
  if (heading?.role !== 'heading' || contract.unread.length > 0) return [];
  const untitled = titleWords(heading.text, label) === '';
  const said = within(contract, label, at).filter(
    (block) => holds(block) && !(untitled && block.index === at + 1 && isTitle(block)),
  );
  const reserved = said.length > 0 && said.every(({ text }) => isReserved(text));
  if (said.length > 0 && !reserved) return [];
  if (said.length === 0 && (isListed(contract, at) || begins(contract, label, at, byFirst))) return [];
  // "Exhibit A: see the price list attached separately" and "Exhibit A: Customers [***]" say themselves what they are.
  const titles = [heading.text, contract.blocks[at + 1]?.text ?? ''].join(' ');
  if (said.length === 0 && (speaking.test(titles) || wordsOf(heading.text).length > 12)) return [];
  if (said.length === 0 && isReserved(titleWords(heading.text, label))) return [];
  const others = contract.blocks.filter(
    ({ index: one, text }) => one !== at && namesIn(text).some((name) => name.label === label),
  );
  const weighty =
    security.substantial &&
    (aboutSecurity(index, at) ||
      others.some((block) => sentencesOf(index, block.index).some((one) => security.sentences.has(one))));
  return [
    {
      message: `${label} ${reserved ? 'is reserved' : 'has a heading and no text'}`,
      at: evidenceAt(contract, at, 0, heading.text.length),
      ask: reserved ? 'Write what the exhibit was to hold, or strike it and every reference to it.' : attach,
      severity: weighty ? 'high' : 'low',
      confidence: 'medium',
    },
  ];
}

/** In a row of exhibit headings: a list of what is attached somewhere else. */
function isListed({ exhibits }: Contract, at: number): boolean {
  return exhibits.some(({ block }) => block !== null && block !== at && Math.abs(block - at) <= 2);
}

/** Another paragraph begins with the same name, or with that of a part of it (`Exhibit D-1`): the exhibit may begin there. */
function begins({ exhibits }: Contract, label: string, at: number | null, byFirst: ByFirst): boolean {
  const name = label.toLowerCase();
  // Of `Exhibit 7-2` no more is known where Exhibit 7 is attached.
  const whole = label.slice(0, Math.max(label.lastIndexOf('-'), 0));
  if (exhibits.some(({ label: part, block }) => block !== null && (part.startsWith(`${label}-`) || part === whole)))
    return true;
  return (byFirst.get(name.charAt(0)) ?? []).some(({ index, text }) => {
    if (index === at) return false;
    const start = text
      .slice(0, label.length + 8)
      .replace(/[“”"'’]/g, '')
      .trimStart();
    const rest = start.slice(label.length);
    return start.toLowerCase().startsWith(name) && !/^[\p{L}\d]|^\s*\p{Ll}/u.test(rest);
  });
}

/** In capitals where the text refers to it in small letters: a heading that stands amid other words. */
function isShouted({ blocks }: Contract, label: string, { block, start }: Named): boolean {
  const loud = label.toUpperCase();
  if (block.text.startsWith(loud, start)) return false;
  return blocks.some(({ text }) => {
    const at = text.indexOf(loud);
    return at >= 0 && !/^[\p{L}\d]/u.test(text.slice(at + loud.length));
  });
}

/** Everything down to the next exhibit of the same kind: a schedule may hold annexes. A second heading with the same label goes on with it. */
function within({ blocks, exhibits }: Contract, label: string, at: number): readonly Block[] {
  const kind = label.slice(0, label.indexOf(' ') + 1);
  const next = exhibits.reduce(
    (nearest, other) =>
      other.block !== null && other.block > at && other.label.startsWith(kind)
        ? Math.min(nearest, other.block)
        : nearest,
    blocks.length,
  );
  return blocks.filter(({ index, exhibit }) => (index > at && index < next) || (exhibit === label && index !== at));
}

/** Text, tables and notes fill an exhibit; further headings do not. */
function holds({ role, text }: Block): boolean {
  return (
    role !== 'heading' &&
    role !== 'header-footer' &&
    role !== 'deleted' &&
    role !== 'comment' &&
    role !== 'toc' &&
    // Words, or the signs that stand for words left out of a public filing.
    /\p{L}|\*\*/u.test(text)
  );
}

function titleWords(text: string, label: string): string {
  return text.toLowerCase().startsWith(label.toLowerCase())
    ? text.slice(label.length).replace(/^[\s.:\u2013\u2014-]+/u, '')
    : text;
}

function isSecurity({ index, security }: Pick<Scene, 'index' | 'security'>, block: Block, start: number): boolean {
  return sentencesOf(index, block.index).some(
    (sentence) => sentence.start <= start && start < sentence.end && security.sentences.has(sentence),
  );
}
