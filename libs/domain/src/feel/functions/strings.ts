import type { Exact } from '../../decimal/index.js';
import { Regex } from '../regex/regex.js';
import { pieces, replaced } from '../regex/replacing.js';
import type { Run } from '../run.js';
import type { Value } from '../values/value.js';
import { indexOf } from './lists.js';
import { whole } from './numbers.js';
import { taking } from './signature.js';
import type { Functions } from './signature.js';

/** Of whole characters, so that nothing beyond the basic plane is cut in two. */
const substring = (text: string, start: Exact, length: Exact | undefined): Value => {
  const characters = [...text];
  const from = indexOf(characters.length, start);
  if (from === undefined || length?.lessThan(1) === true) return null;
  const to = length === undefined ? characters.length : from + length.trunc().toNumber();
  return characters.slice(from, to).join('');
};

const around = (take: (text: string, match: string) => string) => [
  taking({ string: 'string', match: 'string' }, 'string', ({ string, match }) =>
    take(string, match),
  ),
];

const test = (holds: (text: string, match: string) => boolean) => [
  taking({ string: 'string', match: 'string' }, 'boolean', ({ string, match }, run) => {
    run.takeText(string.length);
    return holds(string, match);
  }),
];

const written = (write: (text: string) => string) => [
  taking({ string: 'string' }, 'string', ({ string }, run) => {
    run.takeText(string.length);
    return write(string);
  }),
];

const joined = (list: readonly Value[], delimiter: string, run: Run): Value => {
  const texts = list.filter((item) => item !== null);
  if (!texts.every((item) => typeof item === 'string')) return null;
  const length = texts.reduce((sum, text) => sum + text.length + delimiter.length, 0);
  run.takeText(length);
  run.take(texts.length);
  return texts.join(delimiter);
};

const regexOf = (pattern: string, flags: string | undefined, run: Run): Regex | undefined => {
  run.take(pattern.length);
  return Regex.of(pattern, flags ?? '');
};

const FLAGS = { flags: 'string?' } as const;

export const stringFunctions: Functions = {
  substring: [
    taking(
      { string: 'string', 'start position': 'number', length: 'number?' },
      'string',
      ({ string, 'start position': start, length }, run) => {
        run.takeText(string.length);
        return substring(string, start, length);
      },
    ),
  ],
  'string length': [
    taking({ string: 'string' }, 'number', ({ string }, run) => {
      run.takeText(string.length);
      return whole([...string].length);
    }),
  ],
  'upper case': written((text) => text.toUpperCase()),
  'lower case': written((text) => text.toLowerCase()),
  'substring before': around((text, match) => text.slice(0, Math.max(0, text.indexOf(match)))),
  'substring after': around((text, match) =>
    text.includes(match) ? text.slice(text.indexOf(match) + match.length) : '',
  ),
  contains: test((text, match) => text.includes(match)),
  'starts with': test((text, match) => text.startsWith(match)),
  'ends with': test((text, match) => text.endsWith(match)),
  matches: [
    taking(
      { input: 'string', pattern: 'string', ...FLAGS },
      'boolean',
      ({ input, pattern, flags }, run) => regexOf(pattern, flags, run)?.test(input, run) ?? null,
    ),
  ],
  replace: [
    taking(
      { input: 'string', pattern: 'string', replacement: 'string', ...FLAGS },
      'string',
      ({ input, pattern, replacement, flags }, run) => {
        const regex = regexOf(pattern, flags, run);
        return regex === undefined ? null : replaced(regex, { text: input, by: replacement }, run);
      },
    ),
  ],
  split: [
    taking({ string: 'string', delimiter: 'string' }, { list: 'string' }, (given, run) => {
      const regex = regexOf(given.delimiter, undefined, run);
      return regex === undefined ? null : pieces(regex, given.string, run);
    }),
  ],
  'string join': [
    taking({ list: 'list', delimiter: 'string?' }, 'string', ({ list, delimiter }, run) =>
      joined(list, delimiter ?? '', run),
    ),
  ],
};
