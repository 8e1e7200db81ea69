// Compares how mc2 reads Word files with how pandoc and LibreOffice do, after a build. For developers; no part of the
// tests, because the files are other people's:
//   node scripts/compare-readers.js FOLDER… [--no-numbers] [--details FILE]
// For every file below the folders: read, refused with a message, or crashed, and the processor time. For .docx, .docm,
// .dotx and .dotm also
//   words    of body and notes against pandoc's reading with all changes accepted
//   numbers  of paragraphs as displayed against LibreOffice's export as text, for files without tracked changes
// --details writes every difference to a file, one JSON object a line.
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { InputError, readSource } from '../dist/index.js';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { details: { type: 'string' }, 'no-numbers': { type: 'boolean' } },
});
const slow = 5;
const details = [];
const files = positionals.flatMap((path) =>
  statSync(path).isDirectory()
    ? readdirSync(path, { recursive: true })
        .map((name) => join(path, name))
        .filter((file) => statSync(file).isFile())
        .sort()
    : [path],
);

const documents = await readAll(files);
compareWords(documents);
if (values['no-numbers'] !== true) compareNumbers(documents.filter(({ source }) => source.revisions.length === 0));
if (values.details !== undefined)
  writeFileSync(values.details, details.map((one) => `${JSON.stringify(one)}\n`).join(''));

/** Reads every file; gives the Word files among those that could be read. */
async function readAll(paths) {
  const read = [];
  const count = { read: 0, refused: 0, crashed: 0 };
  let longest = 0;
  for (const file of paths) {
    const before = process.cpuUsage();
    let outcome = 'read';
    let message = '';
    try {
      const source = await readSource(readFileSync(file), file);
      if (source.format === 'docx') read.push({ file, source });
    } catch (error) {
      outcome = error instanceof InputError ? 'refused' : 'crashed';
      message = error instanceof InputError ? `${error.problem}: ${error.message}` : String(error?.stack);
    }
    const { user, system } = process.cpuUsage(before);
    const seconds = (user + system) / 1e6;
    count[outcome]++;
    longest = Math.max(longest, seconds);
    if (outcome !== 'read' || seconds > slow) note({ file, outcome, seconds, message });
    if (outcome === 'crashed' || seconds > slow) say(`  ${outcome} ${seconds.toFixed(1)} s ${file} ${message}`);
  }
  say(`files ${paths.length}: read ${count.read}, refused ${count.refused}, crashed ${count.crashed}`);
  say(`processor time: longest ${longest.toFixed(2)} s`);
  return read;
}

function compareWords(read) {
  const sum = { files: 0, theirs: 0, ours: 0, both: 0 };
  for (const { file, source } of read) {
    const { status, stdout } = run('pandoc', ['--from=docx', '--to=json', '--track-changes=accept', file]);
    if (status !== 0) {
      note({ file, words: 'pandoc does not read the file' });
      continue;
    }
    const shown = source.paragraphs.filter(
      ({ role }) => !['deleted', 'hidden', 'comment', 'header-footer'].includes(role),
    );
    const ours = bag(shown.map(({ text }) => text).join('\n'));
    const theirs = bag(textOf(JSON.parse(stdout)));
    const lost = minus(theirs, ours);
    const extra = minus(ours, theirs);
    sum.files++;
    sum.theirs += size(theirs);
    sum.ours += size(ours);
    sum.both += size(theirs) - size(lost);
    if (lost.size + extra.size > 0) {
      note({ file, lost: size(lost), extra: size(extra), onlyPandoc: most(lost), onlyMc2: most(extra) });
    }
  }
  say(`words: ${sum.files} files, pandoc ${sum.theirs}, mc2 ${sum.ours}`);
  say(`  of pandoc's in mc2 ${percent(sum.both, sum.theirs)}, of mc2's in pandoc ${percent(sum.both, sum.ours)}`);
}

/** The text of pandoc's tree, without list markers, descriptions of pictures and formulas. */
function textOf(node) {
  if (Array.isArray(node)) return node.map(textOf).join('');
  if (node === null || typeof node !== 'object') return '';
  switch (node.t) {
    case 'Str':
      return node.c;
    case 'Code':
    case 'CodeBlock':
      return `${node.c[1]}\n`;
    case 'Image':
    case 'Math':
      return '';
    case 'Note':
      return ` ${textOf(node.c)} `;
    case 'Space':
    case 'SoftBreak':
    case 'LineBreak':
      return ' ';
    case 'Para':
    case 'Plain':
    case 'Header':
      return `${textOf(node.c)}\n`;
    default:
      return Object.values(node)
        .map(textOf)
        .join(node.t === undefined ? '\n' : '');
  }
}

