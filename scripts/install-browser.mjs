// Makes sure that there is a browser for the journeys, and letters for Chinese: without a font of
// its own every Chinese word is an empty box, and a picture of it proves nothing. Changes nothing
// when both are there.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findBrowser } from './find-browser.mjs';

const say = (line) => process.stdout.write(`${line}\n`);

const isDebian = existsSync('/etc/debian_version');
const isRoot = process.getuid?.() === 0;

const run = (command, args) => {
  say(`> ${command} ${args.join(' ')}`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync(command, args, { stdio: 'inherit', env }).status === 0;
};

/** Only Linux can lack Chinese letters; where nobody can say, they are taken to be there. */
const hasChinese = () => {
  if (process.platform !== 'linux') return true;
  const { status, stdout } = spawnSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' });
  return status !== 0 ? !isDebian : stdout.trim() !== '';
};

const missing = () => [
  ...(findBrowser() === undefined ? ['chromium'] : []),
  ...(hasChinese() ? [] : ['fonts-noto-cjk']),
];

const wanted = missing();
if (wanted.length > 0 && isDebian && isRoot) {
  say(`Installing ${wanted.join(' and ')} with apt, once.`);
  run('apt-get', ['update', '-q']);
  run('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...wanted]);
}
if (findBrowser() === undefined) {
  say('Downloading the browser that Playwright keeps, once.');
  run('npx', ['playwright', 'install', 'chromium']);
}

const browser = findBrowser();
if (browser === undefined) {
  say('There is no browser for the journeys, and none could be installed. Install Chromium or');
  say('Chrome, or name one with REPRISE_BROWSER, and start again.');
  process.exitCode = 1;
} else {
  say(`The browser is ${browser}.`);
  if (!hasChinese()) say('There is no Chinese font: install fonts-noto-cjk to see Chinese words.');
}
