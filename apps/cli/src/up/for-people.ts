/** Levels of pino (https://getpino.io): 30 information, 40 warnings, 50 errors. */
const ERROR = 50;

interface Logged {
  readonly level: number;
  readonly msg?: string;
}

/**
 * What of a child's line somebody at the terminal wants to see: errors as their message, and
 * whatever is no log line. All the rest is in the log file.
 */
export const forPeople = (line: string): string | undefined => {
  const logged = logLine(line);
  if (logged === undefined) return line;
  return logged.level < ERROR ? undefined : (logged.msg ?? line);
};

const logLine = (line: string): Logged | undefined => {
  if (!line.startsWith('{"level":')) return undefined;
  try {
    return JSON.parse(line) as Logged;
  } catch {
    return undefined;
  }
};
