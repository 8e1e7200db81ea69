import type { Block, Contract, Role } from '../contract/contract.ts';
import type { Provenance, RecordedText } from '../contract/provenance.ts';
import type { Library } from '../library/library.ts';
import { comparable, fitText, type Fit } from './fit-text.ts';
import { judgeChange, refusedBy, type ChangeVerdict } from './judge-change.ts';
import { matchParagraphs } from './match-paragraphs.ts';
import type { ParagraphChange, Verification, VerifiedText } from './verification.ts';
import { weighWords } from './weigh-words.ts';

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
  const moved = movedTexts(texts, owners, blocks.length);
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
  const result = verified.map((one) => {
    if (one.kind !== 'definition' || !isChanged(one)) return one;
    const using = texts.filter((text) => text.kind === 'requirement' && mentions(text, one.title));
    const standsIn = using.map(({ number }) => number).join(', ');
    const notes = texts.flatMap((text, index) => {
      if (text.kind !== 'requirement' || isChanged(verified[index]) || !mentions(text, one.title)) return [];
      const judged = judgeWith(text, text.paragraphs, text.paragraphs);
      if (judged === null || judged.direction === 'same') return [];
      return [`this ${judged.direction === 'softened' ? 'softens' : 'strengthens'} ${text.number} ${text.title}`];
    });
    const change = notes.some((note) => note.startsWith('this softens')) ? ('softened' as const) : one.change;
    return {
      ...one,
      change,
      notes: [...one.notes, ...notes, ...(standsIn === '' ? [] : [`the term stands in ${standsIn}`])],
    };
  });
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

function isChanged(text: VerifiedText | undefined): boolean {
  return text !== undefined && text.change !== 'unchanged' && text.change !== 'completed';
}

function mentions({ paragraphs }: RecordedText, term: string): boolean {
  return paragraphs.some(({ text }) => text.includes(term));
}

type JudgedParagraph = { readonly text: string; readonly label: string };

type Pair = { readonly recorded: RecordedText['paragraphs'][number]; readonly block: Block | null };

type Scene = {
  readonly moved: boolean;
  /** The number that a recorded text has now, null where it is gone. */
  readonly numberOf: (id: string) => string | null;
  readonly judge: (before: readonly JudgedParagraph[], after: readonly JudgedParagraph[]) => ChangeVerdict | null;
};

function verifyText(text: RecordedText, pairs: readonly Pair[], extra: readonly Block[], scene: Scene): VerifiedText {
  const present = pairs.flatMap(({ block }) => block ?? []);
  const [first] = present;
  const common = {
    id: text.id,
    kind: text.kind,
    title: text.title,
    number: { before: text.number, after: first === undefined ? '' : first.label || first.clause },
    page: first?.page ?? null,
    moved: scene.moved,
  };
  const before = text.paragraphs;
  if (first === undefined) {
    // A drafting note is there to be taken out.
    if (text.kind === 'note') {
      return { ...common, change: 'completed', paragraphs: [], verdict: null, notes: ['the note was taken out'] };
    }
    const gone = before.map((paragraph) => ({ before: paragraph.text, after: null }));
    return { ...common, change: 'removed', paragraphs: gone, verdict: null, notes: [] };
  }
  const answers = extra.filter((block) => text.answers && isAnswer(block, present));
  const more = extra.filter((block) => !answers.includes(block));
  const fits = pairs.map(({ recorded, block }) => (block === null ? null : fitOf(recorded, block.text)));
  const references = fits.flatMap((fit) => wrongReferences(fit, scene));
  const changed: ParagraphChange[] = [
    ...pairs.flatMap(({ recorded, block }, index) =>
      fits[index] === null ? [{ before: recorded.text, after: block?.text ?? null }] : [],
    ),
    ...more.map((block) => ({ before: null, after: block.text })),
  ];
  if (changed.length === 0 && references.every(({ stale }) => stale)) {
    const filled = [...fits.flatMap((fit) => fit?.filled ?? []), ...answers.map((block) => block.text)];
    return {
      ...common,
      change: filled.length === 0 ? 'unchanged' : 'completed',
      paragraphs: [],
      verdict: null,
      notes: [...filled.map((words) => `filled in: ${words}`), ...references.map(({ note }) => note)],
    };
  }
  const after = [...present, ...more].sort((one, other) => one.index - other.index);
  const judged = text.kind === 'requirement' ? scene.judge(before, after) : null;
  const both = changed.filter((one) => one.before !== null && one.after !== null);
  const weights = both.map((one) => weighWords(one.before ?? '', one.after ?? ''));
  // What the linter does not look for may be a duty all the same.
  const shortened = changed.some((one) => one.after === null) && !changed.some((one) => one.before === null);
  const notes = [...weights.flatMap((weight) => weight.notes), ...(shortened ? ['a paragraph was taken out'] : [])];
  const softened = judged !== null && (shortened || weights.some(({ softens }) => softens));
  const direction =
    judged === null || judged.direction === 'same' ? (softened ? 'softened' : 'same') : judged.direction;
  return {
    ...common,
    change: direction === 'same' ? 'edited' : direction,
    paragraphs: changed,
    verdict: judged === null ? null : { before: judged.before, after: judged.after },
    notes: [...(judged?.notes ?? []), ...new Set(notes), ...references.map(({ note }) => note)],
  };
}

/** Word for word, or but for what was to be filled in and counted anew. */
function fitOf(recorded: Pair['recorded'], now: string): Fit | null {
  if (comparable(recorded.text) !== comparable(now)) return fitText(recorded, now);
  const references = recorded.references.map(({ start, end, to }) => {
    const words = recorded.text.slice(start, end);
    return { to, before: words, after: words };
  });
  return { references, filled: [] };
}

