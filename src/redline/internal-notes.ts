/** What only one's own side may read: fallback positions, limits, who approves them, what to answer. */
import type { Library } from '../library/library.ts';
import type { Requirement } from '../library/requirement.ts';
import type { Verdict } from '../lint/verdict.ts';

/**
 * A Markdown page on the requirements of `ids`, in library order: our positions and what to say. It goes into no
 * document.
 */
export function internalNotes(
  title: string,
  ids: ReadonlySet<string>,
  library: Library,
  verdicts: readonly Verdict[],
): string {
  const about = library.requirements.filter(({ id }) => ids.has(id));
  const notes = about.map((requirement) => {
    const verdict = verdicts.find((one) => one.requirement === requirement.id);
    return noteOn(requirement, verdict);
  });
  return [
    `# Internal notes on ${title}`,
    '',
    'Keep this to yourselves: it names what we would settle for.',
    '',
    ...notes,
  ].join('\n');
}

function noteOn({ title, why, positions, guidance }: Requirement, verdict: Verdict | undefined): string {
  const lines = [`## ${title}`, ''];
  if (verdict) lines.push(`${verdict.status}, ${verdict.severity}: ${verdict.because}`, '');
  lines.push(why.trim(), '');
  for (const position of positions) {
    if (position.level === 'fallback') {
      lines.push(`**Fallback** (approved by ${position.approver}): ${position.note.trim()}`, '');
    } else if (position.level === 'walk-away') {
      lines.push(
        `**Walk away** (approved by ${position.approver}) from:`,
        '',
        ...position.when.map((when) => `- ${when}`),
        '',
      );
    }
  }
  if (!positions.some(({ level }) => level === 'fallback'))
    lines.push('**No fallback:** there is nothing between the preferred text and walking away.', '');
  if (guidance.objection !== '') lines.push(`**They may say:** ${guidance.objection.trim()}`, '');
  if (guidance.reply !== '') lines.push(`**We answer:** ${guidance.reply.trim()}`, '');
  return lines.join('\n');
}
