import type { Terminal } from './terminal.js';

export type Part = { stop(): Promise<void>; kill(): void };

/** In this order nothing loses what it stands on: the worker first, the database last. */
const ORDER = ['worker', 'api', 'temporal', 'postgres'] as const;
type PartName = (typeof ORDER)[number];

export type StopSwitch = {
  /** Aborted with the first Ctrl-C (or SIGTERM, or a closed terminal). */
  readonly signal: AbortSignal;
  readonly asked: Promise<void>;
  readonly add: (name: PartName, part: Part) => void;
  /** Stops all parts in order; what fails to stop does not keep the others running. */
  readonly everything: () => Promise<void>;
};

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** One Ctrl-C may arrive twice: from the terminal, and handed on by `npm start`. */
const SAME_KEYSTROKE_MS = 1_000;

/** The first signal stops in order, the second at once. */
export function stopSwitch(terminal: Terminal): StopSwitch {
  const parts = new Map<PartName, Part>();
  const controller = new AbortController();
  const asked = new Promise<void>((resolve) => {
    controller.signal.addEventListener('abort', () => resolve());
  });
  let firstAt = Number.NEGATIVE_INFINITY;
  const onSignal = (): void => {
    if (performance.now() - firstAt < SAME_KEYSTROKE_MS) return;
    if (controller.signal.aborted) {
      for (const name of ORDER) parts.get(name)?.kill();
      process.exit(130);
    }
    terminal.say('Stopping (again to stop at once) …');
    firstAt = performance.now();
    controller.abort();
  };
  for (const signal of SIGNALS) process.on(signal, onSignal);
  return {
    signal: controller.signal,
    asked,
    add: (name, part) => void parts.set(name, part),
    everything: async () => {
      controller.abort();
      for (const name of ORDER) {
        await parts
          .get(name)
          ?.stop()
          .catch((problem: unknown) => terminal.say(`${name}: ${String(problem)}`));
      }
      for (const signal of SIGNALS) process.off(signal, onSignal);
    },
  };
}
