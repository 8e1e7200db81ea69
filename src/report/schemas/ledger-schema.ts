/** The report of `mc2 compare R1 R2 R3 … -f json`. */
import { effect, fileKeys, number, place } from './comparison-parts.ts';
import {
  count,
  fromOne,
  library,
  list,
  object,
  orNull,
  report,
  said,
  severity,
  status,
  text,
  tool,
  yesNo,
  type ReportSchema,
} from './shared.ts';

export const ledgerSchema: ReportSchema = report(
  'ledger-report',
  1,
  'mc2 compare report on several rounds',
  'Output of `mc2 compare R1 R2 R3 … -f json`.',
  {
    tool,
    library,
    rounds: said(
      'The contracts in the order of the negotiation.',
      list(
        object({
          ...fileKeys,
          by: said('Who sent it, from --by; empty where nobody said.', text),
          authors: said('Whose tracked changes are new in it.', list(text)),
          softened: said('Requirements that it softened, against the round before.', count),
          strengthened: count,
        }),
      ),
    ),
    requirements: said(
      'In library order, without those that apply in no round.',
      list(
        object({
          requirement: text,
          title: text,
          severity,
          net: said('From the first round to the last.', effect),
          open: said('Not met in the last round.', yesNo),
          rounds: said(
            'How it stood in each round.',
            list(object({ status, because: text, number: orNull(number), at: orNull(place) })),
          ),
          moves: said(
            'Steps from one round to the next; `round` is the later one, from 1.',
            list(object({ round: fromOne, effect, what: list(text) })),
          ),
        }),
      ),
    ),
  },
);
