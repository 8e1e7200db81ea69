/** The exhibit that mc2 writes from its own library, and ways to change it. */
import type { Block, Contract, Mark } from '../../src/contract/contract.ts';
import { draftContract } from '../../src/draft/draft-contract.ts';
import { readTemplate } from '../../src/draft/read-template.ts';
import { titleCase } from '../../src/draft/title-case.ts';
import type { Requirement } from '../../src/library/requirement.ts';
import type { ClauseChoice } from '../../src/purchase/purchase.ts';
import { purchase } from '../draft/sample-purchase.ts';
import { templateFiles } from '../draft/sample-template.ts';
import { everything, library } from './real-library.ts';

const { template, problems } = readTemplate(templateFiles, library);
if (template === null) throw new Error(JSON.stringify(problems, null, 2));
const securityExhibit = template;

/** An exhibit for a purchase to which everything applies. */
export function exhibit(clauses: Readonly<Record<string, ClauseChoice>> = {}): Contract {
  const given = purchase({ facts: everything, clauses: new Map(Object.entries(clauses)) });
  return draftContract(given, library, securityExhibit).contract;
}

/** The blocks of the clause on a requirement: the one with its title and everything below. */
export function clauseOf({ blocks }: Contract, { title }: Pick<Requirement, 'title'>): readonly Block[] {
  const headed = `${titleCase(title)}. `;
  const top = blocks.find(({ text, role }) => role === 'operative' && text.startsWith(headed));
  if (top === undefined) throw new Error(`no clause is titled ${headed}`);
  const inside = new Set([top.index]);
  for (const { index, parent } of blocks) if (parent !== null && inside.has(parent)) inside.add(index);
  return blocks.filter(({ index }) => inside.has(index));
}

/** The contract with every `from` of some blocks replaced; marks behind the first change go. */
export function reworded(contract: Contract, clause: readonly Block[], from: RegExp, to: string): Contract {
  const chosen = new Set(clause.map(({ index }) => index));
  return {
    ...contract,
    blocks: contract.blocks.map((block) => {
      const first = block.text.search(from);
      if (!chosen.has(block.index) || first < 0) return block;
      const before = ({ end }: Mark): boolean => end <= first;
      return { ...block, text: block.text.replaceAll(from, to), marks: block.marks.filter(before) };
    }),
  };
}

/** The contract with an unnumbered paragraph before the block at an index (its length: at the end). */
export function withParagraph(contract: Contract, at: number, text: string): Contract {
  const moved = (index: number): number => (index >= at ? index + 1 : index);
  const blocks = contract.blocks.map((block): Block => ({
    ...block,
    index: moved(block.index),
    paragraph: block.paragraph + (block.index >= at ? 1 : 0),
    parent: block.parent === null ? null : moved(block.parent),
    marks: block.marks.map((mark) => (mark.target === undefined ? mark : { ...mark, target: moved(mark.target) })),
  }));
  const added: Block = {
    index: at,
    role: 'operative',
    text,
    label: '',
    clause: '',
    level: 0,
    parent: null,
    heading: [],
    exhibit: '',
    paragraph: at + 1,
    page: null,
    cell: null,
    marks: [],
  };
  return {
    ...contract,
    blocks: [...blocks.slice(0, at), added, ...blocks.slice(at)],
    terms: contract.terms.map((term) => ({ ...term, block: moved(term.block) })),
    exhibits: contract.exhibits.map((one) => ({ ...one, block: one.block === null ? null : moved(one.block) })),
  };
}
