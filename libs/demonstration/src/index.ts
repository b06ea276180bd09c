/** What the demonstration is called, in both languages. */
export const demonstrationTitle = { zh: '远山科技', en: 'Yuanshan' } as const;
