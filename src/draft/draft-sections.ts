import type { Role } from '../contract/contract.ts';
import { againstBlocks } from './against.ts';
import { clauseBlocks, followingBlocks } from './clause-blocks.ts';
import { clauseTitle } from './clause-title.ts';
import { definitionBlocks } from './draft-definitions.ts';
import { draftBlock, type DraftBlock } from './draft-block.ts';
import type { DraftContext } from './draft-context.ts';
import { responseForm } from './draft-responses.ts';
import { signatureBlocks } from './draft-signatures.ts';
import { tableBlocks } from './draft-tables.ts';
import { openList } from './open-list.ts';
import { markInlineTerms } from './inline-terms.ts';
import { words } from './pieces.ts';
import { renderText } from './render-text.ts';
import { clauseText } from './select-clauses.ts';
import type { SectionOf, TemplateSection } from './template.ts';
import type { TextParagraph } from './text-structure.ts';

/** Gives the blocks of the whole document, section by section, in the order of the template. */
export function draftSections(context: DraftContext): readonly DraftBlock[] {
  const sections = context.template.sections.map((section) => ({ section, blocks: sectionBlocks(section, context) }));
  const others = sections.flatMap(({ blocks }) => blocks);
  const open = openList(others, context.template.words.confirm);
  // Which terms are defined depends on everything else, so definitions come last.
  return sections.flatMap(({ section, blocks }) => {
    const [heading] = blocks;
    if (section.kind === 'title' && heading !== undefined) return [heading, ...open, ...blocks.slice(1)];
    if (section.kind !== 'definitions' || heading === undefined) return blocks;
    const definitions = definitionBlocks(others, heading, context);
    return definitions.length === 0 ? [] : [...blocks, ...definitions];
  });
}

function sectionBlocks(section: TemplateSection, context: DraftContext): readonly DraftBlock[] {
  switch (section.kind) {
    case 'title':
      return [draftBlock({ role: 'title', pieces: [words(context.template.title)] }), ...againstHead(context)];
    case 'paragraphs':
      return renderText(section.text, context.templateValues).map(({ pieces }) =>
        draftBlock({ role: section.role, pieces: markInlineTerms(pieces) }),
      );
    case 'article':
      return templateArticle(section, context);
    case 'definitions': {
      const heading = articleHeading(section.title);
      return [heading, ...textUnder(heading, 'definition', renderText(section.text, context.templateValues))];
    }
    case 'requirements':
      return context.library.pillars.flatMap(({ id, title }) => pillarArticle(id, title, context));
    case 'responses':
      return context.library.pillars.flatMap(({ id, title }) => responseForm(id, title, section, context));
    case 'signatures':
      return signatureBlocks(section, context);
    case 'attachment':
      return attachment(section, context);
  }
}

function againstHead({ against, selection, parties }: DraftContext): readonly DraftBlock[] {
  return against === null ? [] : againstBlocks(selection, against, parties);
}

function templateArticle(section: SectionOf<'article'>, context: DraftContext): readonly DraftBlock[] {
  const heading = articleHeading(section.title);
  const clauses = section.clauses.flatMap(({ id, title, text }) => {
    const paragraphs = renderText(text, context.templateValues);
    return paragraphs.length === 0 ? [] : clauseBlocks({ id, title, paragraphs }, heading);
  });
  return clauses.length === 0 ? [] : [heading, ...clauses];
}

function pillarArticle(pillar: string, title: string, context: DraftContext): readonly DraftBlock[] {
  const heading = articleHeading(title);
  const clauses = context.selection
    .filter(({ requirement, taken }) => taken && requirement.pillar === pillar)
    .flatMap((selected) => {
      const { id } = selected.requirement;
      const paragraphs = renderText(
        clauseText(selected.requirement, selected.position ?? 'preferred'),
        context.clauseValues,
      );
      return clauseBlocks({ id, title: clauseTitle(selected.requirement, context.parties), paragraphs }, heading);
    });
  return clauses.length === 0 ? [] : [heading, ...clauses];
}

function attachment(section: SectionOf<'attachment'>, context: DraftContext): readonly DraftBlock[] {
  const { id, label, count, title } = section;
  if (!context.templateValues.present.has(id)) return [];
  const heading = draftBlock({ id, role: 'heading', numbering: { label, count }, pieces: [words(title)] });
  const opening = textUnder(heading, 'operative', renderText(section.text, context.templateValues));
  return [heading, ...opening, ...section.tables.flatMap((table) => tableBlocks(table, heading, context))];
}

function articleHeading(title: string): DraftBlock {
  return draftBlock({ role: 'heading', numbering: 'article', pieces: [words(title)] });
}

/** Unnumbered text under a heading. */
function textUnder(
  heading: DraftBlock,
  role: Role,
  [first, ...others]: readonly TextParagraph[],
): readonly DraftBlock[] {
  if (first === undefined) return [];
  const opening = draftBlock({ role, level: 1, pieces: markInlineTerms(first.pieces), under: heading });
  return [opening, ...followingBlocks(others, opening)];
}
