/** A gold file to records, or to everything that is wrong with it. */
import { didYouMean } from '../../yaml/did-you-mean.ts';
import { keysAt, pointerTo, problemAt, type Source, type YamlDocument } from '../../yaml/document.ts';
import { parseYaml } from '../../yaml/parse-yaml.ts';
import type { Problem } from '../../yaml/problem.ts';
import { quoted } from '../../yaml/quoted.ts';
import { validate } from '../../yaml/validate.ts';
import type { Library } from '../library.ts';
import type { GoldDefect, GoldQuote, GoldRecord, GoldVerdict } from './gold.ts';
import { coarseGoldSchema, goldSchema } from './gold-schema.ts';

/**
 * Reads one JSON object a line; empty lines are passed over. With `coarse` the ids are not those of the library and the
 * verdicts are `present`, `weak` and `absent`. Records whose document `wanted` turns down are left out unread. Gives
 * every problem at once, each with its line.
 */
export function readGold(
  source: Source,
  library: Pick<Library, 'facts' | 'requirements'>,
  coarse: boolean,
  wanted: (doc: string) => boolean,
): { readonly records: readonly GoldRecord[]; readonly problems: readonly Problem[] } {
  const records: GoldRecord[] = [];
  const problems: Problem[] = [];
  for (const [at, text] of source.text.split('\n').entries()) {
    if (text.trim() === '') continue;
    const line = at + 1;
    const value = parseJson(text);
    if (value instanceof SyntaxError) {
      problems.push(notJson(source.path, line, value));
      continue;
    }
    if (isUnwanted(value, wanted)) continue;
    const wrong = problemsOf({ path: source.path, text }, library, coarse);
    problems.push(...wrong.map((problem) => ({ ...problem, line })));
    if (wrong.length === 0) records.push(toRecord(source.path, line, value as Written));
  }
  return { records, problems };
}

/** A record as it is written, once it is known to be sound. */
type Written = {
  readonly doc: string;
  readonly facts?: Readonly<Record<string, unknown>>;
  readonly requirements: Readonly<Record<string, WrittenVerdict>>;
  readonly hygiene?: readonly { readonly rule: string; readonly quote?: string; readonly section?: string }[];
};

type WrittenVerdict = {
  readonly status: string;
  readonly alt?: readonly string[];
  readonly why?: string;
  readonly note?: string;
  readonly evidence?: string;
  readonly section?: string;
  readonly also?: readonly (string | { readonly quote: string; readonly section?: string })[];
};

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    return error;
  }
}

function isUnwanted(value: unknown, wanted: (doc: string) => boolean): boolean {
  if (typeof value !== 'object' || value === null || !('doc' in value)) return false;
  return typeof value.doc === 'string' && !wanted(value.doc);
}

function notJson(path: string, line: number, { message }: SyntaxError): Problem {
  const position = /position (\d+)/u.exec(message)?.[1];
  return {
    path,
    line,
    column: position === undefined ? 1 : Number(position) + 1,
    length: 1,
    message: 'this line is no JSON',
    help: 'a gold file holds one JSON object a line, with double quotes around every key and every text',
    level: 'error',
  };
}

/** JSON is YAML, and the reader of YAML knows where each value stands. */
function problemsOf(
  source: Source,
  library: Pick<Library, 'facts' | 'requirements'>,
  coarse: boolean,
): readonly Problem[] {
  const { document, problems } = parseYaml(source);
  if (document === null) return problems;
  const wrong = validate(document, coarse ? coarseGoldSchema : goldSchema);
  const facts = library.facts.map(({ id }) => id);
  const requirements = library.requirements.map(({ id }) => id);
  return [
    ...wrong,
    ...unknownKeys(document, 'facts', [...facts, 'parties'], 'fact'),
    ...(coarse ? [] : unknownKeys(document, 'requirements', requirements, 'requirement')),
  ];
}

function unknownKeys(document: YamlDocument, map: string, known: readonly string[], kind: string): readonly Problem[] {
  return keysAt(document, pointerTo(map))
    .filter((key) => !known.includes(key))
    .map((key) =>
      problemAt(document, pointerTo(map, key), 'key', {
        message: `unknown ${kind} ${quoted(key)}`,
        help: didYouMean(key, known),
      }),
    );
}

function toRecord(file: string, line: number, { doc, facts, requirements, hygiene = [] }: Written): GoldRecord {
  return {
    file,
    line,
    doc,
    facts: facts === undefined ? null : new Map(Object.entries(facts).flatMap(toFact)),
    verdicts: new Map(Object.entries(requirements).map(([id, verdict]) => [id, toVerdict(verdict)])),
    defects: hygiene.map(({ rule, quote = '', section = '' }): GoldDefect => ({ rule, quote, section })),
  };
}

function toFact([id, value]: [string, unknown]): [string, boolean][] {
  return id === 'parties' ? [] : [[id, value === true || value === 'yes']];
}

function toVerdict({
  status,
  alt = [],
  why,
  note,
  evidence = '',
  section = '',
  also = [],
}: WrittenVerdict): GoldVerdict {
  const first: GoldQuote[] = evidence === '' ? [] : [{ quote: evidence, section }];
  return {
    status,
    accepted: [...new Set([status, ...alt])],
    why: why ?? note ?? '',
    quotes: [...first, ...also.map((one) => ({ section, ...(typeof one === 'string' ? { quote: one } : one) }))],
  };
}
