import { expect, test } from 'vitest';
import { coloredPainter } from '../../src/cli/colored-painter.ts';
import { createPainter, plainPainter } from '../../src/cli/style.ts';
import type { Style } from '../../src/report/reporter.ts';

/** With the escape character as `^`. */
const painted = (style: Style, text: string): string => coloredPainter(style, text).replaceAll('\u001b[', '^');

test('without colour every text stays as it is', async () => {
  expect(plainPainter('error', 'a\nb')).toBe('a\nb');
  expect(await createPainter(false)).toBe(plainPainter);
  expect(await createPainter(true)).toBe(coloredPainter);
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
  const part = coloredPainter('dim', 'part');
  expect(painted('strong', `all ${part} more`)).toBe('^1mall ^2mpart^22m^1m more^22m');
});
