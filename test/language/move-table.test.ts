import fc from 'fast-check';
import { expect, it } from 'vitest';
import { movesIn, packMoves } from '../../src/language/move-table.ts';

const mostSymbols = 12;
const mostNodes = 20;
const rows = fc.array(
  fc.uniqueArray(fc.tuple(fc.integer({ min: 1, max: mostSymbols }), fc.integer({ min: 0, max: mostNodes })), {
    selector: ([symbol]) => symbol,
  }),
  { maxLength: mostNodes },
);

it('leads where the moves lead, and nowhere else', () => {
  fc.assert(
    fc.property(rows, (moves) => {
      const next = movesIn(packMoves(moves.map((own) => new Map(own))));
      moves.forEach((own, node) => {
        const targets = new Map(own);
        // 0 is a word of no phrase, and a text may have symbols that are greater than any that leads on.
        for (let symbol = 0; symbol <= mostSymbols + 3; symbol++)
          expect(next(node, symbol)).toBe(targets.get(symbol) ?? -1);
      });
    }),
  );
});
