import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import fc from 'fast-check';
import { deflateSync } from 'fflate';
import { expect, test } from 'vitest';

// Scripts of the build have no types.
const script: string = '../../scripts/quicker-deflate.js';
const { withQuickerDeflate } = (await import(script)) as { readonly withQuickerDeflate: (source: string) => string };

/** fflate with the search that stands in the bundle; its CommonJS holds the same lines. */
const quicker = load(
  withQuickerDeflate(readFileSync(createRequire(import.meta.url).resolve('fflate/browser'), 'utf8')),
);

function load(source: string): { readonly deflateSync: typeof deflateSync } {
  const module = { exports: {} };
  // eslint-disable-next-line no-new-func -- the text of a package, as the build takes it
  new Function('exports', 'module', source)(module.exports, module);
  return module.exports as { readonly deflateSync: typeof deflateSync };
}

test('another version of the package is refused', () => {
  expect(() => withQuickerDeflate('var dflt = function () {}')).toThrow('in another way');
});

test('the same bytes as by the package itself', () => {
  const words = fc.array(
    fc.constantFrom('<w:r>', '<w:t xml:space="preserve">', 'Supplier', ' shall ', 'a', '’', '1.2'),
    {
      maxLength: 4000,
    },
  );
  fc.assert(
    fc.property(fc.oneof(fc.uint8Array({ maxLength: 3000 }), words), fc.integer({ min: 1, max: 9 }), (given, level) => {
      const bytes = given instanceof Uint8Array ? given : new TextEncoder().encode(given.join(''));
      expect(quicker.deflateSync(bytes, { level: level as 6 })).toEqual(deflateSync(bytes, { level: level as 6 }));
    }),
    { numRuns: 60 },
  );
});
