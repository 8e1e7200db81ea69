import { describe, expect, test } from 'vitest';
import type { Library } from '../../src/library/library.ts';
import { libraryBase, readLibrary } from '../../src/library/read-library.ts';
import type { Source } from '../../src/yaml/document.ts';
import { framed, messagesWith, sha256, smallFiles, smallLibrary } from './fixtures/small-library.ts';

type Folder = Readonly<Record<string, string>>;

function sources(folder: Folder): readonly Source[] {
  return Object.entries(folder).map(([path, text]) => ({ path, text }));
}

function read(folder: Folder, base = smallFiles()) {
  const own = sources({ 'library.yaml': 'extends: mc2\n', ...folder });
  const { library, problems } = readLibrary(own, sha256, base);
  const told = problems.map(
    ({ path, line, level, message }) => `${path}:${line}${level === 'warning' ? ' warning' : ''} ${message}`,
  );
  return { library, told, framed: framed(problems, own) };
}

function layered(folder: Folder, base = smallFiles()): Library {
  const { library, framed: problems } = read(folder, base);
  if (library === null) throw new Error(problems);
  return library;
}

function ids({ requirements }: Library): readonly string[] {
  return requirements.map(({ id }) => id);
}

const wallRepair = `id: wall-repair
title: Repair of the wall
summary: Customer repairs the wall.
pillar: performance
severity: low
obliged: customer
polarity: duty
applies: software
why: Walls matter.
recognise: { subject: [wall] }
elements: { done: { title: done, says: [repair], ask: Ask. } }
positions:
  - { level: preferred, text: '{{customer}} shall repair the wall.' }
guidance: { customer: A, supplier: B, objection: C, reply: D }
examples:
  met: [Customer shall repair the wall.]
  weak: [{ text: Customer may repair the wall., because: done }]
  missing: [The wall is high.]
`;

describe('a library that changes nothing', () => {
  test('is the library below', () => {
    const { digest, requirements, ...rest } = layered({});
    const below = smallLibrary();
    expect({ ...rest, digest: '', requirements: [] }).toEqual({ ...below, digest: '', requirements: [] });
    expect(requirements.map(({ file: _, ...one }) => one)).toEqual(
      below.requirements.map(({ file: _, ...one }) => one),
    );
    expect(digest).not.toBe(below.digest);
  });

  test('may have a name and a version of its own', () => {
    const { name, version, based_on } = layered({
      'library.yaml': 'extends: mc2\nname: House rules\nversion: 2.10\nbased_on: [our policy]\n',
    });
    expect([name, version, based_on]).toEqual(['House rules', '2.10', ['MC2', 'our policy']]);
  });

  test('names the library that it extends', () => {
    expect(libraryBase(sources({ 'library.yaml': 'extends: mc2\n' }))).toBe('mc2');
    expect(libraryBase(smallFiles())).toBeNull();
    expect(libraryBase([])).toBeNull();
  });
});

