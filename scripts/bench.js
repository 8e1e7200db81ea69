// `npm run bench`: what mc2 costs, as ratios against an empty run of Node in the same minute. Processor time, not the time
// on the clock: a busy machine does not distort it as much. docs/performance.md says what the figures mean.
//   npm run bench                 everything; takes minutes
//   npm run bench -- --quick      fewer runs and fewer files
// Plain-text contracts are those of the folder cuad/ in MC2_CORPUS (by default ../shared/corpus), or made up where there
// is none. Everything else is made up from the sentences of the clause library, the same in every run.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { strToU8, zipSync } from 'fflate';
import { readSnapshot } from '../dist/cli/library-snapshot.js';

const root = fileURLToPath(new URL('../', import.meta.url));
const quick = process.argv.includes('--quick');
const runs = quick ? 3 : 7;
const wordsPerPage = 450;

/** Goes before each program and notes what it has cost when it ends. */
const measuring = `process.on('exit', () => {
  const { user, system } = process.cpuUsage();
  const memory = process.resourceUsage().maxRSS / 1024;
  require('node:fs').writeFileSync(process.env.MC2_BENCH_NOTE, JSON.stringify({ cpu: (user + system) / 1000, memory }));
});
`;

let read = null;

const folder = mkdtempSync(join(tmpdir(), 'mc2-bench-'));
try {
  bench();
} finally {
  rmSync(folder, { recursive: true });
}

function bench() {
  writeFileSync(join(folder, 'measure.cjs'), measuring);
  writeFileSync(join(folder, 'floor.mjs'), floor('[xml]', 'for (const [, text] of texts) letters += text.length;'));
  writeFileSync(join(folder, 'words.mjs'), floor("xml.split('</w:p>')", splitting()));
  const bare = measure(['-e', '0'], runs * 3);
  const mc2 = (args, times = runs) => {
    // The first runs keep code for those after them.
    if (times > 1) measure([join(root, 'bin/mc2.js'), ...args], 4);
    return measure([join(root, 'bin/mc2.js'), ...args], times);
  };
  const lint = (args, times) => mc2(['lint', '--no-config', '--format', 'json', ...args], times);
  const floorOf = (paths, times = runs) => measure([join(folder, 'floor.mjs'), ...paths], times);
  const wordsOf = (paths, times = runs) => measure([join(folder, 'words.mjs'), ...paths], times);
  const row = (name, { cpu, memory }, against = bare, what = 'bare node', target = '') =>
    say([
      name,
      `${(cpu / against.cpu).toFixed(2)} × ${what}`,
      target,
      `${cpu.toFixed(0)} ms`,
      `${memory.toFixed(0)} MB`,
    ]);

  say(['what', 'ratio', 'target', 'processor', 'memory']);
  row('node -e 0', bare);
  row('mc2 --version', mc2(['--version']), bare, 'bare node', '≤ 1.3');
  for (const [pages, target] of [
    [30, '≤ 2.0'],
    [50, ''],
    [300, '≤ 5.0'],
  ]) {
    const path = writeDocx(`${pages}-pages.docx`, pages, pages);
    const judged = lint([path]);
    row(`lint ${pages} pages, .docx`, judged, bare, 'bare node', target);
    row('  against unzip and scan', judged, floorOf([path]), 'floor');
    row('  splitting it into words, no more', wordsOf([path]));
  }

  const thirty = [join(root, 'bin/mc2.js'), 'lint', '--no-config', '--format', 'json', join(folder, '30-pages.docx')];
  row('lint 30 pages, first run of all', measure(thirty, 1, { XDG_CACHE_HOME: join(folder, 'empty') }));

  const many = quick ? 20 : 200;
  const contracts = folderOf(`${many} contracts`, many, (name, at) => writeDocx(`${name}.docx`, 50, 1000 + at));
  const all = readdirSync(contracts).map((name) => join(contracts, name));
  const scanned = floorOf(all, 3);
  row(`lint ${many} × 50 pages, .docx`, lint([contracts], 1), scanned, 'floor', '≤ 1.5 at 200');
  row('  splitting them into words, no more', wordsOf(all, 3), scanned, 'floor');

  const plain = plainContracts(quick ? 50 : 510);
  row(`lint ${plain.count} ${plain.what}, .txt`, lint(plain.paths, 1));

  for (const count of quick ? [100] : [100, 1000, 10_000]) {
    const small = folderOf(`${count} small`, count, (name, at) => writeText(`${name}.txt`, 1 + (at % 10), at));
    row(`lint ${count} small, .txt`, lint([small], 1), bare, 'bare node', count === 1000 ? '≤ 45' : '');
  }

  const purchase = join(root, 'examples/infusion-pump.purchase.yaml');
  const out = join(folder, 'exhibit.docx');
  row('generate', mc2(['generate', '--no-config', '--force', purchase, '-o', out]), bare, 'bare node', '≤ 3.5');

  const forty = writeDocx('40-pages.docx', 40, 40);
  const fixed = mc2(['fix', '--no-config', '--force', '--author', 'Bench', forty, '-o', join(folder, 'fixed.docx')]);
  row('fix of 40 pages', fixed);
  say(['  above lint of them', `${(fixed.cpu - lint([forty]).cpu).toFixed(0)} ms`, '≤ 60 ms']);

  const house = join(folder, 'house');
  mkdirSync(house);
  // Nobody has seen this one before, not even an earlier bench.
  writeFileSync(join(house, 'library.yaml'), `extends: mc2\nname: House rules of ${Date.now()}\nversion: 1.0\n`);
  const underHouse = ['--library', house, writeText('a-page.txt', 1, 2)];
  row('lint 1 page, own library, first run', lint(underHouse, 1));
  row('  from the second run on', lint(underHouse));

  say(['']);
  say(['growth: what each doubling costs, without what a start costs']);
  const start = lint([writeText('one-page.txt', 1, 1)]).cpu;
  let before = null;
  for (const pages of quick ? [50, 100, 200] : [50, 100, 200, 400]) {
    const cpu = lint([writeDocx(`growth-${pages}.docx`, pages, pages)], quick ? 1 : 3).cpu - start;
    say([
      `${pages} pages`,
      before === null ? '' : `${(cpu / before).toFixed(2)} ×`,
      before === null ? '' : '≤ 2.2',
      `${cpu.toFixed(0)} ms`,
    ]);
    before = cpu;
  }
}

