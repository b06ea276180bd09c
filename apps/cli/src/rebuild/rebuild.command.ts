import type { Command } from 'commander';
export const registerRebuild = (_program: Command): void => undefined;
