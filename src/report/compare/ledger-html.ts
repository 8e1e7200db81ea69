/** The ledger of a negotiation as one page. */
import type { LedgerRow, Standing } from '../../compare/ledger.ts';
import { counted } from '../count.ts';
import { capital, html } from '../html/escape-html.ts';
import { verdictChip } from '../html/verdict-chip.ts';
import { placeName } from '../place-name.ts';
import type { LedgerRun } from './compare-run.ts';
import { disclaimer, page } from './page.ts';

/** One page with everything in it; ends in a line feed. */
export function renderLedgerHtml(run: LedgerRun): string {
  const { ledger, files, library } = run;
  const moved = ledger.rows.filter(({ moves }) => moves.length > 0);
  const stuck = ledger.rows.filter(({ moves, open }) => moves.length === 0 && open);
  const open = ledger.rows.filter((row) => row.open).length;
  const first = ledger.rounds.at(-1)?.contract.title ?? '';
  return page({
    eyebrow: 'Ledger of the negotiation',
    title: first === '' ? counted(files.length, 'round') : first,
    about: [
      ...files.map(({ path }, at) => [`Round ${at + 1}`, `${path}${senderOf(run, at)}${stepOf(run, at)}`] as const),
      ['Judged against', `${library.name} ${library.version}`],
    ],
    main: [
      `<p class="lead">${counted(moved.length, 'requirement')} moved; ${open} of ${ledger.rows.length} are still open.</p>\n`,
      table('Moved', moved, run),
      table('Open in every round', stuck, run),
    ].join(''),
    footer: disclaimer(run),
  });
}

function senderOf({ files, ledger }: LedgerRun, at: number): string {
  const by = files[at]?.by ?? '';
  const who = by === '' ? (ledger.rounds[at]?.authors.join(', ') ?? '') : by;
  return who === '' ? '' : ` (${who})`;
}

function stepOf({ ledger }: LedgerRun, at: number): string {
  const round = ledger.rounds[at];
  return at === 0 || round === undefined ? '' : `: ${round.softened} softened, ${round.strengthened} strengthened`;
}

function table(title: string, rows: readonly LedgerRow[], run: LedgerRun): string {
  if (rows.length === 0) return '';
  const id = title.toLowerCase().replaceAll(' ', '-');
  const rounds = run.files.map((_, at) => `<th scope="col">Round ${at + 1}</th>`).join('');
  const body = rows.map(
    (row) =>
      `<tr><th scope="row">${html(row.title)}</th><td>${html(capital(row.severity))}</td>${row.rounds.map(standing).join('')}<td>${steps(row, run)}</td></tr>`,
  );
  return `<section aria-labelledby="${id}"><h2 id="${id}">${html(title)}<span class="count">${rows.length}</span></h2><div class="scroll" tabindex="0" role="region" aria-label="${html(title)}"><table class="rounds"><thead><tr><th scope="col">Requirement</th><th scope="col">Severity</th>${rounds}<th scope="col">Who moved</th></tr></thead><tbody>${body.join('\n')}</tbody></table></div></section>\n`;
}

function standing({ status, number, at }: Standing): string {
  const details = [...(number === null ? [] : [number.text]), ...(at === null ? [] : [placeName(at)])];
  return `<td>${verdictChip(status)}${details.map((detail) => `<br><span class="path">${html(detail)}</span>`).join('')}</td>`;
}

function steps({ moves }: LedgerRow, run: LedgerRun): string {
  return moves
    .map(({ round, effect, what }) => {
      const name = effect === 'both' ? 'softened and strengthened' : effect;
      return `<span class="tag ${effect}">${html(name)}</span> in round ${round + 1}${html(senderOf(run, round))}: ${html(what.join('; '))}`;
    })
    .join('<br>');
}
