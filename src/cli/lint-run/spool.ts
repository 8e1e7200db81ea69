/**
 * Reports on very many contracts. A verdict on each of sixty requirements with its quotations takes more memory than the
 * contract, and ten thousand of them more than there is: what a report says of a contract is worded as soon as the contract
 * is judged, and put aside in compressed form until the summary that stands above it is known.
 */
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import type { Finding } from '../../lint/finding.ts';
import type { Verdict } from '../../lint/verdict.ts';
import { betweenFiles, jsonOfFile, jsonPieces } from '../../report/json.ts';
import type { FileReport, LintRun } from '../../report/reporter.ts';
import type { Console } from '../console.ts';
import type { Found } from '../find-documents.ts';
import { writeOutput } from '../write-output.ts';
import { openShelf } from './shelf.ts';
import type { ChoiceOptions } from './lint-options.ts';
import type { RunSetup } from './prepare-run.ts';
import type { Output } from './write-reports.ts';

export type Spool = {
  /** Puts a file aside and gives what has to be known of it to the end: levels and statuses. */
  readonly keep: (file: FileReport) => FileReport;
  /** Writes the report; `run` is made of what `keep` gave. */
  readonly write: (run: LintRun, console: Console) => void;
};

/** Fewer than these are no burden. */
const many = 50;

/**
 * A spool where one is of use and the report can be written so: a JSON report alone. Exceptions and baseline have to see
 * findings whole.
 */
export function spoolFor(
  outputs: readonly Output[],
  documents: readonly Found[],
  { exceptions, baseline }: RunSetup,
  { asOne = false }: ChoiceOptions,
): Spool | null {
  const [output, ...others] = outputs;
  if (output === undefined || output.format !== 'json' || others.length > 0) return null;
  if (documents.length < many || asOne || exceptions.list.length > 0) return null;
  if (baseline !== null && baseline.known.size > 0) return null;
  return openSpool(output);
}

/** Letters that are compressed together: what is said of one contract is half of what is said of any other. */
const together = 2_000_000;
/** Brotli looks back as far as that, and with this quality it is faster than deflate and leaves a quarter. */
const brotli = {
  params: { [constants.BROTLI_PARAM_QUALITY]: 4, [constants.BROTLI_PARAM_LGWIN]: 22 },
};

function openSpool({ file, replace }: Output): Spool {
  const shelf = openShelf();
  let open: string[] = [];
  let letters = 0;
  const pack = (): void => {
    if (open.length > 0) shelf.put(brotliCompressSync(open.join(betweenFiles), brotli));
    [open, letters] = [[], 0];
  };
  const outline = outliner();
  return {
    keep: (report) => {
      const text = jsonOfFile(report);
      open.push(text);
      letters += text.length;
      if (letters >= together) pack();
      return outline(report);
    },
    write: (run, console) => {
      pack();
      const pieces = jsonPieces(run, unpack(shelf.pieces()));
      if (file !== null) writeOutput(file, pieces, replace);
      else for (const piece of pieces) console.out(piece);
    },
  };
}

function* unpack(packed: Iterable<Uint8Array>): Generator<Uint8Array> {
  for (const one of packed) yield brotliDecompressSync(one);
}

/** Gives a function that leaves out of a file what only its own part of the report shows. Outlines that are equal are one. */
function outliner(): (file: FileReport) => FileReport {
  const verdicts = new Map<string, Verdict>();
  const findings = new Map<string, Finding>();
  return ({ path, sha256, result }) => ({
    path,
    sha256,
    result: {
      related: result.related,
      contract: {
        ...{ title: '', format: result.contract.format, words: result.contract.words },
        ...{ blocks: [], terms: [], exhibits: [], revisions: [], parties: [], unread: [] },
      },
      facts: [],
      verdicts: result.verdicts.map((one) =>
        known(verdicts, `${one.requirement} ${one.status} ${one.severity}`, () => ({
          ...one,
          because: '',
          elements: [],
          evidence: [],
          questions: [],
        })),
      ),
      findings: result.findings.map((one) =>
        known(findings, `${one.code} ${one.requirement ?? ''} ${one.level} ${one.severity}`, () => ({
          ...one,
          message: '',
          at: null,
          belongs: null,
          ask: '',
          fingerprint: '',
        })),
      ),
    },
  });
}

function known<Value>(all: Map<string, Value>, name: string, make: () => Value): Value {
  const before = all.get(name);
  if (before !== undefined) return before;
  const value = make();
  all.set(name, value);
  return value;
}
