import type { Template, TemplateSection } from '../draft/template.ts';
import type { InterviewTemplate } from '../interview/state.ts';
import type { Library } from '../library/library.ts';
import type { Console } from './console.ts';
import { UsageError } from '../errors.ts';
import { templateNames, loadTemplate } from './load-template.ts';

const usual = 'security-exhibit';

/**
 * The templates that come with mc2 and fit the library, as the interview sees them, the usual one first.
 *
 * @throws UsageError with every problem of the first where none fits, framed
 */
export async function interviewTemplates(library: Library, console: Console): Promise<readonly InterviewTemplate[]> {
  const templates: InterviewTemplate[] = [];
  const misfits: UsageError[] = [];
  for (const name of await templateNames(console)) {
    try {
      templates.push(asChoice(await loadTemplate(name, library, console)));
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      misfits.push(error);
    }
  }
  if (templates.length === 0 && misfits[0] !== undefined) throw misfits[0];
  return [...templates.filter(({ id }) => id === usual), ...templates.filter(({ id }) => id !== usual)];
}

function asChoice({ id, summary, parties = {}, sections }: Template): InterviewTemplate {
  const { supplier = 'Supplier', customer = 'Customer', gpo = null } = parties;
  return { id, summary, called: { supplier, customer, gpo }, texts: sections.flatMap(textsOf) };
}

function textsOf(section: TemplateSection): readonly string[] {
  if (section.kind === 'article') return section.clauses.map(({ text }) => text);
  return 'text' in section ? [section.text] : [];
}
