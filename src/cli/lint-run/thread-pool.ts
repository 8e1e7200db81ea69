/** Threads that judge, and what becomes of their work when one of them dies. */
import { Worker } from 'node:worker_threads';
import type { Found } from '../find-documents.ts';
import { optimizeFor } from '../optimizing.ts';
import { packagePath } from '../package-info.ts';
import type { Answer, Batch, Outcome, ThreadOrder } from './judging-thread.ts';

/** Places from the first up to the one before the last. */
type Range = { readonly from: number; readonly to: number };

/** What became of a row of documents, and how many bytes its reports have. */
type JudgedRange = Range & { readonly outcomes: readonly Outcome[]; readonly bytes: number };

/** So many small contracts take a quarter of a second; more at a time would leave threads with nothing to do at the end. */
const largestBatch = 8;

/** Bytes of reports that may wait for a document before them, or for whoever reads the reports: those of seventy contracts. */
const mostWaiting = 16_000_000;

/** What one thread may take of memory, in megabytes: far more than any contract needs. */
const mostMegabytes = 2048;

/**
 * Judges documents in several threads and gives what became of them in order, a few at a time. A document that a thread dies
 * of is one that cannot be read; another thread takes the place, and judges again what else was at work there.
 *
 * @param megabytes of memory that each thread may take
 * @param waiting bytes of reports that may wait; nothing more is begun meanwhile
 * @throws whatever keeps a thread from beginning
 */
export async function* judgeInPool(
  documents: readonly Found[],
  threads: number,
  order: Omit<ThreadOrder, 'current' | 'slot'>,
  megabytes = mostMegabytes,
  waiting = mostWaiting,
): AsyncGenerator<readonly Outcome[], void, undefined> {
  const current = new Int32Array(new SharedArrayBuffer(threads * Int32Array.BYTES_PER_ELEMENT));
  const done = new Map<number, JudgedRange>();
  /** Threads with nothing to do until some of what waits has been taken. */
  const idle: (() => void)[] = [];
  const again: Range[] = [];
  const workers = new Set<Worker>();
  const failures: unknown[] = [];
  let next = 0;
  let bytes = 0;
  let unready = threads;
  let wake = (): void => undefined;

  const take = (): Range | null => {
    const known = again.shift();
    if (known !== undefined || next === documents.length) return known ?? null;
    const left = documents.length - next;
    const from = next;
    next += Math.min(left, largestBatch, Math.ceil(left / (threads * 4)));
    return { from, to: next };
  };

  const finish = (range: Range, outcomes: readonly Outcome[]): void => {
    const judged = { ...range, outcomes: withErrors(documents, range, outcomes), bytes: bytesIn(outcomes) };
    bytes += judged.bytes;
    done.set(range.from, judged);
    wake();
  };

  /** The document at work is what the thread has died of. */
  const bury = ({ from, to }: Range, slot: number, cause: unknown): void => {
    const at = Math.min(Math.max(Atomics.load(current, slot), from), to - 1);
    finish({ from: at, to: at + 1 }, [died(documents[at]?.path ?? '', cause, megabytes)]);
    again.push(
      ...[
        { from, to: at },
        { from: at + 1, to },
      ].filter((range) => range.from < range.to),
    );
  };

  /** The setting is one for all threads, and kept code counts only for a start with another: it waits for the last. */
  const began = (): void => {
    unready -= 1;
    if (unready === 0) optimizeFor(documents.length);
  };

  const open = (slot: number): void => {
    const worker = new Worker(packagePath('dist/program/thread.cjs'), {
      workerData: { ...order, current, slot } satisfies ThreadOrder,
      resourceLimits: { maxOldGenerationSizeMb: megabytes },
    });
    workers.add(worker);
    let ready = false;
    let range: Range | null = null;
    let cause: unknown = null;
    const give = (): void => {
      // What a thread has died of may be what all others wait for.
      if (bytes > waiting && again.length === 0) return void idle.push(give);
      range = take();
      worker.postMessage(range === null ? null : batchOf(documents, range));
    };
    worker.on('message', (answer: Answer) => {
      if (answer.kind === 'judged' && range !== null) finish(range, answer.outcomes);
      range = null;
      if (!ready) began();
      ready = true;
      give();
    });
    worker.on('error', (error) => (cause = error));
    worker.on('exit', () => {
      workers.delete(worker);
      const had = idle.indexOf(give);
      if (had !== -1) idle.splice(had, 1);
      if (range !== null) bury(range, slot, cause);
      if (!ready) failures.push(cause ?? new Error('a thread has ended before it began'));
      else if ((range !== null || had !== -1) && (again.length > 0 || next < documents.length)) open(slot);
      wake();
    });
  };

  for (let slot = 0; slot < threads; slot++) open(slot);
  try {
    for (let at = 0; at < documents.length;) {
      const judged = done.get(at);
      if (judged !== undefined) {
        yield judged.outcomes;
        done.delete(at);
        at = judged.to;
        bytes -= judged.bytes;
        for (const give of idle.splice(0)) give();
      } else if (failures.length > 0) throw failures[0];
      else await new Promise<void>((resolve) => (wake = resolve));
    }
  } finally {
    // Those that have been told to end do so by themselves; others have nobody left to judge for.
    if (next < documents.length || done.size > 0) for (const worker of workers) void worker.terminate();
  }
}

function bytesIn(outcomes: readonly Outcome[]): number {
  return outcomes
    .flatMap((outcome) => (outcome.kind === 'worded' ? outcome.words : []))
    .reduce((sum, { length }) => sum + length, 0);
}

function batchOf(documents: readonly Found[], { from, to }: Range): Batch {
  return documents
    .slice(from, to)
    .flatMap(({ path, error, bytes }, index) => (error === null ? [{ at: from + index, path, bytes }] : []));
}

/** The outcomes of a range with those of documents that were not even found. */
function withErrors(
  documents: readonly Found[],
  { from, to }: Range,
  outcomes: readonly Outcome[],
): readonly Outcome[] {
  const judged = outcomes.values();
  return documents.slice(from, to).flatMap(({ path, error }): readonly Outcome[] => {
    if (error === null) {
      const { value } = judged.next();
      return value === undefined ? [] : [value];
    }
    const { problem: code, message, help } = error;
    return [{ kind: 'unread', error: { path, code, message, help } }];
  });
}

function died(path: string, cause: unknown, megabytes: number): Outcome {
  const memory = (cause as { readonly code?: string } | null)?.code === 'ERR_WORKER_OUT_OF_MEMORY';
  return {
    kind: 'unread',
    error: {
      path,
      code: memory ? 'too-large' : 'unreadable',
      message: memory
        ? `Reading and judging it takes more than ${megabytes} MB of memory.`
        : 'The thread that judged it has broken down.',
      help: memory ? 'Split the document, or leave out what is no part of the contract.' : '',
    },
  };
}
