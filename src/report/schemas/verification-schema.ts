/** The report of `mc2 verify -f json`. */
import {
  count,
  library,
  list,
  object,
  oneOf,
  orNull,
  page,
  report,
  said,
  status,
  text,
  tool,
  yesNo,
  type ReportSchema,
} from './shared.ts';

export const verificationSchema: ReportSchema = report(
  'verify-report',
  1,
  'mc2 verify report',
  'Output of `mc2 verify -f json`.',
  {
    tool,
    path: said('As given on the command line.', text),
    written_by: said('From the record in the document.', object({ mc2: text, template: text, library })),
    same: said('The words are what was written, but for what was left open.', yesNo),
    summary: object({
      unchanged: count,
      completed: count,
      edited: count,
      softened: count,
      strengthened: count,
      removed: count,
      added: count,
    }),
    notes: said('Doubts about the whole: a record that was altered, tracked changes, another library.', list(text)),
    clauses: said(
      'In the order in which they were written; each added text after the one that it follows.',
      list(
        object({
          id: said('Id in the record; null for text that was added.', orNull(text)),
          kind: oneOf('requirement', 'clause', 'definition', 'attachment', 'heading', 'text', 'signatures', 'note'),
          title: text,
          position: said('The position whose text was written.', orNull(oneOf('preferred', 'fallback'))),
          change: said(
            '`completed`: only blanks and open points were filled in; `edited`: other words, and no difference that the linter can see.',
            oneOf('unchanged', 'completed', 'edited', 'softened', 'strengthened', 'removed', 'added'),
          ),
          moved: said('It stands in another place of the order.', yesNo),
          number: said('When it was written and now; empty where it has none.', object({ before: text, after: text })),
          page,
          verdict: said('On this text alone, where it was judged.', orNull(object({ before: status, after: status }))),
          notes: said('What matters about the change, a sentence each.', list(text)),
          paragraphs: said('Those that differ.', list(object({ before: orNull(text), after: orNull(text) }))),
        }),
      ),
    ),
  },
);
