/** One requirement as a page of Markdown: what `mc2 explain` says of it, with every example. */
import type { Citation, Library } from '../library/library.ts';
import type { Requirement } from '../library/requirement.ts';
import { markdownText } from '../report/markdown-text.ts';
import { describeCondition, explainRequirement, provenanceMark } from './explain-requirement.ts';
import type { Section } from './section.ts';

/** The page of `requirement`, for a folder that has the pages of all others and their index beside it. */
export function requirementPage(requirement: Requirement, library: Library): string {
  const { title, summary, examples } = requirement;
  const explained = explainRequirement(requirement, library, Infinity).filter(
    ({ title: head }) => head !== requirement.id && head !== 'References',
  );
  const nearMisses = {
    title: 'Wording that looks like it and is not',
    lines: examples.missing.map(({ text }) => `- ${text}`),
  };
  return [
    `# ${markdownText(title)}`,
    markdownText(summary),
    profile(requirement, library),
    ...[...explained, nearMisses].map(sectionText),
    references(requirement, library),
    `*${markdownText(`${library.name} ${library.version}`)}. A starting point for your counsel, not legal advice. [All requirements](README.md)*`,
  ]
    .filter((part) => part !== '')
    .join('\n\n')
    .concat('\n');
}

/** The index of all pages, by pillar and in library order. */
export function requirementIndex({ name, version, pillars, requirements }: Library): string {
  const parts = pillars.map(({ id, title }) => {
    const rows = requirements
      .filter(({ pillar }) => pillar === id)
      .map(
        (one) =>
          `| [${markdownText(one.title)}](${one.id}.md) | ${one.severity} | ${one.tier} | ${markdownText(one.summary)} |`,
      );
    const table = ['| Requirement | Severity | Tier | In one sentence |', '| --- | --- | --- | --- |', ...rows];
    return rows.length === 0 ? '' : `## ${markdownText(title)}\n\n${table.join('\n')}`;
  });
  return [
    '# Requirements',
    `The ${requirements.length} requirements of ${markdownText(`${name} ${version}`)}, each with its reasons, texts and references.`,
    ...parts,
  ]
    .filter((part) => part !== '')
    .join('\n\n')
    .concat('\n');
}

function profile(requirement: Requirement, { pillars }: Library): string {
  const { id, severity, severity_when, tier, pillar, principle, obliged, applies, mc2_ref } = requirement;
  const raised = severity_when.map(({ when, is }) => `; ${is} if ${describeCondition(when)}`).join('');
  const rows = [
    ['Id', id],
    ['Severity', `${severity}${raised}`],
    ['Tier', tier],
    ['Pillar', pillars.find((one) => one.id === pillar)?.title ?? pillar],
    ['Principle', principle ?? ''],
    ['Obliges', obliged === 'both' ? 'both parties' : obliged],
    ['Applies if', describeCondition(applies)],
    ['MC2 reference', mc2_ref.join(', ')],
  ].filter(([, value]) => value !== '');
  return [
    '| | |',
    '| --- | --- |',
    ...rows.map(([name = '', value = '']) => `| ${name} | ${markdownText(value)} |`),
  ].join('\n');
}

function sectionText({ title, lines }: Section): string {
  const filled = lines.filter((line) => line !== '');
  if (filled.length === 0) return '';
  const texts = filled.map((line) => (isItem(line) ? `- ${markdownText(line.slice(2))}` : markdownText(line)));
  // Items of a list stand together, paragraphs apart.
  const body = texts.reduce((text, line, index) => {
    const together = isItem(filled[index] ?? '') && isItem(filled[index - 1] ?? '');
    return `${text}${together ? '\n' : '\n\n'}${line}`;
  }, '');
  return `## ${markdownText(title)}${body}`;
}

function isItem(line: string): boolean {
  return line.startsWith('- ');
}

function references({ cites }: Requirement, { citations }: Library): string {
  const items = citations.filter(({ id }) => cites.includes(id)).map(reference);
  return items.length === 0 ? '' : `## References\n\n${items.join('\n')}`;
}

function reference({ title, section, date, url, verified, in_force }: Citation): string {
  const name = markdownText([title, section].filter((part) => part !== '').join(', '));
  const linked = /^https:\/\/[^\s<>()]+$/u.test(url) ? `[${name}](${url})` : name;
  const outdated = in_force ? '' : ' [no longer in force]';
  const marks = markdownText(`${outdated}${provenanceMark[verified]}`);
  return `- ${linked}${date === '' ? '' : `, ${markdownText(date)}`}${marks === '' ? '' : ` ${marks}`}`;
}
