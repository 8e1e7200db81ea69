import { describe, expect, test } from 'vitest';
import type { LibrarySource } from '../../src/library/library.ts';
import { renderCoverage } from '../../src/library/render-coverage.ts';
import { sourcesCoverage } from '../../src/library/sources-coverage.ts';
import { shippedLibrary } from '../draft/shipped.ts';
import { smallFiles, smallLibrary, sha256 } from './fixtures/small-library.ts';
import { readLibrary } from '../../src/library/read-library.ts';

const model: LibrarySource = {
  id: 'model',
  title: 'A model | contract',
  cites: ['rule-new'],
  mc2_ref: 'MC2v2',
  verified: 'secondary',
  note: '',
  points: [
    {
      says: 'Lists',
      category: 'One',
      ref: '4',
      verified: 'read',
      carried_by: ['parts-list', 'nowhere'],
      not_carried: null,
    },
    { says: 'Speed', category: 'Two', ref: '', verified: 'unverified', carried_by: ['nowhere'], not_carried: null },
    {
      says: 'Taste',
      category: '',
      ref: '',
      verified: 'unverified',
      carried_by: [],
      not_carried: 'Nothing for a contract.',
    },
  ],
};

function covered(mc2_ref: readonly string[]) {
  const library = smallLibrary();
  const requirements = library.requirements.map((one) => (one.id === 'repair-time' ? { ...one, mc2_ref } : one));
  return sourcesCoverage({ ...library, requirements, sources: [model] });
}

describe('coverage', () => {
  test('counts requirements that cite a source, refer to it, or carry a point of it', () => {
    expect(covered([]).sources[0]?.requirements).toEqual(['parts-list']);
    expect(covered(['MC2v2#31']).sources[0]?.requirements).toEqual(['parts-list', 'repair-time']);
    expect(covered(['MC2v20#31', 'MC2v1#2']).sources[0]?.requirements).toEqual(['parts-list']);
    expect(covered(['MC2v2#31']).without_source).toEqual(['repair-cost']);
  });

  test('tells what is not carried, and requirements that the library does not have', () => {
    expect(
      covered([]).sources[0]?.points.map(({ carried_by, absent, not_carried }) => [carried_by, absent, not_carried]),
    ).toEqual([
      [['parts-list'], ['nowhere'], null],
      [[], ['nowhere'], null],
      [[], [], 'Nothing for a contract.'],
    ]);
  });

  test('reads as a page, with what is not verified marked', () => {
    expect(renderCoverage(covered([]))).toMatchInlineSnapshot(`
      "# Coverage of the sources

      What Small library 1.10 carries of the models and guidance that it follows, point by point. The points are in our own words. How sure each one is stands beside it: *read* in the source, *reported* by others who read it, or *not verified*: general knowledge that somebody should check against the source before relying on it.

      | Source | Points carried | Requirements | Source seen |
      | --- | --- | --- | --- |
      | A model \\| contract | 1 of 3 | 1 | reported |

      ## A model \\| contract

      Source: reported.

      Carried by \`parts-list\`.

      | Point | Category | Carried by | Verified |
      | --- | --- | --- | --- |
      | Lists (4) | One | \`parts-list\` | read |

      Not carried:

      | Point | Category | Why not | Verified |
      | --- | --- | --- | --- |
      | Speed | Two | This library has no \`nowhere\`. | **not verified** |
      | Taste |  | Nothing for a contract. | **not verified** |

      ## Requirements of our own

      No source stands behind these; they are proposals of this library.

      - \`repair-time\`
      - \`repair-cost\`
      "
    `);
  });
});

test('a library without sources.yaml has none', () => {
  expect(smallLibrary().sources).toEqual([]);
});

test('a point is carried, or says why not', () => {
  const file = 'sources:\n  x: { title: X, verified: read, points: [{ says: Y, verified: read }] }\n';
  const { problems } = readLibrary([...smallFiles(), { path: 'sources.yaml', text: file }], sha256);
  expect(problems.map(({ path, line, message }) => `${path}:${line} ${message}`)).toEqual([
    expect.stringMatching(/^sources\.yaml:2 missing key `carried_by`/u),
  ]);
});

describe('the sources of the library that comes with mc2', () => {
  const library = shippedLibrary();
  const { sources } = sourcesCoverage(library);

  test('are those that it is based on', () => {
    expect(sources.map(({ id }) => id)).toEqual([
      'mc2-v1',
      'mc2-v2',
      'hsca-provider',
      'hsca-manufacturer',
      'jsp',
      'mitre-playbook',
      'hic-malts',
      'vulnerability-communications',
      'isac-isao',
      'nist-csf',
      'fda-524b',
      'fda-premarket',
      'fda-postmarket',
      'hipaa',
    ]);
  });

  test('name only requirements and citations that exist', () => {
    expect(sources.flatMap(({ points }) => points.flatMap(({ absent }) => absent))).toEqual([]);
    const citations = new Set(library.citations.map(({ id }) => id));
    expect(sources.flatMap(({ cites }) => cites.filter((id) => !citations.has(id)))).toEqual([]);
  });

  test('the two guides of the purchasing organizations have their four categories', () => {
    const categories = [
      'Training and software',
      'Acquisition standards and risk coverage',
      'Data encryption',
      'Information sharing and standards organizations',
    ];
    for (const id of ['hsca-provider', 'hsca-manufacturer']) {
      const points = sources.find((source) => source.id === id)?.points ?? [];
      expect([...new Set(points.map(({ category }) => category))]).toEqual(categories);
    }
  });

  test('every clause of MC2 that a requirement names is a point that it carries', () => {
    const carried = new Map<string, readonly string[]>();
    for (const { ref, carried_by, absent } of sources.find(({ id }) => id === 'mc2-v2')?.points ?? []) {
      for (const clause of ref.match(/\d+/gu) ?? [])
        carried.set(clause, [...(carried.get(clause) ?? []), ...carried_by, ...absent]);
    }
    for (const { id, mc2_ref } of library.requirements) {
      for (const reference of mc2_ref) expect(carried.get(reference.replace('MC2v2#', '')), reference).toContain(id);
    }
  });
});
