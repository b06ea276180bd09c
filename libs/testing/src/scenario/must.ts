type Said = { readonly kind: string; readonly code?: string };

/** A step of a scenario that may not fail. */
export const must = (answer: Said): void => {
  const isGood = ['done', 'imported', 'published'].includes(answer.kind);
  if (!isGood) throw new Error(`refused: ${JSON.stringify(answer)}`);
};
