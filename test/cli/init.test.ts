import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { emptyFolder, mc2, type Outcome } from './run.ts';

const names = ['--set', 'supplier=Acme Pumps, Inc.', '--set', 'customer=Mercy Hospital', '--set', 'product=FlowMaster'];

function folder(): { path: string; init: (...args: string[]) => Promise<Outcome>; purchase: () => string } {
  const path = emptyFolder();
  return {
    path,
    init: (...args) => mc2(['init', ...args], { cwd: path }),
    purchase: () => readFileSync(join(path, 'purchase.yaml'), 'utf8'),
  };
}

describe('mc2 init where nobody can be asked', () => {
  test('says what to use instead, and writes nothing', async () => {
    const { path, init } = folder();
    const { code, stdout, stderr } = await init();
    expect(stderr).toContain('there is no terminal to ask them on\n  help: give the answers with --answers FILE.yaml');
    expect(stderr).toContain('--yes');
    expect({ code, stdout, files: readdirSync(path) }).toEqual({ code: 2, stdout: '', files: [] });
  });

  test('--yes names the answers that have no default', async () => {
    const { path, init } = folder();
    const { code, stdout, stderr } = await init('--yes', '--set', 'customer=Mercy');
    expect(stderr).toContain('answers are missing that have no default: supplier, product\n');
    expect(stderr).toContain('add --set supplier=… --set product=…');
    expect({ code, stdout, files: readdirSync(path) }).toEqual({ code: 2, stdout: '', files: [] });
  });

  test('--yes writes a purchase file that mc2 generate takes', async () => {
    const { path, init, purchase } = folder();
    const { code, stdout, stderr } = await init('--yes', ...names, '--set', 'wireless=yes', '--set', 'fix=no');
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('mc2 init has no question `fix`');
    const done = await init('--yes', ...names, '--set', 'wireless=yes', '--set', 'critical_patch_days=14');
    expect(done).toMatchObject({ code: 0, stdout: '' });
    expect(done.stderr).toContain('wrote purchase.yaml.\n');
    expect(done.stderr).toContain('Next: mc2 generate purchase.yaml -o exhibit.docx\n');
    expect(purchase()).toContain("    name: 'Acme Pumps, Inc.'\n");
    expect(purchase()).toContain('  wireless: yes\n');
    expect(purchase()).toContain('  critical_patch_days: 14\n');
    const generated = await mc2(['generate', 'purchase.yaml', '-o', 'exhibit.md'], { cwd: path });
    expect(generated).toMatchObject({ code: 0 });
    expect(readFileSync(join(path, 'exhibit.md'), 'utf8')).toContain('fourteen (14) days');
    expect(readdirSync(path).sort()).toEqual(['exhibit.md', 'mc2.yaml', 'purchase.yaml']);
  });

  test('--yes says which values nobody gave', async () => {
    const { init, purchase } = folder();
    await init('--yes', ...names);
    expect(purchase()).toMatch(/^ {2}networked: yes # the default; nobody answered$/mu);
  });

  test('--answers takes what a file says and the defaults for the rest', async () => {
    const { path, init, purchase } = folder();
    const text = 'supplier: Acme\ncustomer: Mercy\nproduct: Pump\nversion: 4.10\nfacts: { cloud: no }\n';
    writeFileSync(join(path, 'deal.yaml'), text);
    const { code } = await init('--answers', 'deal.yaml', '--set', 'supplier=Other');
    expect(code).toBe(0);
    expect(purchase()).toContain('name: Other\n');
    expect(purchase()).toContain("version: '4.10'\n");
    expect(purchase()).toContain('  cloud: no\n');
    expect(readFileSync(join(path, 'deal.yaml'), 'utf8')).toBe(text);
  });

  test('--answers is refused with all its faults at once, each in its frame', async () => {
    const { path, init } = folder();
    writeFileSync(
      join(path, 'deal.yaml'),
      'suplier: Acme\nfacts: { cluod: yes, cloud: perhaps }\nparameters: { critical_patch_days: 900 }\n',
    );
    const { code, stdout, stderr } = await init('--answers', 'deal.yaml');
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('did you mean `supplier`?');
    expect(stderr).toContain('did you mean `cloud`?');
    expect(stderr).toContain('answer yes, no or unknown');
    expect(stderr).toContain('at most 365 days');
    expect(stderr.match(/^ +--> deal\.yaml:\d+:\d+$/gmu)?.length).toBeGreaterThanOrEqual(4);
    expect(readdirSync(path)).toEqual(['deal.yaml']);
  });

  test('an answers file that is not there is refused', async () => {
    const { code, stderr } = await folder().init('--answers', 'nowhere.yaml');
    expect(code).toBe(2);
    expect(stderr).toContain('cannot read nowhere.yaml: there is no such file');
  });

  test('leaves a purchase file that exists as it is, until --force', async () => {
    const { path, init, purchase } = folder();
    writeFileSync(join(path, 'purchase.yaml'), 'written by hand');
    const refused = await init('--yes', ...names);
    expect(refused).toMatchObject({ code: 2, stdout: '' });
    expect(refused.stderr).toContain('purchase.yaml exists and was left as it is\n  help: add --force');
    expect(purchase()).toBe('written by hand');
    expect(await init('--yes', ...names, '--force')).toMatchObject({ code: 0 });
    expect(purchase()).toContain('Acme Pumps');
  });

  test('makes the folder that it is given', async () => {
    const { path, init } = folder();
    const { code, stderr } = await init('deals/pump one', '--yes', ...names);
    expect(code).toBe(0);
    expect(stderr).toContain("Next: mc2 generate 'deals/pump one/purchase.yaml' -o 'deals/pump one/exhibit.docx'\n");
    expect(existsSync(join(path, 'deals/pump one/purchase.yaml'))).toBe(true);
  });

  test('refuses a folder that is a file', async () => {
    const { path, init } = folder();
    writeFileSync(join(path, 'deal'), '');
    const { code, stderr } = await init('deal', '--yes', ...names);
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringMatching(/cannot (?:write|create)/u) });
  });

  test.each([
    ['a control character', 'supplier=Ac\u0007me', /--set supplier: the answer has control or invisible characters/u],
    ['a value out of bounds', 'critical_patch_days=900', /at most 365 days/u],
    ['an answer that is none', 'cloud=perhaps', /--set cloud: `perhaps` is no answer/u],
    ['a template that is none', 'template=security-exhibt', /did you mean `security-exhibit`/u],
  ])('refuses --set with %s', async (_name, setting, message) => {
    const { path, init } = folder();
    const { code, stderr } = await init('--yes', ...names, '--set', setting);
    expect(stderr).toMatch(message);
    expect({ code, files: readdirSync(path) }).toEqual({ code: 2, files: [] });
  });

  test('goes on from an interview that was left', async () => {
    const { path, init, purchase } = folder();
    mkdirSync(join(path, 'deal'));
    writeFileSync(join(path, 'deal/.mc2-answers.yaml'), 'supplier: Acme\ncustomer: Mercy\nproduct: Pump\n');
    const { code, stderr } = await init('deal', '--yes', '--set', 'product=Other');
    expect(code).toBe(0);
    expect(stderr).toContain('Going on from deal/.mc2-answers.yaml, with 3 answers.\n');
    expect(readFileSync(join(path, 'deal/purchase.yaml'), 'utf8')).toContain('name: Other\n');
    expect(readdirSync(join(path, 'deal'))).toEqual(['mc2.yaml', 'purchase.yaml']);
    expect(purchase).toThrow();
  });
});
