/** Width of a character in ems, as browsers' own fonts have it, give or take. */
const widthOf = (character: string): number => {
  if (
    /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]/u.test(
      character,
    )
  ) {
    return 1;
  }
  return /[\p{Lu}\p{Extended_Pictographic}MWmw@%→]/u.test(character) ? 0.75 : 0.56;
};

export const textWidth = (text: string, size: number): number =>
  [...text].reduce((sum, character) => sum + widthOf(character), 0) * size;

/** As much of a text as fits, with a sign that there was more. */
export const fitted = (text: string, width: number, size: number): string => {
  // A width that was worked out from this very text may differ in its last digit.
  if (textWidth(text, size) <= width + 1) return text;
  let room = width - size;
  let kept = '';
  for (const character of text) {
    room -= widthOf(character) * size;
    if (room < 0) break;
    kept += character;
  }
  return `${kept.trimEnd()}…`;
};
