import Handlebars from 'handlebars';
import { checkText } from './check-text.ts';
import { markConfirm, markReference, markValue } from './markers.ts';
import { durationText, listText, moneyText, type SetParameter, valueText } from './parameter-text.ts';
import { readStructure, type TextParagraph } from './text-structure.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What the names of a text stand for in one document. */
export type TextValues = {
  readonly vocabulary: Vocabulary;
  /** Words for the plain names, marked as value or name; null where an optional one is empty. */
  readonly names: ReadonlyMap<string, string | null>;
  readonly parameters: ReadonlyMap<string, SetParameter>;
  /** Answers, with what follows from them; a fact without an entry is unknown. */
  readonly facts: ReadonlyMap<string, boolean>;
  /** Ids of everything that the document will hold. */
  readonly present: ReadonlySet<string>;
  /** Joins the last two entries of a list when the text does not say: "or". */
  readonly or: string;
  /** Opens the bracket around a point that somebody must settle: "CONFIRM". */
  readonly confirm?: string;
};

/**
 * Renders clause text or a piece of a template and gives its paragraphs. Values are data: they are put in as they are
 * and never read as Handlebars, as list dashes or as paragraphs.
 *
 * `{{#fact "x"}}` takes its first branch for a fact that nobody answered: what might apply is written.
 *
 * @throws Error where the text is not sound; library and templates are checked when they are read, so that this is a bug
 * of ours.
 */
export function renderText(source: string, values: TextValues): readonly TextParagraph[] {
  const [fault] = checkText(source, values.vocabulary);
  if (fault !== undefined) throw new Error(`Cannot render a text: line ${fault.line}: ${fault.message}\n${source}`);
  const template = engine.compile(source, {
    noEscape: true,
    strict: true,
    knownHelpers: {
      duration: true,
      money: true,
      list: true,
      value: true,
      ref: true,
      confirm: true,
      clause: true,
      fact: true,
      if: true,
    },
    knownHelpersOnly: true,
  });
  return readStructure(
    template(contextOf(values), {
      allowProtoMethodsByDefault: false,
      allowProtoPropertiesByDefault: false,
      data: { values },
    }),
  );
}

/** Own instance: nobody else's helpers, and none of the built-in ones but `if`. */
const engine = Handlebars.create();
for (const name of ['blockHelperMissing', 'each', 'helperMissing', 'log', 'lookup', 'unless', 'with'])
  engine.unregisterHelper(name);
engine.unregisterDecorator('inline');

type HelperOptions = Handlebars.HelperOptions & { readonly data: { readonly values: TextValues } };

engine.registerHelper({
  duration: (parameter: SetParameter) => markValue(durationText(parameter)),
  money: (parameter: SetParameter) => markValue(moneyText(parameter)),
  value: (parameter: SetParameter) => markValue(valueText(parameter)),
  list: (parameter: SetParameter, conjunction: string | HelperOptions) =>
    markValue(listText(parameter, typeof conjunction === 'string' ? conjunction : conjunction.data.values.or)),
  ref: (id: string, options: HelperOptions) => {
    if (!options.data.values.present.has(id)) throw new Error(`{{ref "${id}"}} points at nothing in this document`);
    return markReference(id);
  },
  confirm: (what: string, options: HelperOptions) => markConfirm(`[${options.data.values.confirm ?? ''}: ${what}]`),
  clause(this: unknown, id: string, options: HelperOptions) {
    return options.data.values.present.has(id) ? options.fn(this) : options.inverse(this);
  },
  fact(this: unknown, id: string, options: HelperOptions) {
    return options.data.values.facts.get(id) === false ? options.inverse(this) : options.fn(this);
  },
});

/** Names and parameters without a prototype, so that only they can be found. */
function contextOf(values: TextValues): object {
  const context = Object.create(null) as Record<string, string | SetParameter | null>;
  for (const [name, text] of values.names) context[name] = text;
  for (const [id, parameter] of values.parameters) context[id] = parameter;
  return context;
}
