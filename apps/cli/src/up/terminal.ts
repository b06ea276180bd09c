const NAME_WIDTH = 9;
const LINE_WIDTH = 200;

/** The one place that writes for the person in front of it. */
export type Terminal = {
  /** A sentence of our own. */
  readonly say: (sentence: string) => void;
  /** A line somebody else wrote, cut to a readable length and marked with who it was. */
  readonly pass: (name: string, line: string) => void;
};

/**
 * A terminal window that was closed, or a pipe nobody reads any more, is told by an error on the
 * next write; unheard it would end the parent on the spot and leave its servers running.
 */
export function createTerminal(out: NodeJS.WritableStream, onGone: () => void): Terminal {
  let isGone = false;
  out.on('error', () => {
    if (!isGone) onGone();
    isGone = true;
  });
  const pass = (name: string, line: string): void => {
    const text = line.length > LINE_WIDTH ? `${line.slice(0, LINE_WIDTH - 1)}…` : line;
    if (!isGone) out.write(`${name.padEnd(NAME_WIDTH)}| ${text}\n`);
  };
  return { say: (sentence) => pass('reprise', sentence), pass };
}
