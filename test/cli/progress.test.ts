import { describe, expect, test } from 'vitest';
import { startProgress } from '../../src/cli/progress.ts';

/** What is written while things take so many milliseconds each. */
function written(milliseconds: number, count: number, errIsTerminal: boolean): readonly string[] {
  const texts: string[] = [];
  let clock = 0;
  const console = { err: (text: string) => void texts.push(text), errIsTerminal, width: 60 };
  const progress = startProgress(count, 'contract', console, () => clock);
  for (let at = 0; at < count; at += 1) {
    progress.step(`contracts/${at}-${'x'.repeat(80)}.docx`);
    clock += milliseconds;
  }
  progress.end();
  return texts;
}

describe('on a terminal', () => {
  test('a run of less than half a second has no bar', () => {
    expect(written(10, 40, true)).toEqual([]);
  });

  test('a longer one has a bar that never fills the line and leaves nothing behind', () => {
    const texts = written(100, 20, true);
    expect(texts[0]).toMatch(/^\r\u001b\[K\[#{5}\.{15}\] 5\/20 contracts\/5-x+$/u);
    for (const text of texts) expect(text.replace('\r\u001b[K', '').length).toBeLessThan(60);
    expect(texts.at(-1)).toBe('\r\u001b[K');
  });

  test('names of files steer no terminal', () => {
    const texts: string[] = [];
    let clock = 0;
    const progress = startProgress(
      2,
      'contract',
      { err: (text) => void texts.push(text), errIsTerminal: true, width: 60 },
      () => clock,
    );
    clock = 600;
    progress.step('\u001b[2Jpump.docx');
    expect(texts.join('').replace('\r\u001b[K', '')).not.toContain('\u001b');
  });
});

describe('when something else is written', () => {
  const marks = (outIsTerminal: boolean): readonly string[] => {
    const texts: string[] = [];
    let clock = 0;
    const console = { err: (text: string) => void texts.push(text), errIsTerminal: true, outIsTerminal, width: 60 };
    const progress = startProgress(9, 'contract', console, () => clock);
    for (clock = 600; clock < 640; clock += 10) {
      progress.step('pump.docx');
      progress.makeWay();
      progress.makeWay();
    }
    return texts.map((text) => (text.endsWith('pump.docx') ? 'bar' : text));
  };

  test('a bar on the same terminal makes way, and comes again', () => {
    expect(marks(true)).toEqual(Array.from({ length: 8 }, (_, at) => (at % 2 === 0 ? 'bar' : '\r\u001b[K')));
  });

  test('a bar stays where that goes elsewhere', () => {
    expect(marks(false)).toEqual(['bar']);
  });
});

describe('elsewhere', () => {
  test('a run of less than five seconds says nothing', () => {
    expect(written(100, 40, false)).toEqual([]);
  });

  test('a longer one says now and then how far it has come', () => {
    expect(written(1000, 12, false)).toEqual(['5 of 12 contracts judged\n', '10 of 12 contracts judged\n']);
  });
});

test('without a console there is silence', () => {
  const progress = startProgress(1, 'contract', null, () => 1e9);
  progress.step('a');
  progress.end();
});
