/** Does all of some work that comes in pieces, at once. */
export const toEnd = <T>(work: Generator<undefined, T>): T => {
  for (;;) {
    const piece = work.next();
    if (piece.done === true) return piece.value;
  }
};