/**
 * References that do not show the number of what they lead to. One that still shows the old number is only stale: Word
 * counts it anew when its fields are updated.
 */
function wrongReferences(fit: Fit | null, { numberOf }: Scene): { readonly note: string; readonly stale: boolean }[] {
  return (fit?.references ?? []).flatMap(({ to, before, after }) => {
    const number = numberOf(to);
    if (number === null) return [{ note: `refers to ${after}, which is gone (${to})`, stale: after === before }];
    if (after === number || after.endsWith(` ${number}`)) return [];
    const stale = after === before;
    return [{ note: `refers to ${after}; that text is now ${number}${stale ? ': update the fields' : ''}`, stale }];
  });
}

/** What stands in a cell of the same row in which nothing was written. */
function isAnswer({ cell }: Block, present: readonly Block[]): boolean {
  return cell !== null && present.some((block) => block.cell?.table === cell.table && block.cell.column < cell.column);
}

type Owners = {
  /** For each recorded text the new blocks that stand in it and were not there. */
  readonly extra: readonly (readonly Block[])[];
  /** Places of the first block of each text. */
  readonly first: readonly (number | null)[];
  readonly added: readonly { readonly after: number; readonly blocks: readonly Block[] }[];
};

/**
 * Gives what is new to the text that it stands in: paragraphs without a number of their own and list items go on with
 * what is above them; anything else is a text of its own.
 */
function ownersOf(
  texts: readonly RecordedText[],
  matched: readonly (number | null)[],
  blocks: readonly Block[],
): Owners {
  const ownerAt = new Map<number, number>();
  const first = texts.map((): number | null => null);
  let from = 0;
  texts.forEach(({ paragraphs }, index) => {
    paragraphs.forEach((_, place) => {
      const at = matched[from + place] ?? null;
      if (at === null) return;
      ownerAt.set(at, index);
      first[index] = Math.min(first[index] ?? at, at);
    });
    from += paragraphs.length;
  });
  const extra = texts.map((): Block[] => []);
  const added: { after: number; blocks: Block[] }[] = [];
  let owner = -1;
  let open: Block[] | null = null;
  blocks.forEach((block, at) => {
    const own = ownerAt.get(at);
    if (own !== undefined) {
      owner = own;
      open = null;
      return;
    }
    const continues = goesOn(block, blocks[at - 1]);
    if (continues && open !== null) open.push(block);
    else if (continues && owner >= 0 && texts[owner]?.kind !== 'heading') extra[owner]?.push(block);
    else {
      open = [block];
      added.push({ after: owner, blocks: open });
    }
  });
  return { extra, first, added };
}

function goesOn(block: Block, previous: Block | undefined): boolean {
  if (previous === undefined || block.role === 'heading' || block.role === 'title') return false;
  if (block.cell !== null) return previous.cell?.table === block.cell.table;
  if (block.role === 'signature') return previous.role === 'signature';
  if (block.role === 'definition' && block.label === '') return false;
  return block.label === '' || /^\(/u.test(block.label);
}

/** Texts that stand before one that was written before them; the fewest that explain the order. */
function movedTexts(texts: readonly RecordedText[], { first }: Owners, count: number): ReadonlySet<number> {
  const places = texts.map((_, index) => first[index] ?? null);
  // The longest series of texts in their old order stays; tails[n] ends a series of n + 1.
  const tails: number[] = [];
  const before = new Map<number, number>();
  places.forEach((place, index) => {
    if (place === null || place >= count) return;
    let [low, high] = [0, tails.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((places[tails[middle] ?? 0] ?? 0) < place) low = middle + 1;
      else high = middle;
    }
    const previous = tails[low - 1];
    if (previous !== undefined) before.set(index, previous);
    tails[low] = index;
  });
  const stays = new Set<number>();
  for (let index = tails.at(-1); index !== undefined; index = before.get(index)) stays.add(index);
  return new Set(places.flatMap((place, index) => (place === null || stays.has(index) ? [] : [index])));
}

/** The definitions with which the clauses are read: as they were, and as they are. */
function definitionsBeside(
  texts: readonly RecordedText[],
  { first }: Owners,
  blocks: readonly Block[],
): { readonly before: readonly string[]; readonly after: readonly string[] } {
  const definitions = texts.flatMap((text, index) => (text.kind === 'definition' ? [{ text, index }] : []));
  return {
    before: definitions.map(({ text }) => text.paragraphs.map((paragraph) => paragraph.text).join(' ')),
    after: definitions.flatMap(({ index }) => {
      const place = first[index] ?? null;
      return place === null ? [] : [blocks[place]?.text ?? ''];
    }),
  };
}

function addedText(blocks: readonly Block[], refused: readonly string[]): VerifiedText {
  const [first] = blocks;
  const title = first?.marks.find(({ kind }) => kind === 'title');
  const text = first?.text ?? '';
  const named = title === undefined ? text : text.slice(title.start, title.end);
  return {
    id: '',
    kind: 'text',
    title: named.length <= 60 ? named : `${named.slice(0, 59).trimEnd()}…`,
    change: 'added',
    number: { before: '', after: first === undefined ? '' : first.label || first.clause },
    page: first?.page ?? null,
    moved: false,
    paragraphs: blocks.map((block) => ({ before: null, after: block.text })),
    verdict: null,
    notes: refused.map((requirement) => `refuses what the library asks for: ${requirement}`),
  };
}
