/** What stands above the findings of one file in the full report. */
import type { FactAnswer } from '../lint/result.ts';
import { counted } from './count.ts';
import type { FileReport, ReportOptions } from './reporter.ts';
import { safeText } from './safe-text.ts';
import { hang } from './wrap.ts';

/** Path, size, parties, what was taken as a fact, and what could not be read. */
export function renderHeader(file: FileReport, options: ReportOptions): string[] {
  const { contract, facts } = file.result;
  const parties = contract.parties.map((party) => {
    const called = party.name === '' ? (party.called[0] ?? '') : party.name;
    return `${party.side} ${called === '' ? 'not named' : called}`;
  });
  const about = [counted(contract.words, 'word'), contract.format, ...parties].join('; ');
  const { paint, width } = options;
  return [
    paint('strong', safeText(file.path)),
    ...(file.parts === undefined ? [] : hang('  as one: ', file.parts.map(safeText).join('; '), width)),
    ...hang('  read: ', about, width),
    ...factLines(facts).flatMap((line) => hang('  ', line, width)),
    ...unreadLines(file, options),
    ...revisionLines(file, options),
  ];
}

function factLines(facts: readonly FactAnswer[]): string[] {
  const ids = (matches: (fact: FactAnswer) => boolean): string =>
    facts
      .filter(matches)
      .map((fact) => fact.id)
      .join(', ');
  const assumed = (fact: FactAnswer): boolean => fact.from === 'assumed';
  const read = (fact: FactAnswer): boolean => fact.from === 'contract';
  const told = (fact: FactAnswer): boolean => !assumed(fact) && !read(fact) && fact.value !== null;
  return [
    {
      lead: 'told: ',
      yes: ids((fact) => told(fact) && fact.value === true),
      no: ids((fact) => told(fact) && fact.value === false),
    },
    {
      lead: 'said by the contract: ',
      yes: ids((fact) => read(fact) && fact.value === true),
      no: ids((fact) => read(fact) && fact.value === false),
    },
    {
      lead: 'assumed: ',
      yes: ids((fact) => assumed(fact) && fact.value === true),
      no: ids((fact) => assumed(fact) && fact.value === false),
    },
    { lead: 'not answered: ', yes: ids((fact) => fact.value === null), no: '' },
  ]
    .filter(({ yes, no }) => yes !== '' || no !== '')
    .map(
      ({ lead, yes, no }) =>
        lead + [yes, no === '' ? '' : `not ${no.replaceAll(', ', ', not ')}`].filter(Boolean).join('; '),
    );
}

/** Nothing unread is ever passed over in silence. */
function unreadLines(file: FileReport, { width, paint }: ReportOptions): string[] {
  return file.result.contract.unread.flatMap((unread) =>
    hang('  not read: ', unread.what, width).map((line) => paint('warning', line)),
  );
}

function revisionLines(file: FileReport, { width }: ReportOptions): string[] {
  const { revisions, read = 'final' } = file.result.contract;
  if (revisions.length === 0) return [];
  return hang('  tracked: ', `${counted(revisions.length, 'tracked change')}, ${howRead[read]}`, width);
}

/** Which side of the tracked changes counts. */
const howRead = { final: 'read as accepted', original: 'read as rejected', both: 'both texts read' } as const;
