/** A JSON report back to the run that it tells of, so that runs can be joined and shown in other formats. */
import type { Block, Contract } from '../contract/contract.ts';
import type { Exception, ExceptionUse } from '../lint/exceptions/exception.ts';
import type { Finding } from '../lint/finding.ts';
import type { FactAnswer } from '../lint/result.ts';
import type { SetAside } from '../lint/set-aside.ts';
import type { ElementVerdict, Evidence, Verdict } from '../lint/verdict.ts';
import type { FileError, FileReport, LintRun } from './reporter.ts';

/** The parts of a report that a run does not hold in the same form. */
type Json = Readonly<Record<string, unknown>>;

type Place = Omit<Evidence, 'block' | 'focus'>;

/** What a report was made with. */
type ReportMaker = {
  readonly tool: LintRun['tool'];
  readonly library: Pick<LintRun['library'], 'name' | 'version' | 'digest'>;
};

/** Says with which version and which library a report was made; `report` has to keep to the schema of version 1. */
export function makerOf(report: unknown): ReportMaker {
  return report as ReportMaker;
}

/**
 * The run that a report tells of. `jsonReporter` makes the same report of it again. The contracts hold what the report
 * quotes and nothing else: text that nobody quoted is not in a report.
 *
 * @param report a value that keeps to the schema of version 1
 * @param judgedBy the library that it was made with, and the rules for whole contracts
 */
export function readReport(report: unknown, judgedBy: Pick<LintRun, 'library' | 'rules'>): LintRun {
  const {
    tool,
    files,
    errors,
    exceptions = [],
    shard,
  } = report as {
    readonly tool: LintRun['tool'];
    readonly files: readonly Json[];
    readonly errors: readonly FileError[];
    readonly exceptions?: readonly Json[];
    readonly shard?: { readonly index: number; readonly of: number };
  };
  return {
    tool,
    ...judgedBy,
    files: files.map(readFile),
    errors,
    exceptions: exceptions.map(readUse),
    ...(shard === undefined ? {} : { shard }),
  };
}

function readFile(file: Json): FileReport {
  const paragraphs = new Map<number, Place[]>();
  const toPlace = (value: unknown): Evidence => {
    const { quote, clause, heading, exhibit, page, paragraph, start, end, cell } = value as Place;
    const place = {
      ...{ quote, clause, heading, exhibit, page, paragraph, start, end },
      ...(cell === undefined ? {} : { cell }),
    };
    const others = paragraphs.get(paragraph);
    if (others === undefined) paragraphs.set(paragraph, [place]);
    else others.push(place);
    return { ...place, block: paragraph };
  };
  const verdicts = (file['requirements'] as readonly Json[]).map((value) => readVerdict(value, toPlace));
  const findings = (file['findings'] as readonly Json[]).map((value) => readFinding(value, toPlace));
  const accepted = ((file['accepted'] ?? []) as readonly Json[]).map((value): SetAside => {
    const { reason, approved_by, expires } = value as { reason: string; approved_by: string; expires: string };
    return { by: 'exception', finding: readFinding(value, toPlace), reason, approvedBy: approved_by, expires };
  });
  const known = ((file['baseline'] ?? []) as readonly Json[]).map((value): SetAside => ({
    by: 'baseline',
    finding: readFinding(value, toPlace),
  }));
  const facts = (file['facts'] as readonly Json[]).map((value) => readFact(value, toPlace));
  const blocks = toBlocks(paragraphs);
  const index = new Map(blocks.map((block) => [block.paragraph, block.index]));
  return {
    path: file['path'] as string,
    sha256: file['sha256'] as string,
    ...(file['parts'] === undefined ? {} : { parts: file['parts'] as readonly string[] }),
    result: {
      contract: toContract(file, blocks),
      related: file['related'] !== false,
      facts: facts.map((fact) => withBlocks(fact, index)),
      verdicts: verdicts.map((verdict) => withBlocks(verdict, index)),
      findings: findings.map((finding) => withBlocks(finding, index)),
    },
    setAside: [...accepted, ...known].map((aside) => withBlocks(aside, index)),
  };
}

function readFact(value: Json, toPlace: (value: unknown) => Evidence): FactAnswer {
  const { id, value: answer, from } = value as Json & FactAnswer;
  const stated = (value['stated'] ?? null) as (Json & { readonly value: boolean }) | null;
  const said = stated === null ? null : { value: stated.value, evidence: toPlace(stated), plain: true };
  return { id, value: answer, from, stated: said };
}

