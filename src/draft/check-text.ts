import type { ParameterType } from '../library/library.ts';
import { holdsMarker } from './markers.ts';
import { parseText } from './parse-text.ts';
import type { TextBlock, TextCall, TextTree } from './text-tree.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A mistake in a text; `line` counts from 1. */
type TextFault = { readonly line: number; readonly message: string };

/**
 * Takes clause text or a piece of a template and gives what is wrong with it; empty where it is sound. Looks at names,
 * parameter types, facts and cross-references, so that nothing in a text can fail only for the one purchase that
 * reaches it.
 */
export function checkText(source: string, vocabulary: Vocabulary): readonly TextFault[] {
  const read = readText(source);
  return 'fault' in read ? [read.fault] : checkTree(read.tree, vocabulary);
}

/** The tree of a text, or why it is none. */
export function readText(source: string): { readonly tree: TextTree } | { readonly fault: TextFault } {
  if (holdsMarker(source))
    return { fault: { line: 1, message: 'the text holds a noncharacter of Unicode (U+FDD0 or U+FDD1)' } };
  try {
    return { tree: parseText(source) };
  } catch (error) {
    return { fault: syntaxFault(error) };
  }
}

/** What is wrong with a text that Handlebars could read. */
export function checkTree(tree: TextTree, vocabulary: Vocabulary): readonly TextFault[] {
  const faults: TextFault[] = [];
  checkNodes(tree, { vocabulary, present: new Set(), filled: new Set(), faults });
  return faults;
}

type Scope = {
  readonly vocabulary: Vocabulary;
  /** Clauses that the surrounding `{{#clause}}` blocks vouch for. */
  readonly present: ReadonlySet<string>;
  /** Names that the surrounding `{{#if}}` blocks vouch for. */
  readonly filled: ReadonlySet<string>;
  readonly faults: TextFault[];
};

function checkNodes(tree: TextTree | null, scope: Scope): void {
  for (const node of tree ?? []) {
    if (typeof node === 'string') continue;
    if (node.kind === 'call') checkCall(node, scope);
    else if (node.kind === 'block') checkBlock(node, scope);
    else report(scope, node, 'partials and decorators are not available');
  }
}

function checkCall(call: TextCall, scope: Scope): void {
  const { name } = call;
  if (name === null) return report(scope, call, `\`${call.written}\` is not a name`);
  if (call.options === true) report(scope, call, `\`${name}\` takes no options`);
  if (name === 'ref') return checkReference(call, scope);
  if (name === 'confirm' && scope.vocabulary.confirms) {
    if (onlyString(call) === null) report(scope, call, '`confirm` needs one text in quotation marks');
    return;
  }
  const accepted = parameterHelpers.get(name);
  if (accepted !== undefined) return checkParameterHelper(name, accepted, call, scope);
  const { names, parameters } = scope.vocabulary;
  if (parameters.has(name)) {
    return report(
      scope,
      call,
      `\`${name}\` is a parameter: write {{${helperFor(parameters.get(name)?.type)} ${name}}}`,
    );
  }
  const known = names.get(name);
  if (known === undefined) return report(scope, call, `unknown name \`${name}\``);
  if (call.params.length > 0) return report(scope, call, `\`${name}\` is a name, not a helper`);
  if (known === 'optional' && !scope.filled.has(name)) {
    report(scope, call, `\`${name}\` can be empty: put it inside {{#if ${name}}}`);
  }
}

/** Helpers that print a parameter, with the types that they can print. */
const parameterHelpers: ReadonlyMap<string, readonly ParameterType[]> = new Map([
  ['duration', ['duration']],
  ['money', ['money']],
  ['list', ['list', 'enum']],
  ['value', ['version', 'enum', 'date', 'percentage', 'text', 'number']],
]);

function helperFor(type: ParameterType | undefined): string {
  return [...parameterHelpers].find(([, types]) => type !== undefined && types.includes(type))?.[0] ?? 'value';
}

function checkParameterHelper(helper: string, accepted: readonly ParameterType[], call: TextCall, scope: Scope): void {
  const [first, second] = call.params;
  const id = first?.name;
  if (id === undefined) return report(scope, call, `\`${helper}\` needs the id of a parameter`);
  const parameter = scope.vocabulary.parameters.get(id);
  if (parameter === undefined) return report(scope, call, `unknown parameter \`${id}\``);
  if (!accepted.includes(parameter.type)) {
    return report(scope, call, `\`${id}\` is a ${parameter.type}: write {{${helperFor(parameter.type)} ${id}}}`);
  }
  const conjunction = helper === 'list' && second?.text !== undefined && call.params.length === 2;
  if (call.params.length > 1 && !conjunction) report(scope, call, `\`${helper}\` is given too much`);
}

function checkReference(call: TextCall, scope: Scope): void {
  const id = onlyString(call);
  if (id === null) return report(scope, call, '`ref` needs one id in quotation marks');
  if (scope.present.has(id)) return;
  if (!scope.vocabulary.clauses.has(id) && !scope.vocabulary.fixed.has(id)) {
    return report(scope, call, `unknown clause \`${id}\``);
  }
  if (!scope.vocabulary.fixed.has(id)) {
    report(scope, call, `{{ref "${id}"}} has to stand inside {{#clause "${id}"}}`);
  }
}

function checkBlock(block: TextBlock, scope: Scope): void {
  const { name } = block;
  let inside = scope;
  if (name === 'clause') {
    const id = onlyString(block);
    if (id === null) report(scope, block, '`clause` needs one id in quotation marks');
    else {
      if (!scope.vocabulary.clauses.has(id) && !scope.vocabulary.fixed.has(id))
        report(scope, block, `unknown clause \`${id}\``);
      inside = { ...scope, present: new Set([...scope.present, id]) };
    }
  } else if (name === 'fact') {
    const id = onlyString(block);
    if (id === null) report(scope, block, '`fact` needs one id in quotation marks');
    else if (!scope.vocabulary.facts.has(id)) report(scope, block, `unknown fact \`${id}\``);
  } else if (name === 'if') {
    const tested = block.params.length > 1 ? undefined : block.params[0]?.name;
    if (tested === undefined || !scope.vocabulary.names.has(tested)) report(scope, block, '`if` needs one known name');
    else inside = { ...scope, filled: new Set([...scope.filled, tested]) };
  } else {
    report(scope, block, `unknown block \`${name ?? block.written}\``);
  }
  checkNodes(block.body, inside);
  checkNodes(block.otherwise, scope);
}

function onlyString({ params }: Pick<TextCall, 'params'>): string | null {
  return params.length === 1 ? (params[0]?.text ?? null) : null;
}

function report(scope: Scope, { line }: Pick<TextCall, 'line'>, message: string): void {
  scope.faults.push({ line, message });
}

/** Handlebars says "Parse error on line 3:" and then draws; the line and what it expected are enough. */
function syntaxFault(error: unknown): TextFault {
  const [first = '', ...rest] = (error instanceof Error ? error.message : String(error)).split('\n');
  const line = /line (\d+)/u.exec(first)?.[1] ?? / - (\d+):\d+$/u.exec(first)?.[1] ?? '1';
  const detail = rest.find((text) => text.startsWith('Expecting')) ?? first;
  return { line: Number(line), message: `this is not a Handlebars text (${detail})` };
}
