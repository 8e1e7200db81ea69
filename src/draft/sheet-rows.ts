import type { Citation, Library } from '../library/library.ts';
import { withHouseWords } from './house-words.ts';
import type { NamedParties } from './named-parties.ts';
import { words } from './pieces.ts';
import { renderText, type TextValues } from './render-text.ts';
import { clauseText, type Selected } from './select-clauses.ts';
import { sheetWords } from './sheet-words.ts';
import type { TextParagraph } from './text-structure.ts';
import { typographic } from './typographic.ts';

export type Audience = 'internal' | 'external';

export type SheetRow = { readonly label: string; readonly paragraphs: readonly TextParagraph[] };

type SheetContext = {
  readonly library: Library;
  readonly parties: NamedParties;
  readonly values: TextValues;
  readonly audience: Audience;
};

/** Gives what the sheet says about one clause. For the external audience only these: our ask, why, and the sources. */
export function sheetRows(selected: Selected, context: SheetContext): readonly SheetRow[] {
  const open = openRows(selected, context);
  return context.audience === 'internal' ? [...open, ...internalRows(selected, context)] : open;
}

function openRows(
  { requirement, position }: Selected,
  { library, parties, values }: SheetContext,
): readonly SheetRow[] {
  const sources = requirement.cites.flatMap((id) => library.citations.find((citation) => citation.id === id) ?? []);
  return filled([
    { label: sheetWords.ask, paragraphs: renderText(clauseText(requirement, position ?? 'preferred'), values) },
    { label: sheetWords.why, paragraphs: prose(requirement.why, parties) },
    { label: sheetWords.sources, paragraphs: sources.map((citation) => paragraph(cited(citation))) },
  ]);
}

function internalRows({ requirement, position }: Selected, { parties, values }: SheetContext): readonly SheetRow[] {
  const { positions, guidance } = requirement;
  const rows = positions.flatMap((entry): readonly SheetRow[] => {
    if (entry.level === 'preferred') {
      return position === 'preferred'
        ? []
        : [{ label: sheetWords.preferred, paragraphs: renderText(entry.text, values) }];
    }
    if (entry.level === 'walk-away') {
      const label = withApprover(sheetWords.walkAway, entry.approver);
      return [{ label, paragraphs: entry.when.flatMap((when) => prose(when, parties)) }];
    }
    const label = withApprover(sheetWords.fallback, entry.approver);
    const text = position === 'fallback' ? [] : renderText(entry.text, values);
    return [{ label, paragraphs: [...text, ...prose(entry.note, parties)] }];
  });
  return filled([
    ...rows,
    { label: sheetWords.objection, paragraphs: prose(guidance.objection, parties) },
    { label: sheetWords.reply, paragraphs: prose(guidance.reply, parties) },
    { label: sheetWords.advice, paragraphs: prose(guidance.customer, parties) },
  ]);
}

function filled(rows: readonly SheetRow[]): readonly SheetRow[] {
  return rows.filter(({ paragraphs }) => paragraphs.length > 0);
}

function withApprover(label: string, approver: string): string {
  return typographic(`${label} (${sheetWords.approval}: ${approver})`);
}

function cited({ title, section, date, verified, in_force }: Citation): string {
  const doubts = [
    ...(verified === 'unverified' ? [sheetWords.unverified] : []),
    ...(in_force ? [] : [sheetWords.withdrawn]),
  ];
  const place = [title, section, date].filter((part) => part !== '').join(', ');
  return doubts.length === 0 ? place : `${place} (${doubts.join(', ')})`;
}

function prose(text: string, parties: NamedParties): readonly TextParagraph[] {
  return text.trim() === '' ? [] : [paragraph(withHouseWords(text, parties))];
}

function paragraph(text: string): TextParagraph {
  return { kind: 'paragraph', pieces: [words(typographic(text.replace(/\s+/gu, ' ').trim()))] };
}
