/** A report that is made of parts, from its head to its tail. */
import type { LintRun, ReportOptions, ReportParts, RunFrame } from '../../report/reporter.ts';
import type { Sink } from './open-sink.ts';
import { openPacker, unpack } from './pack-parts.ts';
import { openShelf } from './shelf.ts';

export type PartedReport = {
  /** Takes what the report says of the next contract, as text or in UTF-8; empty where it says nothing. */
  readonly add: (part: string | Uint8Array) => Promise<void>;
  /** Writes what is left. */
  readonly close: (run: LintRun) => Promise<void>;
  /** Leaves nothing half-written behind; does nothing after `close`. */
  readonly abandon: () => void;
};

/** A report whose parts go out at once where its head may, and are put aside in compressed form where it has to wait. */
export function openParted(
  parts: ReportParts,
  options: ReportOptions,
  frame: RunFrame,
  openSink: () => Sink,
): PartedReport {
  return parts.streams ? streamed(parts, options, frame, openSink()) : gathered(parts, options, openSink);
}

function streamed(
  { between, head, tail }: Extract<ReportParts, { streams: true }>,
  options: ReportOptions,
  frame: RunFrame,
  sink: Sink,
): PartedReport {
  let some = false;
  return {
    add: async (part) => {
      if (part.length === 0) return;
      await sink.write(some ? between : head(frame));
      await sink.write(part);
      some = true;
    },
    close: async (run) => {
      await sink.write((some ? '' : head(run)) + tail(run, options, some));
      sink.end();
    },
    abandon: sink.abandon,
  };
}

function gathered(
  { between, head, tail }: Extract<ReportParts, { streams: false }>,
  options: ReportOptions,
  openSink: () => Sink,
): PartedReport {
  const shelf = openShelf();
  const packer = openPacker(between, shelf.put);
  let some = false;
  let sink: Sink | null = null;
  return {
    add: (part) => {
      packer.add(typeof part === 'string' ? part : Buffer.from(part).toString());
      some ||= part.length > 0;
      return Promise.resolve();
    },
    close: async (run) => {
      packer.flush();
      sink = openSink();
      let before = head(run);
      for (const piece of shelf.pieces()) {
        await sink.write(before);
        await sink.write(unpack(piece));
        before = between;
      }
      await sink.write((some ? '' : before) + tail(run, options, some));
      sink.end();
    },
    abandon: () => sink?.abandon(),
  };
}