function readVerdict(value: Json, toPlace: (value: unknown) => Evidence): Verdict {
  const { id, title, pillar, status, severity, confidence, because, questions } = value as Verdict & { id: string };
  const elements = (value['elements'] as readonly (ElementVerdict & Json)[]).map(
    ({ id: element, title: name, required, status: state, found, evidence }) => ({
      id: element,
      title: name,
      required,
      status: state,
      found,
      evidence: evidence === null ? null : toPlace(evidence),
    }),
  );
  const evidence = (value['evidence'] as readonly Json[]).map(toPlace);
  return { requirement: id, title, pillar, status, severity, confidence, because, elements, evidence, questions };
}

function readFinding(value: Json, toPlace: (value: unknown) => Evidence): Finding {
  const { code, requirement, severity, level, confidence, message, ask, fingerprint } = value as Json & Finding;
  const focus = value['focus'] as Pick<Evidence, 'quote' | 'start' | 'end'> | null;
  const at = value['paragraph'] === null ? null : toPlace(value);
  const belongs = value['belongs'] === null ? null : toPlace(value['belongs']);
  const place = at === null || focus === null ? at : { ...at, focus: { ...at, ...focus } };
  return { code, requirement, severity, level, confidence, message, at: place, belongs, ask, fingerprint };
}

/** Paragraphs with the words that somebody quoted, at their own offsets; blanks stand for all others. */
function toBlocks(paragraphs: ReadonlyMap<number, readonly Place[]>): readonly Block[] {
  const numbers = [...paragraphs.keys()].sort((one, other) => one - other);
  return numbers.map((paragraph, index) => {
    const places = paragraphs.get(paragraph) ?? [];
    const characters: string[] = [];
    for (const { quote, start } of places)
      for (let at = 0; at < quote.length; at++) characters[start + at] = quote.charAt(at);
    const [first] = places;
    return {
      index,
      role: 'operative',
      text: Array.from(characters, (character) => character ?? ' ').join(''),
      label: first?.clause ?? '',
      clause: first?.clause ?? '',
      level: 0,
      parent: null,
      heading: first?.heading ?? [],
      exhibit: first?.exhibit ?? '',
      paragraph,
      page: first?.page ?? null,
      cell: null,
      marks: [],
    };
  });
}

function toContract(file: Json, blocks: readonly Block[]): Contract {
  const reading = file['reading'] as {
    readonly unread: Contract['unread'];
    readonly tracked_changes: number;
    readonly revisions?: Contract['read'];
  };
  return {
    title: file['title'] as string,
    format: file['format'] as Contract['format'],
    blocks,
    parties: file['parties'] as Contract['parties'],
    terms: [],
    exhibits: [],
    revisions: Array.from({ length: reading.tracked_changes }, () => ({
      kind: 'inserted',
      text: '',
      author: '',
      date: '',
      paragraph: 0,
    })),
    unread: reading.unread,
    ...(reading.revisions === undefined || reading.revisions === 'final' ? {} : { read: reading.revisions }),
    words: file['words'] as number,
  };
}

/** Evidence was read with the number of its paragraph in the place of its block. */
function withBlocks<Thing>(thing: Thing, index: ReadonlyMap<number, number>): Thing {
  if (Array.isArray(thing)) return thing.map((entry: unknown) => withBlocks(entry, index)) as Thing;
  if (typeof thing !== 'object' || thing === null) return thing;
  const entries = Object.entries(thing).map(([key, value]) => [
    key,
    key === 'block' ? (index.get(value as number) ?? 0) : withBlocks<unknown>(value, index),
  ]);
  return Object.fromEntries(entries) as Thing;
}

function readUse(value: Json): ExceptionUse {
  const { requirement, rule, files, reason, approved_by, expires, wording, path, line, ...use } = value as Json &
    Omit<ExceptionUse, 'exception'> & {
      readonly requirement: string | null;
      readonly rule: string | null;
      readonly approved_by: string;
      readonly path: string;
      readonly line: number;
    } & Pick<Exception, 'files' | 'reason' | 'expires' | 'wording'>;
  const { pattern, matched, needed, first } = use;
  return {
    exception: {
      subject: requirement === null ? { kind: 'rule', id: rule ?? '' } : { kind: 'requirement', id: requirement },
      files,
      reason,
      approvedBy: approved_by,
      expires,
      wording,
      at: { path, line },
    },
    pattern,
    matched,
    needed,
    first,
  };
}
