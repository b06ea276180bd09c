// What an employee's browser must fetch to do its task: the three routes an employee works in, with
// everything they share, compressed as the server sends it. HR's and the auditor's pages are apart.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const LIMIT_KB = 340;

const dist = join(dirname(fileURLToPath(import.meta.url)), '../dist');
const manifest = JSON.parse(readFileSync(join(dist, '.vite/manifest.json'), 'utf8'));

const routes = {
  inbox: 'src/features/inbox/index.ts',
  task: 'src/features/tasks/index.ts',
  'my review': 'src/features/reviews/index.ts',
};

/** A chunk with all it imports when it is loaded; what it only may import later is not in it. */
const chunksOf = (key, seen = new Set()) => {
  const chunk = manifest[key];
  if (chunk === undefined) throw new Error(`The build has no ${key}: is the route still there?`);
  if (seen.has(key)) return seen;
  seen.add(key);
  for (const imported of chunk.imports ?? []) chunksOf(imported, seen);
  return seen;
};

const filesOf = (keys) =>
  new Set([...keys].flatMap((key) => [manifest[key].file, ...(manifest[key].css ?? [])]));

const sizes = new Map();
const sizeOf = (file) => {
  const known = sizes.get(file) ?? gzipSync(readFileSync(join(dist, file)), { level: 9 }).length;
  sizes.set(file, known);
  return known;
};
const total = (files) => [...files].reduce((sum, file) => sum + sizeOf(file), 0);
const kb = (bytes) => (bytes / 1000).toFixed(1).padStart(7);
const line = (bytes, words) => process.stdout.write(`${kb(bytes)} kB  ${words}\n`);

const start = filesOf(chunksOf('index.html'));
const perRoute = Object.entries(routes).map(([name, key]) => ({
  name,
  files: filesOf(chunksOf(key)),
}));
const all = new Set([...start, ...perRoute.flatMap(({ files }) => [...files])]);

process.stdout.write('What the employee routes load, gzip:\n');
for (const file of [...all].toSorted((a, b) => sizeOf(b) - sizeOf(a))) line(sizeOf(file), file);
for (const { name, files } of perRoute) line(total(new Set([...start, ...files])), `— ${name}`);
line(total(all), `— all of them (at most ${LIMIT_KB} kB)`);

if (total(all) > LIMIT_KB * 1000) {
  process.stderr.write(`The employee routes are over ${LIMIT_KB} kB.\n`);
  process.exitCode = 1;
}
