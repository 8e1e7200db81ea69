/** The report of `mc2 compare OLD NEW -f json`. */
import { effect, fileKeys, number, place } from './comparison-parts.ts';
import {
  count,
  library,
  list,
  object,
  oneOf,
  orNull,
  report,
  said,
  severity,
  status,
  text,
  tool,
  yesNo,
  type ReportSchema,
} from './shared.ts';

const elementStatus = oneOf('met', 'weak', 'missing');

const requirement = object({
  requirement: text,
  title: text,
  severity,
  before: status,
  after: status,
  because: said('Why, in a sentence for each version.', object({ before: text, after: text })),
  effect,
  elements: said(
    'Parts of the requirement that changed.',
    list(
      object({
        id: text,
        title: text,
        required: yesNo,
        before: elementStatus,
        after: elementStatus,
        found: object({ before: text, after: text }),
        old: orNull(place),
        new: orNull(place),
      }),
    ),
  ),
  numbers: said(
    'Numbers that changed.',
    list(object({ element: text, title: text, before: orNull(number), after: orNull(number), effect })),
  ),
  old: said('What the verdict on the old version rests on.', list(place)),
  new: said('What the verdict on the new version rests on.', list(place)),
});

const aspect = object(
  {
    kind: oneOf('verdict', 'number', 'force', 'hedge', 'party', 'negation', 'condition', 'term', 'reference', 'role'),
    effect,
    what: said('In a few words: 30 days → 90 days, longer.', text),
    old: orNull(place),
    new: orNull(place),
    requirement: said('The requirement that tells the direction; null where the wording itself does.', orNull(text)),
  },
  { uses: said('For defined terms: clauses of the new version that use the term.', list(text)) },
);

const difference = object(
  {
    kind: said(
      '`wording`: other words for the same; `substance`: everything that may mean something else.',
      oneOf('substance', 'removed', 'added', 'moved', 'renumbered', 'wording'),
    ),
    effect,
    severity: said('Of the weightiest requirement that changes here.', orNull(severity)),
    moved: said('It stands in another order than before, whatever else changed.', yesNo),
    operative: said('It can bind somebody.', yesNo),
    requirements: said('Ids of the requirements that change with it.', list(text)),
    old: list(place),
    new: list(place),
    words: said(
      'Word by word, U+2029 between paragraphs: `same` and `deleted` pieces are the old text, `same` and `inserted` the new.',
      list(object({ kind: oneOf('same', 'deleted', 'inserted'), text })),
    ),
    aspects: list(aspect),
  },
  {
    made: said(
      'Who made it, with --since-mine.',
      object({
        tracked: said('False for what was changed without a mark.', yesNo),
        authors: list(text),
        dates: list(text),
      }),
    ),
  },
);

export const comparisonSchema: ReportSchema = report(
  'compare-report',
  1,
  'mc2 compare report on two versions',
  'Output of `mc2 compare OLD NEW -f json`.',
  {
    tool,
    library,
    since_mine: said('The old version is the own one, and only what the other side did is listed.', yesNo),
    old: object(fileKeys),
    new: object(fileKeys),
    summary: object(
      {
        softened: count,
        strengthened: count,
        both: count,
        unclear: count,
        removed: count,
        added: count,
        moved: said('Moved and nothing else.', count),
        renumbered: said('Renumbered and nothing else.', count),
        wording: count,
        unchanged: said('Paragraphs that both have, word for word, at the same place.', count),
        kinship: said(
          'Share of the words of the shorter version that stand in paragraphs with a counterpart. Below 0.25 the two are two papers rather than versions of one, and only `requirements` tells anything.',
          { type: 'number', minimum: 0, maximum: 1 },
        ),
      },
      { own: said('Differences left out because they are tracked as the own side’s.', count) },
    ),
    requirements: said('Worst first; those of which anything changed.', list(requirement)),
    differences: said('Worst first.', list(difference)),
  },
);
