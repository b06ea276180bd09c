// Where a Chromium is that the browser journeys can drive: one on PATH, else one where macOS keeps
// applications, else the one Playwright has downloaded.
import { chromium } from '@playwright/test';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

const APPLICATIONS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

const canRun = (path) => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/** The path of a browser, or nothing when there is none. */
export const findBrowser = (env = process.env) => {
  const given = env.REPRISE_BROWSER;
  if (given !== undefined && given !== '') return given;
  const folders = (env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const onPath = NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).find(canRun);
  const downloaded = chromium.executablePath();
  return onPath ?? APPLICATIONS.find(canRun) ?? (existsSync(downloaded) ? downloaded : undefined);
};