/** Median processor time in milliseconds (user and system) and most memory in megabytes of a process of Node. */
function measure(args, times, environment = {}) {
  const taken = Array.from({ length: times }, () => {
    const note = join(folder, 'note.json');
    const { status, stderr } = spawnSync(process.execPath, ['--require', join(folder, 'measure.cjs'), ...args], {
      encoding: 'utf8',
      maxBuffer: 2 ** 20,
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { ...process.env, ...environment, MC2_BENCH_NOTE: note },
    });
    if (status !== 0 && status !== 1) throw new Error(`${args.join(' ')} ended with ${status}\n${stderr}`);
    return JSON.parse(readFileSync(note, 'utf8'));
  });
  const median = (key) => taken.map((one) => one[key]).sort((a, b) => a - b)[taken.length >> 1];
  return { cpu: median('cpu'), memory: median('memory') };
}

function say(cells) {
  const widths = [38, 22, 14, 12, 8];
  process.stdout.write(
    `${cells
      .map((cell, at) => cell.padEnd(widths[at]))
      .join('')
      .trimEnd()}\n`,
  );
}

function folderOf(name, count, write) {
  mkdirSync(join(folder, name));
  for (let at = 0; at < count; at++) write(join(name, `${at}`), at);
  return join(folder, name);
}

function writeText(name, pages, seed) {
  const path = join(folder, name);
  writeFileSync(path, paragraphs(pages, seed).join('\n\n'));
  return path;
}

/** As Word writes it: a run for every few words. */
function writeDocx(name, pages, seed) {
  const escape = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const run = (text) =>
    `<w:r w:rsidRPr="00A1"><w:rPr><w:sz w:val="22"/></w:rPr><w:t xml:space="preserve">${escape(text)}</w:t></w:r>`;
  const body = paragraphs(pages, seed).map(
    (text) =>
      `<w:p><w:pPr><w:spacing w:after="120"/></w:pPr>${(text.match(/(?:\S+\s*){1,4}/gu) ?? []).map(run).join('')}</w:p>`,
  );
  const package_ = 'http://schemas.openxmlformats.org/package/2006';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const main = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
  const parts = {
    '[Content_Types].xml': `<Types xmlns="${package_}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${main}"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${package_}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body.join('')}</w:body></w:document>`,
  };
  const path = join(folder, name);
  writeFileSync(path, zipSync(Object.fromEntries(Object.entries(parts).map(([part, text]) => [part, strToU8(text)]))));
  return path;
}

