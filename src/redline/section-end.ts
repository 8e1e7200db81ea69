/** Where a section takes up another clause, and after whose likeness. */
import type { Block, Contract } from '../contract/contract.ts';

/** The clauses that a new one is modeled on and put behind. */
export type ClauseModel = {
  /** The clause to follow: its number goes on. */
  readonly clause: Block;
  /** The first clause of its list: tells how the list counts. */
  readonly first: Block;
  /** The clause whose look is taken: the last of the list that stands in no content control of its own. */
  readonly like: Block;
  /** Where the clause is a heading with text below: the text's first paragraph; else null. */
  readonly text: Block | null;
  /** The last block of the clause, behind which a new one stands. */
  readonly last: Block;
};

/** Roles that a clause and its parts may have. */
const clauseRoles: ReadonlySet<string> = new Set(['heading', 'operative', 'definition']);

/** What stands below a block, by its index. */
type Below = ReadonlyMap<number | null, readonly Block[]>;

export type Tree = {
  /** Paragraphs that can be a model. */
  readonly models: Below;
  /** Everything, table cells included. */
  readonly all: Below;
};

/** The blocks below each block, in order. `writable` tells those of the main part, `usable` those that can be a model. */
export function treeOf(
  contract: Contract,
  writable: (block: Block) => boolean,
  usable: (block: Block) => boolean,
): Tree {
  return { models: belowIn(contract, (block) => writable(block) && usable(block)), all: belowIn(contract, writable) };
}

function belowIn({ blocks }: Contract, usable: (block: Block) => boolean): Below {
  const tree = new Map<number | null, Block[]>();
  for (const block of blocks) {
    if (!clauseRoles.has(block.role) || !usable(block)) continue;
    const below = tree.get(block.parent);
    if (below) below.push(block);
    else tree.set(block.parent, [block]);
  }
  return tree;
}

/**
 * The clause of a section that a new one follows: its last numbered clause, which may be a heading with text; for a
 * headed clause without numbers below it, that clause itself; else the last paragraph of the section. Null where it holds
 * nothing.
 */
export function sectionEnd(section: Block, contract: Contract, tree: Tree): ClauseModel | null {
  const below = tree.models.get(section.index) ?? [];
  const numbered = below.filter(({ label }) => label !== '');
  const model = lastOf(numbered, tree);
  if (model !== null) return model;
  const above = section.parent === null ? undefined : contract.blocks[section.parent];
  if (
    section.role === 'heading' &&
    section.label !== '' &&
    above?.role === 'heading' &&
    section.exhibit !== section.label
  ) {
    const beside = lastOf(
      (tree.models.get(above.index) ?? []).filter(({ label, role }) => label !== '' && role === 'heading'),
      tree,
    );
    if (beside !== null) return beside;
  }
  const plain = below.filter(({ role }) => role === 'operative');
  const clause = plain.at(-1);
  if (clause === undefined) {
    const deeper = below.findLast(({ role }) => role === 'heading');
    return deeper === undefined ? null : sectionEnd(deeper, contract, tree);
  }
  return { clause, first: plain[0] ?? clause, like: clause, text: null, last: lastBelow(clause, tree) };
}

function lastOf(models: readonly Block[], tree: Tree): ClauseModel | null {
  const like = models.at(-1);
  if (like === undefined) return null;
  const beside = (tree.all.get(like.parent) ?? []).filter(
    ({ label, role, cell, index }) => label !== '' && role === like.role && cell === null && index > like.index,
  );
  const clause = beside.at(-1) ?? like;
  const first = models[0] ?? like;
  if (like.role !== 'heading') return { clause, first, like, text: null, last: lastBelow(clause, tree) };
  const texts = models.toReversed().flatMap(({ index }) => tree.models.get(index) ?? []);
  const text = texts.find(({ role, label }) => role === 'operative' && label === '');
  if (text !== undefined) return { clause, first, like, text, last: lastBelow(clause, tree) };
  // Headings over numbered clauses: the new clause goes among those of the last one.
  return lastOf(
    (tree.models.get(like.index) ?? []).filter(({ label }) => label !== ''),
    tree,
  );
}

/** The last block that hangs under another, directly or not; the block itself where none does. */
export function lastBelow(block: Block, tree: Tree): Block {
  let last = block;
  for (let below = tree.all.get(last.index); below !== undefined; below = tree.all.get(last.index)) {
    last = below.at(-1) as Block;
  }
  return last;
}

const security = /\b(?:cyber)?\s?security\b|\bdata protection\b|\bsafeguards?\b/iu;
const elsewhere = /\bsocial security\b|\bsecurity (?:interest|deposit)\b|\bsecurities\b/iu;

/**
 * The section for a clause that no section of its own kind claims: the last one that is called security, else the last one
 * before the signatures that holds numbered clauses, else the last with any. Null where there are no sections.
 */
export function sectionAtLast(contract: Contract, tree: Tree): ClauseModel | null {
  const headings = contract.blocks.filter(({ role }) => role === 'heading');
  const named = headings.filter(({ text }) => security.test(text) && !elsewhere.test(text));
  const models = (sections: readonly Block[]): ClauseModel | null => {
    for (const section of sections.toReversed()) {
      const model = sectionEnd(section, contract, tree);
      if (model !== null) return model;
    }
    return null;
  };
  const signature = contract.blocks.find(({ role }) => role === 'signature')?.index ?? contract.blocks.length;
  const before = headings.filter(({ index, exhibit }) => index < signature && exhibit === '');
  return models(named) ?? models(before) ?? looseEnd(contract, tree, signature) ?? models(headings);
}

/** The end of a document without sections: its last numbered clause, or else its last paragraph, wherever that stands. */
function looseEnd({ blocks }: Contract, tree: Tree, signature: number): ClauseModel | null {
  const isBody = ({ index, exhibit }: Block): boolean => index < signature && exhibit === '';
  const roots = (tree.models.get(null) ?? []).filter((block) => isBody(block) && block.role === 'operative');
  const numbered = lastOf(
    roots.filter(({ label }) => label !== ''),
    tree,
  );
  if (numbered !== null) return numbered;
  const written = new Set([...tree.all.values()].flat());
  const body = blocks.filter((block) => isBody(block) && written.has(block));
  const last = body.at(-1);
  const clause = roots.at(-1) ?? body.findLast(({ role }) => role === 'operative');
  if (last === undefined || clause === undefined) return null;
  const like = { ...clause, label: '' };
  return { clause: like, first: like, like, text: null, last };
}
