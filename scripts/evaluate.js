// `npm run evaluate`: scores the clause library on the labelled contracts of test/labelled, and on those of a folder that is
// no part of this project, where there is one. That folder is named by MC2_CORPUS. Arguments go on to `mc2 library evaluate`: npm run evaluate -- --skip NAME
//   medtech/gold.jsonl                 five verdicts
//   gold-real.jsonl, coarse-ids.json   coarser ids
//   cuad-labels.tsv                    contracts with lawyers' labels; where they label no, a verdict must not say yes
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../', import.meta.url));
const corpus = resolve(root, process.env.MC2_CORPUS ?? '../shared/corpus');
const args = process.argv.slice(2);

say('labelled contracts of this project: test/labelled/gold.jsonl\n');
run([join(root, 'test/labelled/gold.jsonl'), '--summary'], 'inherit');
say('');

if (existsSync(corpus)) {
  evaluate('contracts with verdicts', 'medtech/gold.jsonl', []);
  evaluate('real contracts with coarser ids', 'gold-real.jsonl', ['--ids', join(corpus, 'coarse-ids.json')]);
  evaluateLabels('cuad-labels.tsv', { 'Audit Rights': 'audit-rights', Insurance: 'cyber-insurance' });
} else {
  say(`There is nothing more to evaluate: no folder ${corpus}. Set MC2_CORPUS to a folder with labelled contracts.`);
}

function evaluate(title, gold, options) {
  const path = join(corpus, gold);
  if (!existsSync(path)) return say(`${title}: there is no ${gold}\n`);
  say(`${title}: ${gold}\n`);
  run([path, '--summary', ...options], 'inherit');
  say('');
}

/**
 * Lawyers mean more by their labels than a requirement does: any audit of books, any insurance. Where they found nothing,
 * though, there is nothing to find: those rows measure how often a verdict hears what is not there.
 */
function evaluateLabels(table, columns) {
  const path = join(corpus, table);
  if (!existsSync(path)) return say(`labels of lawyers: there is no ${table}`);
  const [head, ...rows] = readFileSync(path, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => line.split('\t'));
  const records = rows.flatMap((row) => {
    const no = Object.entries(columns).filter(([label]) => row[head.indexOf(label)] === 'No');
    const requirements = Object.fromEntries(no.map(([, id]) => [id, { status: 'absent' }]));
    return no.length === 0 ? [] : [{ doc: join(corpus, row[0]), requirements }];
  });
  const folder = mkdtempSync(join(tmpdir(), 'mc2-evaluate-'));
  try {
    const [gold, ids] = [join(folder, 'gold.jsonl'), join(folder, 'ids.json')];
    writeFileSync(gold, records.map((record) => JSON.stringify(record)).join('\n'));
    const groups = Object.values(columns).map((id) => ({ coarse: [id], requirements: [id] }));
    writeFileSync(ids, JSON.stringify({ groups }));
    const scores = run([gold, '--ids', ids, '--format', 'json'], 'pipe');
    if (scores !== '') report(JSON.parse(scores));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function report({ documents, requirements, false_all_clears: met, disagreements, errors }) {
  say(`labels of lawyers, where they say no: ${documents} contracts, ${errors.length} not read\n`);
  for (const { id, accuracy } of requirements) {
    const weak = disagreements.filter((one) => one.id === id);
    const wrong = met.filter((one) => one.id === id);
    say(`${id}: nothing found in ${accuracy.right} of ${accuracy.of}, weak ${weak.length}, met ${wrong.length}`);
    for (const { doc, mc2 } of [...wrong, ...weak]) {
      say(`  ${mc2.status} ${doc.slice(corpus.length + 1)}\n    ${mc2.quotes[0]?.quote ?? ''}`);
    }
  }
}

function say(text) {
  process.stdout.write(`${text}\n`);
}

function run(options, stdout) {
  const program = join(root, 'bin/mc2.js');
  const { status, stdout: text } = spawnSync(process.execPath, [program, 'library', 'evaluate', ...options, ...args], {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    stdio: ['ignore', stdout, 'inherit'],
  });
  // Each set is scored even where another cannot be, and the first trouble counts.
  process.exitCode ||= status ?? 70;
  return text ?? '';
}
