/** Finds what a clause text asks of the drafter, and every mistake in it, without rendering it. */
import { didYouMean } from '../yaml/did-you-mean.ts';
import type { ParameterType } from './library.ts';

/** What a text may refer to; null where a file could not be read, so that nothing can be said about its ids. */
export type Known = {
  readonly parameters: ReadonlyMap<string, ParameterType | null> | null;
  readonly facts: ReadonlySet<string> | null;
  readonly clauses: ReadonlySet<string> | null;
};

type TemplateFault = {
  /** The tag as it is written. */
  readonly fragment: string;
  /** How often the same tag stands before it in the text. */
  readonly occurrence: number;
  readonly message: string;
  readonly help: string;
};

const names: readonly string[] = ['supplier', 'customer', 'product'];

/** Helpers that print a parameter, with the types that they print. */
const helpers: ReadonlyMap<string, readonly ParameterType[]> = new Map([
  ['duration', ['duration']],
  ['money', ['money']],
  ['list', ['list', 'enum']],
  ['value', ['version', 'enum', 'date', 'percentage', 'text', 'number']],
]);

const blocks: readonly string[] = ['fact', 'clause'];

/** The parameters that the template `text` uses, each once, and what is wrong with it, in order. */
export function scanTemplate(
  text: string,
  known: Known,
): { readonly parameters: ReadonlySet<string>; readonly faults: readonly TemplateFault[] } {
  const scan: Scan = { known, parameters: new Set(), faults: [], open: [], seen: new Map(), tag: '' };
  for (const tag of tagsIn(text)) {
    scan.tag = tag;
    readTag(tag, scan);
    scan.seen.set(tag, (scan.seen.get(tag) ?? 0) + 1);
  }
  for (const block of scan.open) {
    scan.faults.push({
      fragment: block.tag,
      occurrence: block.occurrence,
      message: `\`${block.tag}\` is not closed`,
      help: `write {{/${block.name}}} after the text it holds`,
    });
  }
  return { parameters: scan.parameters, faults: scan.faults };
}

type Block = {
  readonly name: string;
  readonly argument: string | null;
  readonly tag: string;
  readonly occurrence: number;
  inElse: boolean;
};

type Scan = {
  readonly known: Known;
  readonly parameters: Set<string>;
  readonly faults: TemplateFault[];
  readonly open: Block[];
  readonly seen: Map<string, number>;
  tag: string;
};

/** Every `{{…}}` in order, and a lone `{{` or `}}` as it is. */
function* tagsIn(text: string): Generator<string> {
  let at = 0;
  let start = text.indexOf('{{');
  for (;;) {
    if (start !== -1 && start < at) start = text.indexOf('{{', at);
    const stray = text.indexOf('}}', at);
    if (stray !== -1 && (start === -1 || stray < start)) {
      yield '}}';
      at = stray + 2;
      continue;
    }
    if (start === -1) return;
    const closing = text.startsWith('{{!--', start) ? '--}}' : text.startsWith('{{{', start) ? '}}}' : '}}';
    const end = text.indexOf(closing, start);
    if (end === -1) {
      yield '{{';
      return;
    }
    at = end + closing.length;
    yield text.slice(start, at);
  }
}

