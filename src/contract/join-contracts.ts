import type { Block, Cell, Contract, Exhibit, Mark, Party } from './contract.ts';
import { namesIn } from './exhibits.ts';

/** One document of a contract that consists of several: a master agreement, its exhibits, a business associate agreement. */
type ContractPart = {
  /** What reports call it, mostly its path. */
  readonly name: string;
  readonly contract: Contract;
};

/**
 * Several documents as one contract, in the order given. Every block keeps its number and its own place in its document,
 * and its heading path begins with the document's name. A document that bears the label or the title of an exhibit which
 * another one names and does not attach takes that exhibit's place.
 */
export function joinContracts(parts: readonly ContractPart[]): Contract {
  const first = parts[0]?.contract;
  if (first === undefined) throw new Error('there is no contract to join');
  const starts = startsOf(parts);
  const attached = parts.map((part, at) => standsFor(part, parts, at));
  return {
    title: first.title,
    format: first.format,
    blocks: parts.flatMap((part, at) => moveBlocks(part, starts[at] ?? 0, tablesBefore(parts, at), attached[at] ?? '')),
    parties: joinParties(parts.flatMap(({ contract }) => contract.parties)),
    // A term means in every document what the first one says; later ones do not take its meaning away.
    terms: parts.flatMap(({ contract }, at) =>
      contract.terms.map((term) => ({ ...term, block: term.block + (starts[at] ?? 0) })),
    ),
    exhibits: joinExhibits(parts, starts, attached),
    revisions: parts.flatMap(({ contract }) => contract.revisions),
    unread: parts.flatMap(({ name, contract }) =>
      contract.unread.map((unread) => ({ ...unread, what: `${name}: ${unread.what}` })),
    ),
    words: parts.reduce((sum, { contract }) => sum + contract.words, 0),
  };
}

function startsOf(parts: readonly ContractPart[]): readonly number[] {
  let next = 0;
  return parts.map(({ contract }) => {
    const start = next;
    next += contract.blocks.length;
    return start;
  });
}

function tablesBefore(parts: readonly ContractPart[], at: number): number {
  return parts.slice(0, at).reduce((sum, { contract }) => sum + 1 + Math.max(-1, ...tablesOf(contract)), 0);
}

function tablesOf({ blocks }: Contract): number[] {
  return blocks.flatMap(({ cell }) => (cell === null ? [] : [cell.table]));
}

function moveBlocks({ name, contract }: ContractPart, start: number, tables: number, exhibit: string): Block[] {
  const moveCell = (cell: Cell): Cell => ({ ...cell, table: cell.table + tables });
  const moveMark = (mark: Mark): Mark => (mark.target === undefined ? mark : { ...mark, target: mark.target + start });
  return contract.blocks.map((block) => ({
    ...block,
    index: block.index + start,
    parent: block.parent === null ? null : block.parent + start,
    cell: block.cell === null ? null : moveCell(block.cell),
    marks: block.marks.map(moveMark),
    heading: [name, ...block.heading],
    exhibit: block.exhibit === '' ? exhibit : block.exhibit,
    document: name,
  }));
}

/** Words that two documents use for the same side are one party's; a word that both sides use belongs to the first. */
function joinParties(parties: readonly Party[]): readonly Party[] {
  const taken = new Set<string>();
  return (['supplier', 'customer'] as const).flatMap((side) => {
    const own = parties.filter((party) => party.side === side);
    if (own.length === 0) return [];
    const called = [...new Set(own.flatMap((party) => party.called))].filter((word) => !taken.has(word));
    for (const word of called) taken.add(word);
    return [{ side, name: own.find(({ name }) => name !== '')?.name ?? '', called }];
  });
}

/** Paragraphs at the head of a document in which it says what it is. */
const head = 6;

/** The label of the exhibit that a document is, empty where it is none. */
function standsFor({ contract }: ContractPart, parts: readonly ContractPart[], at: number): string {
  const open = parts.flatMap((other, place) =>
    place === at ? [] : other.contract.exhibits.filter(({ block }) => block === null),
  );
  const opening = contract.blocks.slice(0, head).map(({ text }) => text);
  const labels = new Set(opening.flatMap((text) => namesIn(text)).map(({ label }) => label));
  const titles = new Set([contract.title, ...opening].map((text) => plain(text)));
  return open.find(({ label, title }) => labels.has(label) || (title !== '' && titles.has(plain(title))))?.label ?? '';
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function joinExhibits(
  parts: readonly ContractPart[],
  starts: readonly number[],
  attached: readonly string[],
): readonly Exhibit[] {
  const joined = new Map<string, Exhibit>();
  parts.forEach(({ contract }, at) => {
    for (const exhibit of contract.exhibits) {
      const block = exhibit.block === null ? null : exhibit.block + (starts[at] ?? 0);
      const known = joined.get(exhibit.label);
      if (known === undefined || known.block === null) joined.set(exhibit.label, { ...exhibit, block });
    }
  });
  attached.forEach((label, at) => {
    const exhibit = joined.get(label);
    if (exhibit !== undefined) joined.set(label, { ...exhibit, block: starts[at] ?? 0 });
  });
  return [...joined.values()];
}
