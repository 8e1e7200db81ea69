import { checkTree, readText } from './check-text.ts';
import { markConfirm, markReference, markValue } from './markers.ts';
import { durationText, listText, moneyText, type SetParameter, valueText } from './parameter-text.ts';
import { readStructure, type TextParagraph } from './text-structure.ts';
import type { TextBlock, TextCall, TextParam, TextTree } from './text-tree.ts';
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
  const read = readText(source);
  const fault = 'fault' in read ? read.fault : checkTree(read.tree, values.vocabulary)[0];
  if ('fault' in read || fault !== undefined)
    throw new Error(`Cannot render a text: line ${fault?.line}: ${fault?.message}\n${source}`);
  return readStructure(wordsOf(read.tree, values));
}

function wordsOf(tree: TextTree | null, values: TextValues): string {
  if (tree === null) return '';
  return tree
    .map((node) => {
      if (typeof node === 'string') return node;
      if (node.kind === 'call') return said(node, values);
      return node.kind === 'block' ? wordsOf(holds(node, values) ? node.body : node.otherwise, values) : '';
    })
    .join('');
}

/** What a name or a helper stands for; `checkTree` has seen to it that it gets what it needs. */
function said({ name, params: [first, second] }: TextCall, values: TextValues): string {
  switch (name) {
    case 'duration':
      return markValue(durationText(parameterOf(first, values)));
    case 'money':
      return markValue(moneyText(parameterOf(first, values)));
    case 'value':
      return markValue(valueText(parameterOf(first, values)));
    case 'list':
      return markValue(listText(parameterOf(first, values), second?.text ?? values.or));
    case 'ref': {
      const id = first?.text ?? '';
      if (!values.present.has(id)) throw new Error(`{{ref "${id}"}} points at nothing in this document`);
      return markReference(id);
    }
    case 'confirm':
      return markConfirm(`[${values.confirm ?? ''}: ${first?.text ?? ''}]`);
    default: {
      const words = values.names.get(name ?? '');
      if (words === undefined) throw new Error(`nothing is given for {{${name}}}`);
      return words ?? '';
    }
  }
}

/** Whether the first part of a block is the one that stands. */
function holds({ name, params: [first] }: TextBlock, values: TextValues): boolean {
  switch (name) {
    case 'clause':
      return values.present.has(first?.text ?? '');
    case 'fact':
      return values.facts.get(first?.text ?? '') !== false;
    default: {
      const tested = first?.name ?? '';
      const words = values.parameters.get(tested) ?? values.names.get(tested);
      if (words === undefined) throw new Error(`nothing is given for {{#if ${tested}}}`);
      return words !== null && words !== '';
    }
  }
}

function parameterOf(param: TextParam | undefined, values: TextValues): SetParameter {
  const parameter = values.parameters.get(param?.name ?? '');
  if (parameter === undefined) throw new Error(`the parameter ${param?.name} has no value`);
  return parameter;
}