function compareNumbers(read) {
  const folder = mkdtempSync(join(tmpdir(), 'mc2-numbers-'));
  const sum = { files: 0, same: 0, differ: 0, missing: 0, unseen: 0 };
  try {
    const copies = read.map(({ file }, index) => {
      const copy = join(folder, `${index}.docx`);
      copyFileSync(file, copy);
      return copy;
    });
    for (let at = 0; at < copies.length; at += 20) convert(copies.slice(at, at + 20), folder);
    read.forEach(({ file, source }, index) => {
      const text =
        tryRead(join(folder, `${index}.txt`)) ??
        (convert([copies[index]], folder), tryRead(join(folder, `${index}.txt`)));
      if (text === null) return note({ file, numbers: 'LibreOffice does not convert the file' });
      sum.files++;
      compareLabels(file, source, text, sum);
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
  const numbered = sum.same + sum.differ;
  say(`numbers: ${sum.files} files, ${numbered} paragraphs found in both, same ${percent(sum.same, numbered)}`);
  say(
    `  differ ${sum.differ} (${sum.missing} of them numbered by LibreOffice alone); not found in its text ${sum.unseen}`,
  );
}

/** LibreOffice writes one paragraph a line, its number before its words. */
function compareLabels(file, source, text, sum) {
  const lines = text.split('\n').map(tidy);
  let from = 0;
  for (const paragraph of source.paragraphs) {
    if (paragraph.role === 'toc' || !['body', 'heading', 'title'].includes(paragraph.role)) continue;
    const [words, label] = [tidy(paragraph.text.split('\n', 1)[0]), tidy(paragraph.label)];
    if (words === '') continue;
    const found = lines.findIndex(
      (line, at) => at >= from && at < from + 400 && line.endsWith(words) && isNumber(line.slice(0, -words.length)),
    );
    if (found < 0) {
      if (label !== '') sum.unseen++;
      continue;
    }
    const theirs = lines[found].slice(0, -words.length).trim();
    from = found + 1;
    if (label === '' && (theirs === '' || isBullet(theirs))) continue;
    if (label === theirs) sum.same++;
    else {
      sum.differ++;
      if (label === '') sum.missing++;
      note({ file, mc2: label, libreoffice: theirs, words: words.slice(0, 60) });
    }
  }
}

function isNumber(prefix) {
  return prefix.length <= 40;
}

function isBullet(prefix) {
  return /^(?:[^\p{L}\p{N}]+|o)$/u.test(prefix);
}

function convert(copies, folder) {
  const own = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  run('soffice', [own, '--headless', '--convert-to', 'txt:Text (encoded):UTF8', '--outdir', folder, ...copies]);
}

function run(program, args) {
  return spawnSync(program, args, { encoding: 'utf8', maxBuffer: 2 ** 28, timeout: 300_000 });
}

function tryRead(path) {
  try {
    return readFileSync(path, 'utf8')
      .replace(/^\ufeff/, '')
      .replaceAll('\r', '');
  } catch {
    return null;
  }
}

function tidy(text) {
  return text.replace(/[\s\u00ad\u200b]+/gu, ' ').trim();
}

function bag(text) {
  const words = new Map();
  for (const [word] of text
    .normalize('NFKC')
    .replaceAll('\u00ad', '')
    .toLowerCase()
    .matchAll(/[\p{L}\p{N}]+/gu)) {
    words.set(word, (words.get(word) ?? 0) + 1);
  }
  return words;
}

function minus(one, other) {
  const rest = [...one].map(([word, count]) => [word, count - (other.get(word) ?? 0)]);
  return new Map(rest.filter(([, count]) => count > 0));
}

function size(words) {
  return [...words.values()].reduce((total, count) => total + count, 0);
}

function most(words) {
  return [...words]
    .sort((a, b) => b[1] - a[1])
    .slice(0, 40)
    .map(([word, count]) => (count > 1 ? `${word} ×${count}` : word));
}

function percent(part, whole) {
  return whole === 0 ? 'none' : `${part} of ${whole} = ${((100 * part) / whole).toFixed(2)} %`;
}

function note(one) {
  details.push(one);
}

function say(text) {
  process.stdout.write(`${text}\n`);
}
