/** Findings as SARIF results, as GitHub code scanning can take them. */
import type { Finding } from '../../lint/finding.ts';
import type { Evidence } from '../../lint/verdict.ts';
import { markdownText } from '../markdown-text.ts';
import { placeName } from '../place-name.ts';
import { safeText } from '../safe-text.ts';
import { locationOf, type Artifact } from './locations.ts';
import { sarifLevels, sarifRuleId } from './rules.ts';
import { sarifText, sentence } from './sarif-text.ts';

/** One result. `ruleIndex` gives the place of a rule in the run. Open questions are no results; see `questionNotice`. */
export function sarifResult(finding: Finding, artifact: Artifact, ruleIndex: ReadonlyMap<string, number>): object {
  const ruleId = sarifRuleId(finding);
  const nearest = finding.code === 'missing' ? finding.at : null;
  const place = nearest === null ? (finding.at ?? finding.belongs) : finding.belongs;
  return {
    ruleId,
    ruleIndex: ruleIndex.get(ruleId) ?? -1,
    level: sarifLevels[finding.level],
    message: { text: messageText(finding, place, nearest), markdown: messageMarkdown(finding) },
    locations: [locationOf(artifact, place)],
    ...(nearest === null
      ? {}
      : {
          relatedLocations: [{ id: 1, ...locationOf(artifact, nearest), message: { text: sarifText(nearest.quote) } }],
        }),
    partialFingerprints: { primaryLocationLineHash: `${finding.fingerprint}:1`, 'mc2/v1': finding.fingerprint },
    properties: {
      'mc2/code': finding.code,
      'mc2/severity': finding.severity,
      'mc2/confidence': finding.confidence,
      'mc2/quote': safeText(finding.at?.quote ?? ''),
      'mc2/ask': finding.ask,
    },
  };
}

/** A question that must be answered before a requirement can be judged; a note to whoever configures the run. */
export function questionNotice(finding: Finding, artifact: Artifact): object {
  return {
    level: 'note',
    message: { text: sarifText(sentence(finding.message)) },
    descriptor: { id: finding.code },
    associatedRule: { id: sarifRuleId(finding) },
    locations: [locationOf(artifact, null)],
  };
}

/** GitHub makes the first sentence the title and shows no logical place, so the clause is in the first sentence. */
function messageText({ message, ask }: Finding, place: Evidence | null, nearest: Evidence | null): string {
  const where =
    place === null ? '' : nearest === null ? ` (${placeName(place)})` : ` (expected under ${placeName(place)})`;
  const closest = nearest === null ? '' : ` The [closest wording](1) is ${sarifText(placeName(nearest))}.`;
  return `${sarifText(sentence(`${message}${where}`))}${closest}${ask === '' ? '' : ` ${sarifText(sentence(ask))}`}`;
}

function messageMarkdown({ message, at, ask, code }: Finding): string {
  return [
    markdownText(sentence(message)),
    ...(at === null
      ? []
      : [
          '',
          `> ${markdownText(at.quote)}`,
          '>',
          `> — ${code === 'missing' ? 'closest wording, ' : ''}${markdownText(placeName(at))}`,
        ]),
    ...(ask === '' ? [] : ['', markdownText(ask)]),
  ].join('\n');
}
