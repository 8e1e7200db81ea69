/** What the reports on two versions and on several rounds have in common. */
import { count, digest, fromOne, list, object, oneOf, orNull, page, said, text } from './shared.ts';

export const effect = said(
  'What it does to the protection of the customer; `both`: one part softens, another strengthens; `unclear`: the substance differs, and nothing tells in which direction; `none`: no difference in substance.',
  oneOf('softened', 'strengthened', 'both', 'unclear', 'none'),
);

/** Keys of a contract that was compared. */
export const fileKeys = {
  path: said('As given on the command line.', text),
  sha256: said('Of the file.', digest),
  title: text,
  format: oneOf('docx', 'doc', 'pdf', 'odt', 'rtf', 'html', 'markdown', 'text'),
  words: count,
  unread: said(
    'Parts of the document that could not be read.',
    list(object({ kind: text, what: said('A sentence for people: what it is and where.', text), count })),
  ),
};

const quotation = {
  quote: said('The words themselves, exactly as in the document.', text),
  start: said('Offset of the quote in its paragraph, in UTF-16 code units, from 0.', count),
  end: said('Offset after the quote.', count),
};

export const place = object(
  {
    ...quotation,
    clause: said('Number as a lawyer cites it, for example 7.2(b); empty where the text has none.', text),
    heading: said('Titles of the headings above, outermost first.', list(text)),
    exhibit: said('Label of the exhibit it stands in; empty in the body.', text),
    page: said('Page, from 1, where the document tells it.', page),
    paragraph: said('Number of the paragraph in the document, from 1.', fromOne),
  },
  { focus: said('The words within the quote that it is about, where they are fewer than all.', object(quotation)) },
);

export const number = object({
  text: said('As written: thirty (30) days.', text),
  value: said('In `unit` where there is one, so that both versions can be compared.', { type: 'number' }),
  unit: orNull(text),
  scheme: said('The standard that a version belongs to, such as TLS.', orNull(text)),
  at: place,
});
