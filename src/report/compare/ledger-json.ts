/** The ledger as data. Within version 1 keys are only added and keep their meaning. */
import { render, toFile, toNumber, toPlace } from './compare-json.ts';
import type { LedgerRun } from './compare-run.ts';

/** The whole report; ends in a line feed. */
export function renderLedgerJson({ tool, library, files, ledger }: LedgerRun): string {
  return render({
    version: 1,
    tool,
    library: { name: library.name, version: library.version, digest: library.digest },
    rounds: ledger.rounds.map(({ contract, authors, softened, strengthened }, at) => ({
      ...toFile(files[at] ?? { path: '', sha256: '' }, contract),
      by: files[at]?.by ?? '',
      authors,
      softened,
      strengthened,
    })),
    requirements: ledger.rows.map(({ rounds, moves, ...row }) => ({
      ...row,
      rounds: rounds.map(({ status, because, number, at }) => ({
        status,
        because,
        number: toNumber(number),
        at: toPlace(at),
      })),
      moves: moves.map(({ round, ...move }) => ({ round: round + 1, ...move })),
    })),
  });
}
