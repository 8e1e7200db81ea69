import type { Contract, Party } from '../contract/contract.ts';
import type { ProvenanceValue, RecordedText } from '../contract/provenance.ts';
import { wordsOf } from '../contract/wording.ts';
import { answerFacts, knownFacts } from '../library/facts.ts';
import type { Library } from '../library/library.ts';
import type { Purchase } from '../purchase/purchase.ts';
import { selectAgainst } from './against.ts';
import type { Against } from './their-paper.ts';
import { definedTerms, exhibitsIn } from './describe-contract.ts';
import type { DraftContext } from './draft-context.ts';
import { draftSections } from './draft-sections.ts';
import { finishBlocks } from './finish-blocks.ts';
import { numberBlocks } from './number-blocks.ts';
import { openPoints } from './open-points.ts';
import { namedParties, type NamedParties } from './named-parties.ts';
import { plainValue } from './plain-value.ts';
import { presentIds } from './present-ids.ts';
import { recordTexts } from './record-texts.ts';
import { selectClauses, type Selected } from './select-clauses.ts';
import type { Template } from './template.ts';
import { templateVocabulary } from './template-vocabulary.ts';
import { textValues } from './text-values.ts';
import { clauseVocabulary } from './vocabulary.ts';

export type Draft = {
  readonly contract: Contract;
  /** Every requirement of the library with the reason why it is in the document or not. */
  readonly selection: readonly Selected[];
  /** What somebody must still settle before the document is signed, a sentence each. */
  readonly open: readonly string[];
  /** The document part by part, for its provenance. */
  readonly texts: readonly RecordedText[];
  /** The values of the parameters that its clauses use, by id. */
  readonly parameters: Readonly<Record<string, ProvenanceValue>>;
};

/**
 * Drafts the document of one purchase: chooses the clauses, writes them into the frame of the template, numbers
 * everything, resolves cross-references and defines exactly the terms that are used. Equal input gives an equal draft.
 *
 * @param against the other side's paper: the document then holds only what that lacks
 * @throws UsageError where the purchase asks for something that the library does not have, or leaves a name empty
 */
export function draftContract(
  purchase: Purchase,
  library: Library,
  template: Template,
  against: Against | null = null,
): Draft {
  const context = draftContext(purchase, library, template, against);
  const drafts = draftSections(context);
  const blocks = finishBlocks(drafts, numberBlocks(drafts), template.words.section);
  const contract: Contract = {
    title: template.title,
    format: 'docx',
    blocks,
    parties: partiesOf(context.parties),
    terms: definedTerms(blocks),
    exhibits: exhibitsIn(blocks),
    revisions: [],
    unread: [],
    words: blocks.reduce((sum, block) => sum + wordsOf(block.text).length, 0),
  };
  return {
    contract,
    selection: context.selection,
    open: openPoints(blocks, context.selection, library),
    texts: recordTexts(drafts, blocks, context.selection),
    parameters: usedParameters(context),
  };
}

function usedParameters({ selection, library, purchase }: DraftContext): Draft['parameters'] {
  const used = new Set(selection.flatMap(({ taken, requirement }) => (taken ? requirement.parameters : [])));
  return Object.fromEntries(
    library.parameters
      .filter(({ id }) => used.has(id))
      .map(({ id, default: usual }) => [id, purchase.parameters.get(id) ?? usual]),
  );
}

function draftContext(purchase: Purchase, library: Library, template: Template, against: Against | null): DraftContext {
  // Only answers and what follows from them: in a document that somebody signs, an assumption is not an answer.
  const facts = knownFacts(answerFacts(library, purchase.facts, 'as-given'));
  const wanted = selectClauses(purchase, library, facts);
  const selection = against === null ? wanted : selectAgainst(wanted, against);
  const parties = namedParties(purchase, template.parties);
  const common = textValues(purchase, parties, library, template, facts);
  const vocabulary = templateVocabulary(library, template);
  const base = { purchase, parties, library, template, selection, facts, against };
  const present = presentIds({ ...base, templateValues: { ...common, vocabulary, present: new Set() } });
  return {
    ...base,
    templateValues: { ...common, vocabulary, present },
    clauseValues: { ...common, vocabulary: clauseVocabulary(library), present },
  };
}

/** A member and the organization that buys for it are one side. */
function partiesOf({ supplier, customer, contracting }: NamedParties): readonly Party[] {
  return [
    { side: 'supplier', name: plainValue(supplier.name), called: [supplier.called] },
    {
      side: 'customer',
      name: plainValue(contracting.name),
      called: [...new Set([customer.called, contracting.called])],
    },
  ];
}
