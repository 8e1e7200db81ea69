import type { PurchaseParty } from '../purchase/purchase.ts';
import { followingBlocks } from './clause-blocks.ts';
import { draftBlock, type DraftBlock } from './draft-block.ts';
import type { DraftContext } from './draft-context.ts';
import { words, type Pieces } from './pieces.ts';
import { plainValue } from './plain-value.ts';
import { renderText } from './render-text.ts';
import type { SectionOf, SignatureLine } from './template.ts';

/** A rule to sign on. */
const rule = '_'.repeat(32);

/** Gives the sentence above the signatures and a table with a column for each party and a row for each line. */
export function signatureBlocks(section: SectionOf<'signatures'>, context: DraftContext): readonly DraftBlock[] {
  const { supplier, customer } = context.purchase.parties;
  const [first, ...others] = renderText(section.text, context.templateValues);
  const opening = first === undefined ? [] : [draftBlock({ role: 'operative', pieces: first.pieces })];
  const cells = section.lines.flatMap((line, row) =>
    [supplier, customer].map((party, column) =>
      draftBlock({
        role: 'signature',
        pieces: lineFor(line, party),
        cell: { table: 0, row, column, header: line.field === 'entity' },
      }),
    ),
  );
  return [...opening, ...(opening[0] === undefined ? [] : followingBlocks(others, opening[0])), ...cells];
}

function lineFor({ field, title }: SignatureLine, party: PurchaseParty): Pieces {
  if (field === 'entity') return [{ kind: 'name', text: plainValue(party.name) }];
  const known = field === 'name' || field === 'title' ? plainValue(party.signatory?.[field] ?? '') : '';
  return [words(`${title}: `), known === '' ? words(rule) : { kind: 'name', text: known }];
}
