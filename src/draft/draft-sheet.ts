/** A sheet for the negotiation: clause by clause what we ask, why, and how far we would go. */
import type { Contract } from '../contract/contract.ts';
import { wordsOf } from '../contract/wording.ts';
import { answerFacts, knownFacts } from '../library/facts.ts';
import type { Library } from '../library/library.ts';
import type { Purchase } from '../purchase/purchase.ts';
import { followingBlocks } from './clause-blocks.ts';
import { clauseTitle } from './clause-title.ts';
import { draftBlock, type DraftBlock } from './draft-block.ts';
import { finishBlocks } from './finish-blocks.ts';
import { namedParties, type NamedParties } from './named-parties.ts';
import { numberBlocks } from './number-blocks.ts';
import { words } from './pieces.ts';
import { plainValue } from './plain-value.ts';
import type { TextValues } from './render-text.ts';
import type { Selected } from './select-clauses.ts';
import { sheetRows, type Audience, type SheetRow } from './sheet-rows.ts';
import { sheetWords } from './sheet-words.ts';
import type { Template } from './template.ts';
import { textValues } from './text-values.ts';
import { clauseVocabulary } from './vocabulary.ts';

export type { Audience } from './sheet-rows.ts';

/**
 * Gives the negotiation sheet of one purchase, with a table for every clause that is taken. For the `internal` audience
 * it holds fallbacks, who approves them, where to walk away, and what to say; for the `external` one only our ask, why,
 * and the sources, so that it can be sent to the other side.
 *
 * @param template gives the words for the parties that the purchase file leaves open; Supplier and Customer without one
 * @throws UsageError where the purchase leaves a name empty
 */
export function draftSheet(
  purchase: Purchase,
  library: Library,
  selection: readonly Selected[],
  audience: Audience,
  template: Pick<Template, 'parties'> = {},
): Contract {
  const parties = namedParties(purchase, template.parties);
  const values = sheetValues(purchase, parties, library, selection, template);
  const taken = selection.filter((selected) => selected.taken);
  const drafts = [
    ...opening(purchase, parties, audience),
    ...library.pillars.flatMap(({ id, title }) => {
      const clauses = taken.filter(({ requirement }) => requirement.pillar === id);
      if (clauses.length === 0) return [];
      const heading = draftBlock({ role: 'heading', numbering: 'article', pieces: [words(title)] });
      const context = { library, parties, values, audience };
      return [
        heading,
        ...clauses.flatMap((selected) => clauseSheet(selected, parties, heading, sheetRows(selected, context))),
      ];
    }),
  ];
  const blocks = finishBlocks(drafts, numberBlocks(drafts), sheetWords.section);
  return {
    title: sheetWords.title,
    format: 'docx',
    blocks,
    parties: [
      { side: 'supplier', name: plainValue(parties.supplier.name), called: [parties.supplier.called] },
      { side: 'customer', name: plainValue(parties.contracting.name), called: [parties.customer.called] },
    ],
    terms: [],
    exhibits: [],
    revisions: [],
    unread: [],
    words: blocks.reduce((sum, block) => sum + wordsOf(block.text).length, 0),
  };
}

function sheetValues(
  purchase: Purchase,
  parties: NamedParties,
  library: Library,
  selection: readonly Selected[],
  template: Pick<Template, 'parties'>,
): TextValues {
  const facts = knownFacts(answerFacts(library, purchase.facts, 'as-given'));
  const frame = { ...template, title: sheetWords.title, words: sheetWords.words };
  return {
    ...textValues(purchase, parties, library, frame, facts),
    vocabulary: clauseVocabulary(library),
    present: new Set(selection.filter(({ taken }) => taken).map(({ requirement }) => requirement.id)),
  };
}

function opening(purchase: Purchase, parties: NamedParties, audience: Audience): readonly DraftBlock[] {
  const between = [parties.supplier, parties.contracting].map(({ name, called }) => plainValue(name) || called);
  const products = purchase.products.map(({ name }) => plainValue(name));
  return [
    draftBlock({ role: 'title', pieces: [words(sheetWords.title)] }),
    draftBlock({ role: 'note', pieces: [words(sheetWords[audience])] }),
    draftBlock({
      role: 'note',
      pieces: [words(`${sheetWords.parties}: `), { kind: 'name', text: between.join(', ') }],
    }),
    draftBlock({
      role: 'note',
      pieces: [words(`${sheetWords.products}: `), { kind: 'name', text: products.join(', ') }],
    }),
  ];
}

/** A heading with the number that other clauses of the sheet refer to, and a table of two columns. */
function clauseSheet(
  { requirement }: Selected,
  parties: NamedParties,
  under: DraftBlock,
  rows: readonly SheetRow[],
): readonly DraftBlock[] {
  const heading = draftBlock({
    id: requirement.id,
    role: 'heading',
    level: 1,
    numbering: 'clause',
    pieces: [words(clauseTitle(requirement, parties))],
    under,
  });
  return [heading, ...rows.flatMap((row, at) => rowBlocks(row, at, heading))];
}

function rowBlocks({ label, paragraphs }: SheetRow, row: number, heading: DraftBlock): readonly DraftBlock[] {
  const cell = (column: number) => ({ table: 0, row, column, header: false });
  const name = draftBlock({
    role: 'note',
    level: 2,
    pieces: [{ kind: 'title', text: label }],
    under: heading,
    cell: cell(0),
  });
  const [first, ...others] = paragraphs;
  const content = draftBlock({ role: 'note', level: 2, pieces: first?.pieces ?? [], under: name, cell: cell(1) });
  const following = followingBlocks(others, content).map((block) => ({ ...block, cell: cell(1) }));
  return [name, content, ...following];
}
