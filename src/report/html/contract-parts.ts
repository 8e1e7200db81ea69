/** The parts of one contract's report, in the order in which a lawyer needs them. */
import type { FactAnswer } from '../../lint/result.ts';
import { countStatuses, counted } from '../count.ts';
import { coverageOf, coverageRange, coverageSum, percentText } from '../coverage.ts';
import { openQuestions } from '../open-questions.ts';
import { placeName } from '../place-name.ts';
import { hygieneFindings, requirementRows, type RequirementRow } from '../requirement-rows.ts';
import type { FileReport, LintRun } from '../reporter.ts';
import { ruleTitle } from '../rule-title.ts';
import { tierPicture } from './bars.ts';
import { capital, html } from './escape-html.ts';
import type { Level } from './positions.ts';
import { quotations } from './quotation.ts';
import { isOpen, requirementEntry, type EntryContext } from './requirement-entry.ts';
import { verdictChip } from './verdict-chip.ts';

/** Everything about one contract; `context.level` is the level of its requirements, two below the level of its parts. */
export function contractParts(context: EntryContext): string {
  const { file, library } = context;
  const rows = requirementRows(file, library);
  const part = Math.max(context.level - 1, 1) as Level;
  return [
    summaryPart(context, part),
    notContract(file),
    unreadPart(file, part),
    criticalPart(rows, context, part),
    questionsPart(context, part),
    context.single ? '<!--filter-->' : '',
    pillarParts(rows, context, part),
    documentPart(context, part),
    factsPart(file, library, part),
  ].join('');
}

function summaryPart({ file, library, key }: EntryContext, level: Level): string {
  const { verdicts } = file.result;
  const count = countStatuses(verdicts);
  const judged = verdicts.length - count['needs-input'] - count['not-applicable'];
  const coverage = coverageOf(verdicts);
  const range = coverageRange(coverage);
  const rest = [
    count['needs-input'] === 0
      ? ''
      : `${counted(count['needs-input'], 'requirement')} ${count['needs-input'] === 1 ? 'waits' : 'wait'} for an answer about the device or the deal`,
    count['not-applicable'] === 0
      ? ''
      : `${count['not-applicable']} ${count['not-applicable'] === 1 ? 'does' : 'do'} not apply`,
  ].filter((text) => text !== '');
  return `<section aria-labelledby="${key}-summary"><h${level} id="${key}-summary">Summary</h${level}>
<p class="lead">Of ${counted(judged, 'requirement')} that could be judged, <strong>${number(count.met)} met</strong>, ${number(count.weak)} weak, ${number(count.missing)} missing and ${number(count.contradicted)} contradicted by the text.${rest.length === 0 ? '' : ` ${html(capital(rest.join('; ')))}.`}</p>
${tierPicture(file, library)}
<div class="coverage"><p><strong>Coverage ${percentText(coverage.percent)}</strong>${range === '' ? '' : `<br><span class="muted">${html(capital(range))}.</span>`}</p><p class="muted">${html(capital(coverageSum(coverage)))}. <a href="#coverage-rule">How it is counted</a></p></div>
</section>
`;
}

/** `3 are`, `1 is`, `none is` */
function number(count: number): string {
  return count === 0 ? 'none is' : count === 1 ? '1 is' : `${count} are`;
}

function notContract({ result }: FileReport): string {
  return result.related
    ? ''
    : '<div class="notice"><p>This document does not read like a contract for a product with software or data, so nothing was counted as missing in it.</p></div>';
}

const howRead = { final: 'read as accepted', original: 'read as rejected', both: 'both texts read' } as const;

/** Nothing unread is ever passed over in silence. */
function unreadPart({ result: { contract } }: FileReport, level: Level): string {
  const items = contract.unread.map(({ what }) => `<li>${html(capital(what))}</li>`);
  const tracked =
    contract.revisions.length === 0
      ? ''
      : `<p>${counted(contract.revisions.length, 'tracked change')} in the document, ${howRead[contract.read ?? 'final']}.</p>`;
  if (items.length === 0) return tracked === '' ? '' : `<div class="notice">${tracked}</div>`;
  return `<div class="notice"><h${level}>Not read</h${level}><p>What stands there is not part of this report:</p><ul>${items.join('')}</ul>${tracked}</div>`;
}

