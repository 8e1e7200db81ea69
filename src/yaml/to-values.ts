/** Parsed YAML nodes to plain values. Duplicate keys, tags and multiplying aliases become faults here. */
import { isAlias, isMap, isScalar, isSeq, type ParsedNode, type Scalar, type YAMLMap } from 'yaml';
import { pointerTo, type Place, type Range } from './document.ts';

/** Aliases may repeat content; this bounds how often (the "billion laughs" attack). */
const maxNodes = 200_000;
const maxDepth = 100;

export type Fault = { readonly range: Range; readonly message: string; readonly help: string };

type Walk = {
  readonly places: Map<string, Place>;
  readonly faults: Fault[];
  readonly anchors: Map<string, ParsedNode>;
  /** Nodes that are being converted, to notice an alias to itself. */
  readonly open: Set<ParsedNode>;
  exhausted: boolean;
};

/** The value of a parsed node, the place of everything in it, and what cannot be accepted. */
export function toValues(contents: ParsedNode | null): {
  readonly value: unknown;
  readonly places: ReadonlyMap<string, Place>;
  readonly faults: readonly Fault[];
} {
  const walk: Walk = { places: new Map(), faults: [], anchors: new Map(), open: new Set(), exhausted: false };
  const value = contents === null ? null : valueOf(contents, '', null, walk);
  return { value, places: walk.places, faults: walk.faults };
}

function valueOf(node: ParsedNode, pointer: string, key: Range | null, walk: Walk): unknown {
  if (walk.exhausted) return null;
  if (walk.places.size >= maxNodes || walk.open.size > maxDepth) {
    walk.exhausted = true;
    walk.faults.push({
      range: rangeOf(node),
      message: 'the file is too large once its aliases are filled in',
      help: 'use fewer aliases (`*name`)',
    });
    return null;
  }
  if (isAlias(node)) return aliasValue(node, pointer, key, walk);

  walk.places.set(pointer, { key, value: rangeOf(node), written: isScalar(node) ? writtenText(node) : null });
  if (node.anchor !== undefined && node.anchor !== '') walk.anchors.set(node.anchor, node);
  walk.open.add(node);
  const value = isMap(node)
    ? mapValue(node as YAMLMap.Parsed, pointer, walk)
    : isSeq(node)
      ? node.items.map((item, position) => valueOf(item as ParsedNode, pointer + pointerTo(position), null, walk))
      : scalarValue(node as Scalar);
  walk.open.delete(node);
  return value;
}

function aliasValue(
  node: ParsedNode & { readonly source: string },
  pointer: string,
  key: Range | null,
  walk: Walk,
): unknown {
  const target = walk.anchors.get(node.source);
  if (target === undefined || walk.open.has(target)) {
    const message =
      target === undefined
        ? `no anchor \`&${node.source}\` stands before this alias`
        : `the alias \`*${node.source}\` refers to itself`;
    walk.faults.push({ range: rangeOf(node), message, help: 'put text that starts with `*` in quotes' });
    return null;
  }
  return valueOf(target, pointer, key, walk);
}

function mapValue(node: YAMLMap.Parsed, pointer: string, walk: Walk): unknown {
  const entries = new Map<string, { readonly value: unknown; readonly start: number }>();
  for (const pair of node.items) {
    const key = pair.key as ParsedNode;
    const name = isScalar(key) ? writtenText(key) : null;
    if (name === null || name === '' || name === '__proto__') {
      walk.faults.push({
        range: rangeOf(key),
        message: name === '__proto__' ? 'the key `__proto__` is reserved' : 'a key must be a word',
        help: name === null ? 'put text that starts with `{{` or `{` in quotes' : '',
      });
      continue;
    }
    if (entries.has(name)) {
      walk.faults.push({
        range: rangeOf(key),
        message: `the key \`${name}\` is given twice`,
        help: 'keep one of the two',
      });
      continue;
    }
    const child = pointer + pointerTo(name);
    const keyRange = rangeOf(key);
    const value = pair.value === null ? emptyValue(child, keyRange, walk) : valueOf(pair.value, child, keyRange, walk);
    entries.set(name, { value, start: keyRange.start });
  }
  return Object.fromEntries([...entries].map(([name, entry]) => [name, entry.value]));
}

function emptyValue(pointer: string, key: Range, walk: Walk): null {
  walk.places.set(pointer, { key, value: key, written: null });
  return null;
}

/** Whole numbers beyond 2^53 and NaN or infinities are of no use to anybody here: they stay text and fail as such. */
function scalarValue(node: Scalar): unknown {
  return typeof node.value === 'number' && !Number.isFinite(node.value) ? writtenText(node) : node.value;
}

/** A scalar as text: quotes and escapes resolved, but numbers as they were written. Null for an empty value. */
function writtenText(node: Scalar): string | null {
  if (typeof node.value === 'string') return node.value;
  if (node.value === null) return null;
  return node.source ?? String(node.value);
}

function rangeOf(node: ParsedNode): Range {
  return { start: node.range[0], end: node.range[1] };
}
