import { describe, expect, it } from 'vitest';
import { docx, p } from '../formats/docx-read/build-docx.ts';
import { clause, fixed, heading, level, numberingPart, partOf, type Wish } from './fixed.ts';

const body =
  heading('Security') + p('Supplier shall encrypt data.', level(1)) + p('Supplier shall log access.', level(1));
const numbered = { numbering: numberingPart };

const judgements = (
  bytes: Uint8Array,
  wish: Wish,
): { readonly times: number; readonly result: ReturnType<typeof fixed> } => {
  let times = 0;
  const result = fixed(bytes, { ...wish, onJudge: () => times++ });
  return { times, result };
};

describe('a version of a document', () => {
  it('is not made where there is nothing to write', () => {
    const { times, result } = judgements(docx(body, numbered), { clauses: [] });
    expect(times).toBe(1);
    expect(result.bytes).toBeNull();
    expect(result.after).toBe(result.before);
  });

  it('is not judged again where it differs by comments alone, be there others or none', () => {
    const comments = `<w:comment w:id="1">${p('Please check.')}</w:comment>`;
    for (const given of [numbered, { ...numbered, comments }]) {
      const { times, result } = judgements(docx(body, given), { clauses: [], quotes: ['log access'] });
      expect(times).toBe(1);
      expect(result.after).toBe(result.before);
      expect(partOf(result, 'word/comments.xml')).toContain('To ask for: more.');
    }
  });

  it('is judged with every clause that goes in, and not again once a clause is out', () => {
    const bad = clause({ requirement: 'bad', paragraphs: [{ kind: 'paragraph', text: 'As this Exhibit says.' }] });
    expect(judgements(docx(body, numbered), { under: 'Security' }).times).toBe(2);
    const { times, result } = judgements(docx(body, numbered), { clauses: [bad], under: 'Security', quotes: ['log'] });
    expect(result.dropped.map(({ about }) => about)).toEqual(['bad']);
    expect(result.remarks).toHaveLength(1);
    expect(times).toBe(2);
  });

  it('is judged twice as it came where it holds changes', () => {
    const changed = body + '<w:p><w:ins w:id="1" w:author="A"><w:r><w:t>New.</w:t></w:r></w:ins></w:p>';
    const { times, result } = judgements(docx(changed, numbered), { clauses: [], quotes: ['log access'] });
    expect(times).toBe(2);
    expect(partOf(result)).toContain('commentRangeStart');
  });
});
