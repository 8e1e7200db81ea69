import { followingBlocks } from './clause-blocks.ts';
import { draftBlock, type DraftBlock } from './draft-block.ts';
import type { DraftContext } from './draft-context.ts';
import type { NamedParty } from './named-parties.ts';
import { words, type Pieces } from './pieces.ts';
import { plainValue } from './plain-value.ts';
import { renderText } from './render-text.ts';
import type { SectionOf, SignatureLine } from './template.ts';

/** A rule to sign on. */
const rule = '_'.repeat(32);

/** Gives the sentence above the signatures and a table with a column for each party that signs and a row for each line. */
export function signatureBlocks(section: SectionOf<'signatures'>, context: DraftContext): readonly DraftBlock[] {
  const { supplier, contracting } = context.parties;
  const signing = (section.parties ?? ['supplier', 'customer']).map((side) =>
    side === 'supplier' ? supplier : contracting,
  );
  const [first, ...others] = renderText(section.text, context.templateValues);
  const opening = first === undefined ? [] : [draftBlock({ role: 'operative', pieces: first.pieces })];
  const cells = section.lines.flatMap((line, row) =>
    signing.map((party, column) =>
      draftBlock({
        role: 'signature',
        pieces: lineFor(line, party, context),
        cell: { table: 0, row, column, header: line.field === 'entity' },
      }),
    ),
  );
  return [...opening, ...(opening[0] === undefined ? [] : followingBlocks(others, opening[0])), ...cells];
}

function lineFor({ field, title, confirm }: SignatureLine, party: NamedParty, { template }: DraftContext): Pieces {
  if (field === 'entity') {
    const name = plainValue(party.name);
    if (name !== '') return [{ kind: 'name', text: name }];
    return [{ kind: 'confirm', text: `[${template.words.confirm}: ${confirm ?? title} ${party.called}]` }];
  }
  const known = field === 'name' || field === 'title' ? plainValue(party.signatory?.[field] ?? '') : '';
  return [words(`${title}: `), known === '' ? words(rule) : { kind: 'name', text: known }];
}
