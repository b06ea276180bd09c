/** Three decimals are enough to read; the exact value is the title, and what was computed with. */
export const shortened = (value: string): string =>
  /\.\d{4,}$/u.test(value) ? `≈ ${Number(value).toFixed(3)}` : value;
