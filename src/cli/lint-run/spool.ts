/**
 * Reports on very many contracts. A verdict on each of sixty requirements with its quotations takes more memory than the
 * contract, and ten thousand of them more than there is: what a report says of a contract is worded as soon as the contract
 * is judged, and put aside in compressed form until the summary that stands above it is known.
 */
import type { FileReport, LintRun } from '../../report/reporter.ts';
import type { Console } from '../console.ts';
import { writeOutput } from '../write-output.ts';
import type { ChoiceOptions, ReportingOptions } from './lint-options.ts';
import { outlineOf, outlineReader, type Outline } from './outline.ts';
import { openPacker, unpack } from './pack-parts.ts';
import type { RunSetup } from './prepare-run.ts';
import { runFrame } from './run-frame.ts';
import { settleFile } from './settle-run.ts';
import { openShelf } from './shelf.ts';
import { partedOutputs, wordParts, type PartedOutput } from './word-parts.ts';
import { reportOptions, type Output } from './write-reports.ts';

export type Spool = {
  /** Words and puts aside a file that was judged, and gives what has to be known of it to the end. */
  readonly keep: (file: FileReport) => FileReport;
  /** Puts aside what another thread has packed, one list of pieces for each report, and gives the same of its outlines. */
  readonly take: (packed: readonly (readonly Uint8Array[])[], outlines: readonly Outline[]) => readonly FileReport[];
  /** Writes the reports; `run` is made of what `keep` and `take` gave. */
  readonly write: (run: LintRun, console: Console) => void;
};

/**
 * A spool where all reports can be made of parts. Exceptions have to see all findings whole, and one contract in several
 * documents is one part.
 */
export async function openSpool(
  outputs: readonly Output[],
  setup: RunSetup,
  options: ReportingOptions & Pick<ChoiceOptions, 'asOne'>,
  console: Console,
): Promise<Spool | null> {
  if (options.asOne === true || setup.exceptions.list.length > 0) return null;
  const parted = await partedOutputs(
    outputs.map((output) => ({ ...output, options: reportOptions(output, options, console) })),
  );
  return parted === null ? null : spoolOf(outputs, parted, setup);
}

function spoolOf(outputs: readonly Output[], parted: readonly PartedOutput[], setup: RunSetup): Spool {
  const shelves = parted.map(({ parts: { between } }) => {
    const shelf = openShelf();
    return { shelf, packer: openPacker(between, shelf.put) };
  });
  const frame = runFrame(setup);
  const read = outlineReader();
  return {
    keep: (file) => {
      const settled = settleFile(file, setup);
      wordParts(parted, settled, frame).forEach((part, at) => shelves[at]?.packer.add(part));
      return read(outlineOf(settled));
    },
    take: (packed, outlines) => {
      packed.forEach((pieces, at) => {
        for (const piece of pieces) shelves[at]?.shelf.put(piece);
      });
      return outlines.map(read);
    },
    write: (run, console) => {
      shelves.forEach(({ shelf, packer }, at) => {
        const [{ parts, options }, { file, replace }] = [parted[at] as PartedOutput, outputs[at] as Output];
        packer.flush();
        const pieces = parts.assemble(run, unpacked(shelf.pieces()), options);
        if (file !== null) writeOutput(file, pieces, replace);
        else for (const piece of pieces) console.out(piece);
      });
    },
  };
}

function* unpacked(packed: Iterable<Uint8Array>): Generator<Uint8Array> {
  for (const one of packed) yield unpack(one);
}
