/**
 * How many letters must be changed, left out, put in or turned round to come from one name to
 * another (Damerau); for small names only.
 */
const distance = (a: string, b: string): number => {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, index) => index)];
  const cell = (at: number, to: number): number => rows[at]?.[to] ?? 0;
  for (let at = 1; at <= a.length; at += 1) {
    rows[at] = [at];
    for (let to = 1; to <= b.length; to += 1) {
      const change = cell(at - 1, to - 1) + (a[at - 1] === b[to - 1] ? 0 : 1);
      const turned = isTurned(a, b, [at, to]) ? cell(at - 2, to - 2) + 1 : change;
      rows[at]?.push(Math.min(change, turned, cell(at - 1, to) + 1, cell(at, to - 1) + 1));
    }
  }
  return cell(a.length, b.length);
};

const isTurned = (a: string, b: string, [at, to]: readonly [number, number]): boolean =>
  at > 1 && to > 1 && a[at - 1] === b[to - 2] && a[at - 2] === b[to - 1];

const LONGEST = 40;

/** The known name nearest to one that is not known, if any is near. */
export const nearest = (name: string, known: Iterable<string>): string | undefined => {
  if (name.length > LONGEST) return undefined;
  const most = Math.max(1, Math.floor(name.length / 3));
  let best: { readonly name: string; readonly far: number } | undefined;
  for (const other of known) {
    if (Math.abs(other.length - name.length) > most) continue;
    const far = distance(name.toLowerCase(), other.toLowerCase());
    if (far <= most && (best === undefined || far < best.far)) best = { name: other, far };
  }
  return best?.name;
};

/** The end of a message that names what was probably meant. */
export const didYouMean = (suggestion: string | undefined) => ({
  suggestion,
  zh: suggestion === undefined ? '' : `，是否指「${suggestion}」？`,
  en: suggestion === undefined ? '' : `, did you mean "${suggestion}"?`,
});
