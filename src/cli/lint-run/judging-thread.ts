/** The other side of `judge-in-threads.ts`: a thread that judges the contracts that it is given, batch by batch. */
import { parentPort, workerData } from 'node:worker_threads';
import { UsageError } from '../../errors.ts';
import { rememberRepeated } from '../../lint/read-paragraph.ts';
import type { FileError, FileReport } from '../../report/reporter.ts';
import type { Console } from '../console.ts';
import { gatherLintInput, type JudgeInput } from '../lint-input.ts';
import type { FormatName } from '../output-formats.ts';
import { readDocument } from '../read-document.ts';
import { createPainter } from '../style.ts';
import { fileError, judgeContractFile, readContract } from './judge-document.ts';
import type { JudgeOptions, ReportingOptions } from './lint-options.ts';
import { outlineOf, type Outline } from './outline.ts';
import { prepareRun, type RunSetup } from './prepare-run.ts';
import { runFrame } from './run-frame.ts';
import { settleFile } from './settle-run.ts';
import { partedOutputs, wordParts, type PartedOutput } from './word-parts.ts';
import { reportOptions } from './write-reports.ts';

/** What a thread is told once. */
export type ThreadOrder = {
  readonly options: JudgeOptions & ReportingOptions;
  readonly configFile: string | false | undefined;
  /** The reports to make parts of; null where the main thread needs all that was found. */
  readonly outputs: readonly { readonly format: FormatName; readonly file: string | null }[] | null;
  readonly width: number;
  /** Whether standard output is coloured. */
  readonly colored: boolean;
  /** The place of the document at work, at this thread's own place: it is to be known when the thread has died of it. */
  readonly current: Int32Array;
  readonly slot: number;
};

/** Documents to judge, with their places in the run. */
export type Batch = readonly { readonly at: number; readonly path: string; readonly bytes?: Uint8Array | undefined }[];

/** What became of one document. */
export type Outcome =
  /** `words` has a part for each report, in UTF-8. */
  | { readonly kind: 'worded'; readonly words: readonly Uint8Array[]; readonly outline: Outline }
  | { readonly kind: 'file'; readonly file: FileReport }
  | { readonly kind: 'unread'; readonly error: FileError }
  /** A bug of mc2, or a purchase file that cannot be used: nothing comes after it. */
  | { readonly kind: 'fault'; readonly message: string; readonly stack: string; readonly usage: boolean };

export type Answer =
  | { readonly kind: 'ready' }
  | {
      readonly kind: 'judged';
      readonly outcomes: readonly Outcome[];
    };

/** Judges what the main thread sends until it sends null. */
export async function judgeInThread(): Promise<void> {
  const port = parentPort;
  if (port === null) throw new Error('this is no thread');
  const order = workerData as ThreadOrder;
  const judge = await openJudge(order);
  const answer = (one: Answer): void => {
    // Handed over, not copied: as texts they would pile up in the main thread until all its memory is gone through.
    port.postMessage(one, one.kind === 'judged' ? bytesIn(one.outcomes) : []);
  };
  port.on('message', (batch: Batch | null) => {
    if (batch === null) port.close();
    else void judge(batch).then(answer);
  });
  answer({ kind: 'ready' });
}

/** What the main thread has said to people is not said again. */
async function silent({ configFile, width, colored }: ThreadOrder): Promise<Console> {
  const nothing = (): void => undefined;
  const paint = await createPainter(colored);
  return { out: nothing, err: nothing, paintOut: paint, paintErr: paint, width, configFile: () => configFile };
}

async function openJudge(order: ThreadOrder): Promise<(batch: Batch) => Promise<Answer>> {
  const { options, outputs, current, slot } = order;
  const console = await silent(order);
  // Exceptions are applied where all findings come together.
  const setup = await prepareRun({ ...options, exceptions: false }, console);
  const { library } = setup;
  rememberRepeated(library);
  const inputFor = await gatherLintInput(library, options, console);
  const parted =
    outputs === null
      ? null
      : await partedOutputs(outputs.map((one) => ({ ...one, options: reportOptions(one, options, console) })));
  const take = parted === null ? wholeFile : wordedFile(parted, setup);
  return async (batch) => {
    const outcomes: Outcome[] = [];
    for (const { at, path, bytes } of batch) {
      Atomics.store(current, slot, at);
      try {
        const read = await readContract(path, bytes ?? readDocument(path), options.revisions);
        outcomes.push(take(judgeContractFile(read, setup, await inputOf(inputFor, setup, path))));
      } catch (caught) {
        const outcome = outcomeOf(path, caught);
        outcomes.push(outcome);
        if (outcome.kind === 'fault') break;
      }
    }
    return { kind: 'judged', outcomes };
  };
}

function inputOf(
  inputFor: (profile: ReturnType<RunSetup['profileFor']>) => Promise<JudgeInput>,
  setup: RunSetup,
  path: string,
): Promise<JudgeInput> {
  return inputFor(setup.profileFor(path));
}

function outcomeOf(path: string, caught: unknown): Outcome {
  try {
    return { kind: 'unread', error: fileError(path, caught) };
  } catch {
    const error = caught instanceof Error ? caught : new Error(String(caught));
    const { message, stack = message } = error;
    return { kind: 'fault', message, stack, usage: error instanceof UsageError };
  }
}

function wholeFile(file: FileReport): Outcome {
  return { kind: 'file', file };
}

function wordedFile(parted: readonly PartedOutput[], setup: RunSetup): (file: FileReport) => Outcome {
  const frame = runFrame(setup);
  return (file) => {
    const settled = settleFile(file, setup);
    const words = wordParts(parted, settled, frame).map((part) => encoder.encode(part));
    return { kind: 'worded', words, outline: outlineOf(settled) };
  };
}

const encoder = new TextEncoder();

function bytesIn(outcomes: readonly Outcome[]): ArrayBuffer[] {
  return outcomes.flatMap((outcome) =>
    outcome.kind === 'worded' ? outcome.words.map(({ buffer }) => buffer as ArrayBuffer) : [],
  );
}
