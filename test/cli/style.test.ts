import { expect, test } from 'vitest';
import { createPainter } from '../../src/cli/style.ts';

/** With the escape character as `^`. */
const painted = (style: Parameters<ReturnType<typeof createPainter>>[0], text: string): string =>
  createPainter(true)(style, text).replaceAll('\u001b[', '^');

test('without colour every text stays as it is', () => {
  expect(createPainter(false)('error', 'a\nb')).toBe('a\nb');
});

test('with colour a text is switched on and off again', () => {
  expect(painted('error', 'bug')).toBe('^31m^1mbug^22m^39m');
  expect(painted('dim', 'note')).toBe('^2mnote^22m');
  expect(painted('good', '')).toBe('');
});

test('no style runs over the end of a line', () => {
  expect(painted('info', 'a\r\nb\nc')).toBe('^36ma^39m\r\n^36mb^39m\n^36mc^39m');
});

test('a text goes on in its own style after a part in another', () => {
  const part = createPainter(true)('dim', 'part');
  expect(painted('strong', `all ${part} more`)).toBe('^1mall ^2mpart^22m^1m more^22m');
});