/** A contract of numbered sections: ordinary sentences, and terms of security among them. */
function paragraphs(pages, seed) {
  const { ordinary, security } = sentences();
  const random = randomFrom(seed);
  const pick = (list) => list[Math.floor(random() * list.length)];
  const texts = [
    'MASTER PURCHASE AGREEMENT',
    'This Agreement is between Acme Devices, Inc. (“Supplier”) and General Hospital (“Customer”).',
  ];
  let words = 0;
  for (let section = 1; words < pages * wordsPerPage; section++) {
    texts.push(`${section}. ${pick(ordinary).split(' ').slice(0, 4).join(' ')}`);
    for (let clause = 1; clause <= 6; clause++) {
      const said = Array.from({ length: 3 }, () => pick(random() < 0.25 ? security : ordinary)).join(' ');
      texts.push(`${section}.${clause} ${said}`);
      words += said.split(' ').length;
    }
  }
  return texts;
}

function sentences() {
  if (read !== null) return read;
  const { ordinary, requirements } = readSnapshot(join(root, 'clauses'));
  const security = requirements.flatMap(({ examples }) => [...examples.met, ...examples.weak].map(({ text }) => text));
  return (read = { ordinary, security });
}

/** The same numbers from 0 to 1 for the same seed (mulberry32). */
function randomFrom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function plainContracts(most) {
  const cuad = join(resolve(root, process.env.MC2_CORPUS ?? '../shared/corpus'), 'cuad');
  try {
    const paths = readdirSync(cuad, { recursive: true })
      .filter((name) => name.endsWith('.txt'))
      .sort()
      .slice(0, most)
      .map((name) => join(cuad, name));
    if (paths.length > 0) return { what: 'contracts of CUAD', count: paths.length, paths };
  } catch {
    // There is no such folder.
  }
  const made = folderOf('plain', most, (name, at) => writeText(`${name}.txt`, 5 + (at % 40), 5000 + at));
  return { what: 'contracts', count: most, paths: [made] };
}

/** What anybody has to do who asks which words a contract has, and what nobody can judge one without. */
function splitting() {
  return `
      let paragraph = '';
      for (const [, text] of texts) paragraph += text;
      for (const word of paragraph.match(/[A-Za-z0-9]+/g) ?? []) {
        const small = word.toLowerCase();
        counts.set(small, (counts.get(small) ?? 0) + 1);
        letters += word.length;
      }`;
}

/** What no reader of Word documents can do without, and what is done with the texts of each part of the XML. */
function floor(parts, use) {
  return `import { readFileSync } from 'node:fs';
import { inflateRawSync } from 'node:zlib';
let letters = 0;
const counts = new Map();
for (const path of process.argv.slice(2)) {
  const bytes = readFileSync(path);
  let at = bytes.length - 22;
  while (bytes.readUInt32LE(at) !== 0x06054b50) at--;
  let entry = bytes.readUInt32LE(at + 16);
  for (let count = bytes.readUInt16LE(at + 10); count > 0; count--) {
    const [size, name, extra, comment] = [20, 28, 30, 32].map((place, n) => n === 0 ? bytes.readUInt32LE(entry + place) : bytes.readUInt16LE(entry + place));
    const local = bytes.readUInt32LE(entry + 42);
    if (bytes.toString('utf8', entry + 46, entry + 46 + name) === 'word/document.xml') {
      const data = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
      const xml = inflateRawSync(bytes.subarray(data, data + size)).toString('utf8');
      for (const part of ${parts}) {
        const texts = part.matchAll(/<w:t(?: [^>]*)?>([^<]*)</g);
        ${use}
      }
    }
    entry += 46 + name + extra + comment;
  }
}
if (letters === 0) process.exit(2);
`;
}