describe('requirements', () => {
  test('a file with the id of another takes its place', () => {
    const library = layered({
      'performance/repair-cost.yaml': wallRepair.replace('wall-repair', 'repair-cost'),
      'parameters.yaml': 'parameters: {}\n',
    });
    expect(ids(library)).toEqual(ids(smallLibrary()));
    expect(library.requirements.find(({ id }) => id === 'repair-cost')?.title).toBe('Repair of the wall');
  });

  test('a new one is added to the pillar of its folder', () => {
    expect(ids(layered({ 'performance/wall-repair.yaml': wallRepair }))).toEqual([
      ...ids(smallLibrary()),
      'wall-repair',
    ]);
  });

  test('library.yaml can put it elsewhere, into a pillar of its own too', () => {
    const own =
      'extends: mc2\npillars:\n  - { id: house, title: House rules, requirements: [wall-repair] }\n  - { id: maturity, title: Ripeness }\n';
    const library = layered({
      'library.yaml': own,
      'house/wall-repair.yaml': wallRepair.replace('performance', 'house'),
    });
    expect(library.pillars).toEqual([
      { id: 'maturity', title: 'Ripeness' },
      { id: 'performance', title: 'Performance' },
      { id: 'house', title: 'House rules' },
    ]);
    expect(ids(library).at(-1)).toBe('wall-repair');
  });

  test('with `overrides` only the keys that are written differ, and the rest follows the library below', () => {
    const override = {
      'performance/repair-time.yaml': `overrides: repair-time
severity: critical
guidance: { reply: Then say it in writing. }
positions:
  - level: preferred
    text: '{{supplier}} shall mend each Defect within {{duration repair_days}}.'
elements:
  proof: { title: proof, says: [report], ask: Ask for a report. }
`,
    };
    const base = smallLibrary().requirements.find(({ id }) => id === 'repair-time');
    const changed = layered(override).requirements.find(({ id }) => id === 'repair-time');
    expect(changed).toEqual({
      ...base,
      severity: 'critical',
      guidance: { ...base?.guidance, reply: 'Then say it in writing.' },
      positions: [
        { level: 'preferred', text: '{{supplier}} shall mend each Defect within {{duration repair_days}}.' },
        base?.positions[1],
      ],
      elements: [...(base?.elements ?? []), expect.objectContaining({ id: 'proof', ask: 'Ask for a report.' })],
      file: 'performance/repair-time.yaml',
    });
    const moved = smallFiles(['performance/repair-time.yaml', 'Time is what attackers have.', 'Time is short.']);
    const later = layered(override, moved).requirements.find(({ id }) => id === 'repair-time');
    expect(later).toEqual({ ...changed, why: 'Time is short.' });
  });

  test('numbers of the library below stay as they are written there', () => {
    const library = layered({ 'maturity/parts-list.yaml': 'overrides: parts-list\nwhy: Because.\n' });
    expect(library.requirements[0]?.elements[0]?.says).toEqual(['SPDX', 'CycloneDX', '1.10']);
  });

  test('`remove` leaves one out, and texts that speak of it stay sound', () => {
    const library = layered({ 'library.yaml': 'extends: mc2\nremove: { repair-cost: settled in the price list }\n' });
    expect(ids(library)).toEqual(['parts-list', 'repair-time']);
    expect(library.removed).toEqual([{ id: 'repair-cost', reason: 'settled in the price list' }]);
    expect(library.parameters.map(({ id }) => id)).toContain('fee_cap');
  });

  test('`remove` leaves out one in the middle of its pillar, and the others stand once each', () => {
    const library = layered({ 'library.yaml': 'extends: mc2\nremove: { repair-time: settled elsewhere }\n' });
    expect(ids(library)).toEqual(['parts-list', 'repair-cost']);
  });

  test('removing a critical one is not silent', () => {
    expect(read({ 'library.yaml': 'extends: mc2\nremove:\n  parts-list: nobody reads it\n' }).told).toEqual([
      'library.yaml:3 warning `parts-list` is critical, and no document of this library will hold it',
    ]);
  });
});

describe('registers', () => {
  test('entries are joined key by key, and new ones added', () => {
    const library = layered({
      'parameters.yaml': 'parameters:\n  repair_days: { default: 14, basis: Our policy. }\n',
      'facts.yaml': 'facts:\n  leased: { question: Is it leased?, help: Ask., assumed: no }\n',
      'citations.yaml': 'citations:\n  rule-house: { title: House rule, verified: read }\n',
      'definitions.yaml': 'definitions:\n  defect: { forms: [Defects, Faults] }\n',
    });
    const below = smallLibrary();
    expect(library.parameters).toEqual(
      below.parameters.map((one) => (one.id === 'repair_days' ? { ...one, default: 14, basis: 'Our policy.' } : one)),
    );
    expect(library.parameters.find(({ id }) => id === 'link_version')?.default).toBe('1.2');
    expect(library.facts.map(({ id }) => id)).toEqual([...below.facts.map(({ id }) => id), 'leased']);
    expect(library.citations.at(-1)?.title).toBe('House rule');
    expect(library.definitions).toEqual(below.definitions.map((one) => ({ ...one, forms: ['Defects', 'Faults'] })));
  });

  test('words of language.yaml are added, each once', () => {
    const { lexicon } = layered({
      'language.yaml':
        'obligation: [undertakes to, shall]\nparties: { supplier: [purveyor] }\nhedges: { efforts: { says: [best endeavors] } }\n',
    });
    const below = smallLibrary().lexicon;
    expect(lexicon).toEqual({
      ...below,
      obligation: ['shall', 'must', 'undertakes to'],
      parties: { ...below.parties, supplier: ['supplier', 'seller', 'purveyor'] },
      hedges: below.hedges.map((hedge) => ({ ...hedge, says: ['reasonable efforts', 'best endeavors'] })),
    });
  });
});

