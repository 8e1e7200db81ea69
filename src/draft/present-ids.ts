import type { DraftContext } from './draft-context.ts';
import { tableContent, type TableContext } from './draft-tables.ts';
import { renderText } from './render-text.ts';
import type { TemplateSection } from './template.ts';

/** Gives the ids of all clauses and attachments that the document will hold, so that texts can refer to them. */
export function presentIds(context: Omit<DraftContext, 'clauseValues'>): ReadonlySet<string> {
  const selected = context.selection.filter(({ taken }) => taken).map(({ requirement }) => requirement.id);
  const attachments = context.template.sections.flatMap((section) => attachmentIds(section, context));
  const known = new Set([...selected, ...attachments]);
  // Whether a clause of the template has anything to say can depend on the clauses of the library, not on its own kind.
  const templateValues = { ...context.templateValues, present: known };
  const own = context.template.sections.flatMap((section) => {
    if (section.kind !== 'article') return [];
    return section.clauses.filter(({ text }) => renderText(text, templateValues).length > 0).map(({ id }) => id);
  });
  return new Set([...known, ...own]);
}

function attachmentIds(section: TemplateSection, context: TableContext): readonly string[] {
  if (section.kind !== 'attachment') return [];
  const filled = section.tables.some((table) => tableContent(table, context).rows.length > 0);
  return filled || section.when_empty === 'keep' ? [section.id] : [];
}
