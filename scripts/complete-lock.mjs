// A lock file made on one machine can lack the packages of other platforms, when the registry it
// was made with does not carry them; `npm ci` then refuses. This adds their entries: the version
// comes from the package that wants them, platform and processor from their name.
import { readFileSync, writeFileSync } from 'node:fs';

const SYSTEMS = [
  'darwin',
  'win32',
  'linux',
  'freebsd',
  'openbsd',
  'netbsd',
  'android',
  'openharmony',
  'sunos',
  'aix',
];
const PROCESSORS = [
  'arm64',
  'x64',
  'ia32',
  'arm',
  'ppc64',
  's390x',
  'riscv64',
  'loong64',
  'mips64el',
  'wasm32',
];

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'));
const wanted = new Map();
for (const [path, { optionalDependencies = {} }] of Object.entries(lock.packages)) {
  if (!path.startsWith('node_modules/')) continue;
  for (const [name, version] of Object.entries(optionalDependencies)) {
    const isThere =
      lock.packages[`node_modules/${name}`] ?? lock.packages[`${path}/node_modules/${name}`];
    if (isThere === undefined && /^\d/.test(version)) wanted.set(name, version);
  }
}

const named = (name, words) =>
  words.filter((word) => new RegExp(`[-/]${word}`).test(name)).slice(0, 1);
for (const [name, version] of [...wanted].toSorted()) {
  const os = named(name, SYSTEMS);
  const cpu = named(name, PROCESSORS);
  const libc = /musl/.test(name) ? 'musl' : /linux.*gnu/.test(name) ? 'glibc' : undefined;
  lock.packages[`node_modules/${name}`] = {
    version,
    optional: true,
    ...(cpu.length > 0 ? { cpu } : {}),
    ...(os.length > 0 ? { os } : {}),
    ...(libc === undefined ? {} : { libc: [libc] }),
  };
  console.log(`${name}@${version} ${os} ${cpu}`);
}
lock.packages = Object.fromEntries(
  Object.entries(lock.packages).toSorted(([a], [b]) => (a < b ? -1 : 1)),
);
writeFileSync('package-lock.json', `${JSON.stringify(lock, null, 2)}\n`);
