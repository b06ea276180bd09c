const CANDIDATES = [',', ';', '\t'] as const;

/** What separates the cells: whatever the header has most of outside quotes; a comma in doubt. */
export const delimiterOf = (text: string): string => {
  const counts = new Map<string, number>();
  let isQuoted = false;
  for (const character of headerOf(text)) {
    if (character === '"') isQuoted = !isQuoted;
    else if (!isQuoted) counts.set(character, (counts.get(character) ?? 0) + 1);
  }
  const seen = (candidate: string): number => counts.get(candidate) ?? 0;
  return CANDIDATES.reduce((best, next) => (seen(next) > seen(best) ? next : best), CANDIDATES[0]);
};

/** The first line with anything in it. A header with a line break in a cell shows enough by then. */
const headerOf = (text: string): string => /[^\r\n]*\S[^\r\n]*/.exec(text)?.[0] ?? '';
