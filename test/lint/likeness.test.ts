import { describe, expect, it } from 'vitest';
import { tokenize } from '../../src/language/tokens.ts';
import { compileLibrary } from '../../src/lint/compile-library.ts';
import { contendersFor, featuresOf, readWording, scoresOf, spokenFor } from '../../src/lint/likeness.ts';
import { library } from './real-library.ts';

const { index, likeness } = compileLibrary(library);
const { requirements } = library;
const wordings = requirements
  .flatMap(({ examples }) => [...examples.met, ...examples.missing])
  .map(({ text }) => readWording(likeness, tokenize(text, index.joins)));
const classes = Array.from({ length: likeness.classes }, (_, at) => at);

describe('likeness', () => {
  it('has whoever scores highest among the contenders, and few others', () => {
    let others = 0;
    for (const wording of wordings) {
      const features = featuresOf(likeness, wording);
      const scores = scoresOf(likeness, features, classes);
      const best = Math.max(...scores);
      const contenders = contendersFor(likeness, features);
      expect(contenders).toEqual(expect.arrayContaining(classes.filter((at) => scores[at] === best)));
      others += contenders.length - 1;
    }
    expect(others).toBeLessThan(wordings.length);
  });

  it('gives a class the same score whoever else is asked about', () => {
    for (const wording of wordings.slice(0, 100)) {
      const features = featuresOf(likeness, wording);
      const scores = scoresOf(likeness, features, classes);
      for (const asked of [[0], [3, 1]])
        for (const at of asked) expect(scoresOf(likeness, features, asked)[at]).toBe(scores[at]);
    }
  });

  it('counts each word once that speaks for a requirement', () => {
    const spoken = (text: string): readonly (string | undefined)[] =>
      spokenFor(likeness, readWording(likeness, tokenize(text, index.joins)), 2).map((at) => requirements[at]?.id);
    expect(spoken('SPDX SPDX SPDX')).toEqual([]);
    expect(spoken('in CycloneDX or SPDX')).toContain('sbom-delivery');
  });
});
