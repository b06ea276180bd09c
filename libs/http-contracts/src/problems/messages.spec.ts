import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { messages } from './index.js';

const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));
/** Where refusals and problems are made. */
const ROOMS = ['libs/domain/src', 'libs/application/src', 'apps/api/src'];
/** What is wrong with a flow, a condition, a table or a deadline is a finding there, with words of its own. */
const FINDINGS = /^(flow\/(compile|tests)|feel|decision-tables|calendar)\//;
const CODE = /'([A-Z]{3,}\.[A-Z][A-Z_]+)'/g;

const sourcesOf = (room: string): readonly string[] =>
  readdirSync(`${ROOT}${room}`, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.spec.ts') && !FINDINGS.test(path))
    .map((path) => readFileSync(`${ROOT}${room}/${path}`, 'utf8'));

const codesIn = (room: string): readonly string[] => [
  ...new Set(
    sourcesOf(room).flatMap((text) => [...text.matchAll(CODE)].map(([, code = '']) => code)),
  ),
];

describe('messages', () => {
  it.each(ROOMS)('has words for every code that %s can yield', (room) => {
    const codes = codesIn(room);
    expect(codes.length).toBeGreaterThan(5);
    expect(codes.filter((code) => messages[code] === undefined)).toEqual([]);
  });

  it('says everything in both languages', () => {
    const silent = Object.entries(messages).filter(([, { zh, en }]) => zh === '' || en === '');
    expect(silent).toEqual([]);
  });
});
