/** The ledger of a negotiation for people at a terminal. */
import type { LedgerRow, Standing } from '../../compare/ledger.ts';
import { counted } from '../count.ts';
import type { ReportOptions, Style } from '../reporter.ts';
import { statusWords } from '../status-words.ts';
import { hang, wrapText } from '../wrap.ts';
import type { LedgerRun } from './compare-run.ts';

type Options = Pick<ReportOptions, 'width' | 'paint'>;

/** The whole report; ends in a line feed. */
export function renderLedger(run: LedgerRun, options: Options): string {
  const { ledger } = run;
  const { paint } = options;
  const moved = ledger.rows.filter(({ moves }) => moves.length > 0);
  const stuck = ledger.rows.filter(({ moves, open }) => moves.length === 0 && open);
  const parts = [
    rounds(run, options),
    ...(moved.length === 0 ? [['Nothing moved.']] : [[paint('strong', `Moved (${moved.length})`)]]),
    ...moved.map((row) => movedLines(row, run, options)),
    ...(stuck.length === 0
      ? []
      : [
          [paint('strong', `Open in every round (${stuck.length})`), ...stuck.flatMap((row) => openLine(row, options))],
        ]),
    summary(run).flatMap((line) => wrapText(line, options.width)),
  ];
  return `${parts.map((lines) => lines.map((line) => line.trimEnd()).join('\n')).join('\n\n')}\n`;
}

function rounds({ files, ledger }: LedgerRun, { width, paint }: Options): readonly string[] {
  return files.flatMap(({ path, by }, at) => {
    const round = ledger.rounds[at];
    const who = by !== '' ? by : (round?.authors.join(', ') ?? '');
    const step =
      at === 0 || round === undefined ? '' : `: ${round.softened} softened, ${round.strengthened} strengthened`;
    return hang(`R${at + 1}  `, `${path}${who === '' ? '' : ` (${who})`}${step}`, width).map((line) =>
      paint('strong', line),
    );
  });
}

function movedLines(row: LedgerRow, { files, ledger }: LedgerRun, { width, paint }: Options): readonly string[] {
  const { title, severity, rounds: standings, moves, open, net } = row;
  const line = standings.map((standing, at) => `R${at + 1} ${standingWords(standing)}`).join('  ·  ');
  const steps = moves.map(({ round, effect, what }) => {
    const by = files[round]?.by;
    const authors = ledger.rounds[round]?.authors.join(', ') ?? '';
    const who = by === undefined || by === '' ? authors : by;
    return `R${round + 1}${who === '' ? '' : ` (${who})`} ${effect === 'both' ? 'softened and strengthened' : effect}: ${what.join('; ')}`;
  });
  const style = styleOf(net);
  return [
    ...hang(`${severity.padEnd(8)}  `, `${title}${open ? ', open' : ''}`, width).map((text) => paint(style, text)),
    ...hang('   ', line, width),
    ...steps.flatMap((step) => hang('   = ', step, width)),
  ];
}

function openLine({ title, severity, rounds: standings }: LedgerRow, { width }: Options): readonly string[] {
  const last = standings.at(-1);
  return hang(`  ${severity.padEnd(8)}  `, `${title}: ${last === undefined ? '' : standingWords(last)}`, width);
}

function standingWords({ status, number }: Standing): string {
  return `${statusWords[status]}${number === null ? '' : `, ${number.text}`}`;
}

function summary({ ledger: { rows, rounds: all }, library }: LedgerRun): readonly string[] {
  const count = (effect: LedgerRow['net']): number => rows.filter(({ net }) => net === effect).length;
  return [
    `From R1 to R${all.length}: ${counted(count('softened') + count('both'), 'requirement')} worse, ${count('strengthened')} better; ${counted(rows.filter(({ open }) => open).length, 'requirement')} of ${rows.length} still open.`,
    `Judged from the customer’s side against ${library.name} ${library.version}.`,
  ];
}

function styleOf(effect: LedgerRow['net']): Style {
  if (effect === 'softened' || effect === 'both') return 'error';
  return effect === 'strengthened' ? 'good' : 'strong';
}
