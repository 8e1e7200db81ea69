import type { JsonSchema } from '../yaml/json-schema.ts';
import { draft, map, oneOf, property, text, writtenText } from '../library/schemas/shared.ts';

const length = {
  type: 'string',
  pattern: '^[0-9]{1,4}(?:\\.[0-9]{1,3})? ?(?:in|cm|mm|pt)$',
  'x-help': 'write a number and a unit: 1 in, 2.5 cm, 25 mm or 72 pt',
};

const yesOrNo = { ...oneOf('yes', 'no', true, false), 'x-help': 'write yes or no' };

const points = { type: 'number', minimum: 6, maximum: 72, 'x-help': 'a size in points, from 6 to 72' };

const look = map({
  font: property('Font', 'Name of the font as Word shows it.', { ...text, maxLength: 60 }),
  size: property('Size', 'In points.', points),
  color: property('Color', 'Six hexadecimal digits, in quotes: "1F4E79".', {
    ...writtenText,
    'x-help': 'write six hexadecimal digits in quotes: "1F4E79"',
  }),
  bold: property('Bold', 'yes or no', yesOrNo),
  italic: property('Italic', 'yes or no', yesOrNo),
  capitals: property('Capitals', 'Print in capital letters.', yesOrNo),
});

/** A house style, `styles.yaml`. */
export const styleSchema: JsonSchema = {
  $schema: draft,
  $id: 'styles.schema.json',
  title: 'House style',
  description: 'How generated Word documents look; what is not said stays as mc2 has it.',
  ...map({
    body: property('Text', 'The text of clauses; other parts go by it where they do not say otherwise.', look),
    title: property('Title', 'The title of the document.', look),
    heading1: property('Heading 1', 'Headings of articles and exhibits.', look),
    heading2: property('Heading 2', 'Headings above tables.', look),
    heading3: property('Heading 3', 'Headings below those.', look),
    table: property('Table', 'Text in tables.', look),
    footer: property('Header and footer', 'Text at the top and the bottom of pages.', look),
    term: property('Defined term', 'A term where it is defined.', look),
    spacing: property(
      'Spacing',
      'Distances between lines and paragraphs.',
      map({
        line: property('Lines', 'As a multiple of single.', { type: 'number', minimum: 0.8, maximum: 3 }),
        after: property('Paragraphs', 'Points below a paragraph.', { type: 'number', minimum: 0, maximum: 48 }),
      }),
    ),
    align: property('Alignment', 'left or justified', oneOf('left', 'justified')),
    page: property(
      'Page',
      'Paper and margins.',
      map({
        size: property('Paper', 'letter, legal or a4', oneOf('letter', 'legal', 'a4')),
        margins: property(
          'Margins',
          'Distances from the edges of the paper.',
          map({ top: length, right: length, bottom: length, left: length }),
        ),
      }),
    ),
    numbering: property(
      'Numbering',
      'Which numbers end in a full stop.',
      map({
        stops: property(
          'Full stops',
          'articles: 1. and 1.1; all: 1. and 1.1.; none: 1 and 1.1',
          oneOf('articles', 'all', 'none'),
        ),
      }),
    ),
    header: property('Header', 'Text at the top of every page.', { ...text, maxLength: 200 }),
    footer_text: property('Footer', 'Text beside the page number, in place of the title.', { ...text, maxLength: 200 }),
    contents: property('Contents', 'Whether longer documents begin with a table of contents.', yesOrNo),
  }),
};
