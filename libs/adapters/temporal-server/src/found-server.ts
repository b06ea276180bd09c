export const SERVER_VERSION = '1.32.1';

type Origin = 'path' | 'cache' | 'downloaded' | 'built';

/**
 * `external`: somebody runs it. `real`: the production server and its schema tool, which we run on
 * PostgreSQL. `dev`: the Temporal CLI, whose development server keeps its data in one SQLite file.
 */
export type FoundServer =
  | { readonly kind: 'external'; readonly address: string }
  | {
      readonly kind: 'real';
      readonly server: string;
      readonly sql: string;
      readonly origin: Origin;
    }
  | { readonly kind: 'dev'; readonly cli: string; readonly origin: Origin };

/** One sentence for the terminal. */
export function describeFound(found: FoundServer): string {
  switch (found.kind) {
    case 'external':
      return `Temporal is the one at ${found.address} (TEMPORAL_ADDRESS).`;
    case 'real':
      return `Temporal is the real server ${SERVER_VERSION} (${WHENCE[found.origin]}: ${found.server}).`;
    case 'dev':
      return `Temporal is the development server of its CLI (${WHENCE[found.origin]}: ${found.cli}).`;
  }
}

const WHENCE: Readonly<Record<Origin, string>> = {
  path: 'found on PATH',
  cache: 'from our cache',
  downloaded: 'downloaded now',
  built: 'built now',
};
