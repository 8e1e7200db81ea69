/** A run in which every text that comes from outside tries to be more than text. */
import type { LintRun } from '../../src/report/reporter.ts';
import { sampleRun } from './sample-run.ts';

export const payload =
  '=HYPERLINK("https://evil.example","x")</script><script>alert(1)</script><img src=x onerror=alert(2)>' +
  '&lt; "quoted" \'single\' `code` | cell | [link](javascript:alert(3)) ![i](https://evil.example/i.png) **bold** _it_ ' +
  '@octocat #1 www.evil.example ]]> %0A::error::forged\r\n::set-env name=x::y\u001b[2J\u009b31m\u202etxt\u0000\ufffe\ud800 {{0}} {0} _x0041_';

const textKeys = ['text', 'quote', 'title', 'message', 'ask', 'name', 'what', 'found', 'because', 'clause', 'exhibit'];

/** Every string of the run that a document or a file name can carry is replaced; ids, levels and hashes stay. */
export const hostileRun: LintRun = {
  ...sampleRun,
  files: sampleRun.files.map((file) => ({
    ...file,
    path: `contracts/a,b:c%\n${payload.replaceAll('/', ' ')}.docx`,
    result: poisoned(file.result),
  })),
  errors: sampleRun.errors.map((error) => ({ ...error, path: payload, message: payload, help: payload })),
};

function poisoned<T>(value: T, key = ''): T {
  if (typeof value === 'string') return (textKeys.includes(key) && value !== '' ? payload : value) as T;
  if (Array.isArray(value))
    return value.map((entry: unknown) => poisoned(entry, key === 'heading' ? 'title' : key)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, entry]) => [name, poisoned(entry as unknown, name)]),
  ) as T;
}
