/** Control words that say how letters look and which tracked change they belong to (RTF 1.9.1). */
import type { Handler } from './handler.ts';
import { plainLook } from './state.ts';

export const lookWords: readonly (readonly [string, Handler])[] = [
  ['plain', ({ state }) => void Object.assign(state, plainLook)],
  ['b', toggle('bold')],
  ['v', toggle('hidden')],
  ['strike', toggle('struck')],
  ['striked', toggle('struck')],
  ...['ul', 'uldb', 'uld', 'uldash', 'ulth', 'ulw', 'ulwave'].map((word): [string, Handler] => [
    word,
    toggle('underlined'),
  ]),
  ['ulnone', ({ state }) => void (state.underlined = false)],
  ['revised', change('inserted')],
  ['deleted', change('deleted')],
  ['revauth', ({ state }, author) => void (state.inserted &&= { ...state.inserted, author: author ?? 0 })],
  ['revdttm', ({ state }, date) => void (state.inserted &&= { ...state.inserted, date: date ?? 0 })],
  ['revauthdel', ({ state }, author) => void (state.deleted &&= { ...state.deleted, author: author ?? 0 })],
  ['revdttmdel', ({ state }, date) => void (state.deleted &&= { ...state.deleted, date: date ?? 0 })],
  [
    'mvf',
    ({ state }) => {
      state.movedFrom = true;
      state.deleted ??= { author: 0, date: 0 };
    },
  ],
  [
    'mvt',
    ({ state }) => {
      state.movedTo = true;
      state.inserted ??= { author: 0, date: 0 };
    },
  ],
  [
    'mvauth',
    ({ state }, author) => {
      if (state.movedFrom) state.deleted &&= { ...state.deleted, author: author ?? 0 };
      else state.inserted &&= { ...state.inserted, author: author ?? 0 };
    },
  ],
  [
    'mvdate',
    ({ state }, date) => {
      if (state.movedFrom) state.deleted &&= { ...state.deleted, date: date ?? 0 };
      else state.inserted &&= { ...state.inserted, date: date ?? 0 };
    },
  ],
];

function toggle(key: 'bold' | 'hidden' | 'struck' | 'underlined'): Handler {
  return ({ state }, value) => void (state[key] = value !== 0);
}

function change(key: 'inserted' | 'deleted'): Handler {
  return ({ state }, value) => {
    state[key] = value === 0 ? null : { author: 0, date: 0 };
    if (key === 'deleted') state.movedFrom = false;
    else state.movedTo = false;
  };
}
