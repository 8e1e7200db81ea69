/** A drafted document with its record, and what somebody did to it. */
import type { Block, Contract } from '../../src/contract/contract.ts';
import type { Provenance } from '../../src/contract/provenance.ts';
import { draftContract } from '../../src/draft/draft-contract.ts';
import { verifyContract } from '../../src/verify/verify-contract.ts';
import type { Verification, VerifiedText } from '../../src/verify/verification.ts';
import { purchase } from '../draft/sample-purchase.ts';
import { shippedLibrary, shippedTemplate } from '../draft/shipped.ts';

export const library = shippedLibrary();
const template = shippedTemplate('security-exhibit', library);
const bought = purchase();
const draft = draftContract(bought, library, template);

export const contract: Contract = draft.contract;

export const provenance: Provenance = {
  mc2: '1.0.0',
  library: { name: library.name, version: library.version, digest: library.digest },
  template: template.id,
  parties: contract.parties,
  products: bought.products.map(({ name }) => name),
  facts: Object.fromEntries(bought.facts),
  parameters: draft.parameters,
  texts: draft.texts,
};

/** The contract with its blocks changed, removed (null) or followed by others. */
export function edited(change: (block: Block) => Block | null | readonly Block[]): Contract {
  const blocks = contract.blocks.flatMap((block) => change(block) ?? []);
  const places = new Map(blocks.map(({ index }, at) => [index, at]));
  return {
    ...contract,
    blocks: blocks.map((block, index) => ({
      ...block,
      index,
      paragraph: index + 1,
      parent: block.parent === null ? null : (places.get(block.parent) ?? null),
      marks: block.marks.filter(({ kind }) => kind !== 'reference'),
    })),
  };
}

/** The contract with words put in the place of others, once; fails where they do not stand in it. */
export function reworded(...pairs: readonly (readonly [from: string, to: string])[]): Contract {
  return edited((block) => {
    let { text } = block;
    for (const [from, to] of pairs) if (text.includes(from)) text = text.replace(from, to);
    return { ...block, text };
  });
}

export function verify(changed: Contract): Verification {
  for (const { text } of changed.blocks) if (text.includes('undefined')) throw new Error(text);
  return verifyContract(provenance, changed, library);
}

/** Everything that is not unchanged, by id or, for what was added, by title. */
export function changes(verification: Verification): Record<string, string> {
  const found = verification.texts.filter(({ change }) => change !== 'unchanged');
  return Object.fromEntries(found.map(({ id, title, change }) => [id === '' ? title : id, change]));
}

export function textOf(verification: Verification, id: string): VerifiedText {
  const found = verification.texts.find((text) => text.id === id);
  if (found === undefined) throw new Error(`no text ${id}`);
  return found;
}

/** The first block that says something. */
export function blockWith(words: string): Block {
  const found = contract.blocks.find(({ text }) => text.includes(words));
  if (found === undefined) throw new Error(`nothing says “${words}”`);
  return found;
}