function criticalPart(rows: readonly RequirementRow[], { key }: EntryContext, level: Level): string {
  const critical = rows.filter((row) => row.verdict.severity === 'critical' && isOpen(row));
  if (critical.length === 0) return '';
  const items = critical.map(({ verdict, findings }) => {
    const at = findings.find((finding) => finding.at !== null)?.at ?? null;
    const where =
      at === null || verdict.status === 'missing' ? '' : ` <span class="muted">${html(placeName(at))}</span>`;
    return `<li>${verdictChip(verdict.status)} <span><a href="#${html(`${key}-${verdict.requirement}`)}">${html(verdict.title)}</a>${where}</span></li>`;
  });
  return `<section aria-labelledby="${key}-critical"><h${level} id="${key}-critical">Critical terms that are open</h${level}><ul class="critical">${items.join('')}</ul></section>
`;
}

function questionsPart({ file, library, key }: EntryContext, level: Level): string {
  const questions = openQuestions(file.result, library);
  if (questions.length === 0) return '';
  const items = questions.map(
    ({ fact, decides }) =>
      `<li>${html(fact.question)} <span class="muted">Decides ${html(decides.map(({ title }) => title).join('; '))}.</span></li>`,
  );
  return `<section aria-labelledby="${key}-questions"><h${level} id="${key}-questions">Questions to answer</h${level}><p>These facts about the device or the deal decide whether further terms are needed.</p><ol class="questions">${items.join('')}</ol></section>
`;
}

function pillarParts(rows: readonly RequirementRow[], context: EntryContext, level: Level): string {
  const known = context.library.pillars;
  const others = [...new Set(rows.map(({ verdict }) => verdict.pillar))].filter(
    (id) => !known.some((pillar) => pillar.id === id),
  );
  return [...known, ...others.map((id) => ({ id, title: id }))]
    .map(({ id, title }) => ({ id, title, of: rows.filter(({ verdict }) => verdict.pillar === id) }))
    .filter(({ of }) => of.length > 0)
    .map(({ id, title, of }) => {
      const name = `${context.key}-pillar-${id}`;
      const met = of.filter(({ verdict }) => verdict.status === 'met').length;
      const open = of.filter(isOpen).length;
      return `<section class="pillar" aria-labelledby="${html(name)}"><h${level} id="${html(name)}">${html(title)} <span class="count">${met} met, ${open} open</span></h${level}>
${of.map((row) => requirementEntry(row, context)).join('')}</section>
`;
    })
    .join('');
}

/** Findings about the contract as a whole, by rule. */
function documentPart({ file, rules, key, level }: EntryContext, part: Level): string {
  const findings = hygieneFindings(file);
  if (findings.length === 0) return '';
  const broken = [...new Set(findings.map(({ code }) => code))];
  const entries = broken.map((rule) => {
    const of = findings.filter(({ code }) => code === rule);
    const why = rules.find(({ id }) => id === rule)?.why ?? '';
    const asks = [...new Set(of.map(({ ask }) => ask).filter((ask) => ask !== ''))];
    const items = of.map(
      ({ message, at }) =>
        `<li><p>${html(capital(message))}</p>${at === null ? '' : quotations([at], file.result.contract).join('')}</li>`,
    );
    return `<h${level}>${html(capital(ruleTitle({ code: rule }, rules)))}</h${level}>${why === '' ? '' : `<p class="muted">${html(why)}</p>`}${asks.map((ask) => `<p class="ask">${html(ask)}</p>`).join('')}<ul class="document">${items.join('')}</ul>`;
  });
  return `<section aria-labelledby="${key}-document"><h${part} id="${key}-document">The contract as a document</h${part}><p>Points that belong to no single requirement.</p>${entries.join('')}</section>
`;
}

const origins: Readonly<Record<FactAnswer['from'], string>> = {
  purchase: 'from the purchase file',
  config: 'from the configuration',
  flag: 'given with the command',
  contract: 'said by the contract',
  implied: 'follows from other answers',
  assumed: 'assumed',
  unknown: 'nobody answered',
};

function factsPart({ result }: FileReport, library: LintRun['library'], level: Level): string {
  const rows = result.facts.map(({ id, value, from }) => {
    const question = library.facts.find((fact) => fact.id === id)?.question ?? id.replaceAll('_', ' ');
    return `<tr><th scope="row">${html(question)}</th><td>${value === null ? '–' : value ? 'Yes' : 'No'}</td><td>${origins[from]}</td></tr>`;
  });
  if (rows.length === 0) return '';
  return `<details class="facts"><summary><h${level}>What was taken as given</h${level}></summary><div class="scroll" tabindex="0" role="region" aria-label="Facts"><table><caption class="sr">Facts about the device and the deal</caption><thead><tr><th scope="col">Question</th><th scope="col">Answer</th><th scope="col">Where from</th></tr></thead><tbody>${rows.join('')}</tbody></table></div></details>
`;
}