describe('problems are told in the files of the upper library', () => {
  test('each at the line that can be changed', () => {
    expect(read({ 'maturity/parts-list.yaml': 'overrides: part-list\n' }).told).toEqual([
      'maturity/parts-list.yaml:1 the library below has no requirement `part-list`',
    ]);
    expect(read({ 'maturity/parts-list.yaml': 'overrides: parts-list\nseverty: low\n' }).told).toEqual([
      expect.stringMatching(/^maturity\/parts-list\.yaml:2 unknown key `severty`/u),
    ]);
    expect(read({ 'maturity/list.yaml': 'overrides: parts-list\n' }).told).toContainEqual(
      'maturity/list.yaml:1 the id `parts-list` is not the name of the file',
    );
    expect(read({ 'library.yaml': 'extends: mc2\nremove: { part-list: no }\n' }).told).toEqual([
      'library.yaml:2 the library below has no requirement `part-list`',
    ]);
    expect(read({ 'parameters.yaml': 'parameters:\n  repair_days:\n    default: 400\n' }).told).toContainEqual(
      expect.stringMatching(/^parameters\.yaml:3 the default does not keep its own bounds/u),
    );
  });

  test('a change that breaks a file below is told where the libraries are joined', () => {
    const { told } = read({ 'parameters.yaml': 'parameters:\n  fee_cap: { type: text, default: little }\n' });
    expect(told).toContainEqual(
      expect.stringMatching(
        /^library\.yaml:1 performance\/repair-cost\.yaml of the library below, line \d+: `money` cannot print/u,
      ),
    );
    expect(told.every((one) => /^(?:library|parameters)\.yaml:/u.test(one))).toBe(true);
  });

  test('an override frames its own line', () => {
    expect(read({ 'performance/repair-time.yaml': 'overrides: repair-time\nparameters: []\n' }).framed)
      .toMatchInlineSnapshot(`
      "error: the parameter \`repair_days\` is used and not listed
       --> performance/repair-time.yaml:2:1
        |
      2 | parameters: []
        | ^^^^^^^^^^
        = help: add repair_days to \`parameters\`"
    `);
  });

  test('a parameter of its own that nothing uses', () => {
    const own = 'parameters:\n  idle: { title: Idle, type: text, default: x, basis: None. }\n';
    expect(read({ 'parameters.yaml': own }).told).toEqual([
      'parameters.yaml:2 no clause, definition or quantity uses the parameter `idle`',
    ]);
  });

  test('broken YAML and stray files', () => {
    expect(read({ 'maturity/parts-list.yaml': 'overrides: [' }).told[0]).toMatch(/^maturity\/parts-list\.yaml:1 /u);
    expect(read({ 'fact.yaml': 'facts: {}\n' }).told).toEqual(['fact.yaml:1 `fact.yaml` is no file of a library']);
  });
});

describe('without a library below', () => {
  test('`extends` and `overrides` have no place', () => {
    const own = sources({ 'library.yaml': 'extends: mc3\n' });
    expect(readLibrary(own, sha256).problems.map(({ message }) => message)).toContain(
      'the library `mc3` was not found',
    );
    expect(
      messagesWith(['performance/repair-cost.yaml', 'id: repair-cost', 'overrides: repair-cost\nid: repair-cost']),
    ).toContain(
      'performance/repair-cost.yaml:1:1 error: `overrides` in a library that extends none (write `extends: mc2` in library.yaml, or the whole requirement here)',
    );
  });

  test('`remove` needs a library to remove from', () => {
    expect(
      messagesWith(['library.yaml', 'language: en-US', 'language: en-US\nremove: { parts-list: no }']),
    ).toHaveLength(1);
  });
});
