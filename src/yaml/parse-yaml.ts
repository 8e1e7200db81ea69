/** Text to plain values with places. Only the part of YAML 1.2 that a person needs: no custom tags, no documents after the first. */
import { Composer, Lexer, Parser, type Document, type ParsedNode, type YAMLError } from 'yaml';
import { lineStartsOf, problemInText, type Range, type Source, type YamlDocument } from './document.ts';
import { type Problem } from './problem.ts';
import { explainSyntaxError, isMissingQuote } from './syntax-error.ts';
import { toValues } from './to-values.ts';

/** Larger files are refused: a purchase or a clause is a few pages. */
const maxCharacters = 1_048_576;
/** The parser recurses, and V8 aborts the whole process when a regular expression runs on a nearly full stack. */
const maxDepth = 100;

/**
 * Reads one YAML file. Gives every syntax error at once; `document` is null when there is at least one. Duplicate keys,
 * tags, several documents in one file, aliases that multiply and files over 1 MB are errors. Never throws.
 */
export function parseYaml(source: Source): {
  readonly document: YamlDocument | null;
  readonly problems: readonly Problem[];
} {
  const file = { path: source.path, text: source.text, lineStarts: lineStartsOf(source.text) };
  const refuse = (range: Range, message: string, help: string) => ({
    document: null,
    problems: [problemInText(file, range, { message, help })],
  });
  if (source.text.length > maxCharacters) {
    return refuse(
      { start: 0, end: 1 },
      'the file is larger than 1 MB',
      'split it, or check that it is the file you meant',
    );
  }

  const parsed = parseTokens(source.text);
  if ('tooDeepAt' in parsed) {
    const range = { start: parsed.tooDeepAt, end: parsed.tooDeepAt + 1 };
    return refuse(range, `more than ${maxDepth} levels are nested in each other`, '');
  }
  if (parsed.second !== null) {
    const range = { start: parsed.second, end: parsed.second + 1 };
    return refuse(
      range,
      'a second YAML document begins here',
      'keep one document in each file and remove the `---` line between them',
    );
  }

  const syntax = withoutEchoes([...parsed.document.errors, ...parsed.document.warnings]).map((error) =>
    problemInText(file, placeOf(error, parsed.openQuotes), explainSyntaxError(error, source.text)),
  );
  if (syntax.length > 0) return { document: null, problems: firstOfEachLine(syntax) };

  const { value, places, faults } = toValues(parsed.document.contents);
  if (faults.length > 0) {
    return { document: null, problems: faults.map((fault) => problemInText(file, fault.range, fault)) };
  }
  return { document: { ...file, value, places }, problems: [] };
}

type Parsed =
  | {
      readonly document: Document.Parsed<ParsedNode>;
      /** Where a second document begins. */
      readonly second: number | null;
      /** Where quoted texts begin that no quote closes, in order. */
      readonly openQuotes: readonly number[];
    }
  | { readonly tooDeepAt: number };

function parseTokens(text: string): Parsed {
  const parser = new Parser();
  const tokens = [];
  const openQuotes: number[] = [];
  for (const lexeme of new Lexer().lex(text)) {
    if (isOpenQuote(lexeme)) openQuotes.push(parser.offset);
    for (const token of parser.next(lexeme)) tokens.push(token);
    if (parser.stack.length > 2 * maxDepth) return { tooDeepAt: parser.offset };
  }
  for (const token of parser.end()) tokens.push(token);

  const composer = new Composer({
    version: '1.2',
    schema: 'core',
    resolveKnownTags: false,
    merge: false,
    strict: true,
    // Compared pair by pair there; to-values.ts does it in one pass.
    uniqueKeys: false,
    logLevel: 'silent',
  });
  const documents = composer.compose(tokens, true, text.length);
  const first = documents.next();
  // Composer gives at least one document when told to (`forceDoc`).
  if (first.done === true) throw new Error('the YAML composer gave no document');
  const next = documents.next();
  return { document: first.value, second: next.done === true ? null : next.value.range[0], openQuotes };
}

function isOpenQuote(lexeme: string): boolean {
  const quote = lexeme[0];
  return (quote === '"' || quote === "'") && (lexeme.length === 1 || !lexeme.endsWith(quote));
}

/** The parser reports an open quote where the text ends; where it begins is of more use. */
function placeOf({ code, message, pos }: YAMLError, openQuotes: readonly number[]): Range {
  const start = isMissingQuote({ code, message }) ? openQuotes.findLast((offset) => offset < pos[0]) : undefined;
  return start === undefined ? { start: pos[0], end: pos[1] } : { start, end: start + 1 };
}

/** Once the parser has lost its way, every following token is unexpected: only the first of a run says something. */
function withoutEchoes(errors: readonly YAMLError[]): readonly YAMLError[] {
  const sorted = [...errors].sort((a, b) => a.pos[0] - b.pos[0]);
  return sorted.filter((error, position) => position === 0 || error.code !== 'UNEXPECTED_TOKEN');
}

/** One slip, such as an open quote, often makes several errors on the same line; the first names the cause. */
function firstOfEachLine(problems: readonly Problem[]): readonly Problem[] {
  const lines = new Map<number, Problem>();
  for (const problem of [...problems].sort((a, b) => a.line - b.line || a.column - b.column)) {
    if (!lines.has(problem.line)) lines.set(problem.line, problem);
  }
  return [...lines.values()];
}