function readTag(tag: string, scan: Scan): void {
  if (tag === '{{' || tag === '}}') return fault(scan, `\`${tag}\` stands alone`, 'every {{ needs its }}');
  if (tag.startsWith('{{!')) return;
  if (tag.startsWith('{{{')) return fault(scan, 'three braces are not used', 'nothing is escaped: write two braces');
  const inner = tag.slice(2, -2).replace(/^~/, '').replace(/~$/, '').trim();
  const sigil = /^[#/^>&*]/.exec(inner)?.[0] ?? '';
  const words = inner.slice(sigil.length).match(/"[^"]*"|'[^']*'|[^\s"']+/g) ?? [];
  const [name = '', ...args] = words;
  if (sigil === '#') return openBlock(name, args, scan);
  if (sigil === '/') return closeBlock(name, scan);
  if (sigil !== '') return fault(scan, `\`${sigil}\` tags are not available`, 'use {{#fact "…"}} or {{#clause "…"}}');
  if (name === '') return fault(scan, 'empty braces', '');
  if (name === 'else') return readElse(args, scan);
  if (name === 'ref') return readReference(args, scan);
  readValue(name, args, scan);
}

function openBlock(name: string, args: readonly string[], scan: Scan): void {
  const argument = args.length === 1 ? unquote(args[0] ?? '') : null;
  scan.open.push({ name, argument, tag: scan.tag, occurrence: scan.seen.get(scan.tag) ?? 0, inElse: false });
  if (!blocks.includes(name)) return fault(scan, `unknown block \`${name}\``, didYouMean(name, blocks));
  if (argument === null) return fault(scan, `\`${name}\` needs one id in quotes`, `write {{#${name} "…"}}`);
  if (name === 'fact') checkId('fact', argument, scan.known.facts, scan);
  else checkId('clause', argument, scan.known.clauses, scan);
}

function closeBlock(name: string, scan: Scan): void {
  const block = scan.open.pop();
  if (block === undefined) return fault(scan, `nothing is open that {{/${name}}} could close`, '');
  if (block.name !== name) fault(scan, `{{/${name}}} closes \`${block.tag}\``, `write {{/${block.name}}}`);
}

function readElse(args: readonly string[], scan: Scan): void {
  const block = scan.open.at(-1);
  if (block === undefined) return fault(scan, '{{else}} stands outside a block', '');
  if (args.length > 0) return fault(scan, '{{else}} takes nothing', 'put a block of its own inside {{else}}');
  if (block.inElse) return fault(scan, 'a second {{else}} in the same block', '');
  block.inElse = true;
}

function readReference(args: readonly string[], scan: Scan): void {
  const id = args.length === 1 ? unquote(args[0] ?? '') : null;
  if (id === null) return fault(scan, '`ref` needs one id in quotes', 'write {{ref "patch-cost"}}');
  if (!checkId('clause', id, scan.known.clauses, scan)) return;
  const inside = scan.open.some((block) => block.name === 'clause' && block.argument === id && !block.inElse);
  if (!inside)
    fault(scan, `{{ref "${id}"}} has to stand inside {{#clause "${id}"}}`, 'the clause may not be in the document');
}

function readValue(name: string, args: readonly string[], scan: Scan): void {
  const printed = helpers.get(name);
  if (printed === undefined) return readName(name, args, scan);
  const [id, conjunction] = args;
  if (id === undefined || unquote(id) !== null)
    return fault(scan, `\`${name}\` needs the id of a parameter, without quotes`, '');
  scan.parameters.add(id);
  if (!checkId('parameter', id, scan.known.parameters, scan)) return;
  const type = scan.known.parameters?.get(id) ?? null;
  if (type !== null && !printed.includes(type))
    return fault(scan, `\`${name}\` cannot print \`${id}\`, a ${type}`, `write {{${helperFor(type)} ${id}}}`);
  const accepted = name === 'list' ? 2 : 1;
  if (args.length > accepted || (conjunction !== undefined && unquote(conjunction) === null))
    fault(scan, `\`${name}\` is given too much`, '');
}

function readName(name: string, args: readonly string[], scan: Scan): void {
  if (names.includes(name)) {
    if (args.length > 0) fault(scan, `\`${name}\` is a name and takes nothing`, `write {{${name}}}`);
    return;
  }
  const type = scan.known.parameters?.get(name);
  if (type !== undefined) {
    scan.parameters.add(name);
    return fault(scan, `\`${name}\` is a parameter and needs a helper`, `write {{${helperFor(type)} ${name}}}`);
  }
  if (args.length > 0) return fault(scan, `unknown helper \`${name}\``, didYouMean(name, [...helpers.keys(), 'ref']));
  fault(scan, `unknown name \`${name}\``, didYouMean(name, names));
}

function checkId(
  kind: string,
  id: string,
  known: ReadonlySet<string> | ReadonlyMap<string, unknown> | null,
  scan: Scan,
): boolean {
  if (known === null || known.has(id)) return true;
  fault(scan, `unknown ${kind} \`${id}\``, didYouMean(id, [...known.keys()]));
  return false;
}

function helperFor(type: ParameterType | null): string {
  return [...helpers].find(([, types]) => type !== null && types.includes(type))?.[0] ?? 'value';
}

function unquote(argument: string): string | null {
  return /^(?:"[^"]*"|'[^']*')$/.test(argument) ? argument.slice(1, -1) : null;
}

function fault(scan: Scan, message: string, help: string): void {
  scan.faults.push({ fragment: scan.tag, occurrence: scan.seen.get(scan.tag) ?? 0, message, help });
}
