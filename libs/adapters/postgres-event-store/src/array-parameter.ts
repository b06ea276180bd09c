/**
 * Arrays as PostgreSQL's binary format has them. As text, each value would be quoted here and
 * unquoted there, and bytes would travel as twice as many hexadecimal digits.
 */

const TEXT = 25;
const BYTEA = 17;
/** One dimension: its count, flags, the type of the elements, length, lower bound. */
const HEAD = 20;

/** Where arrays are put together before their length is known; it grows with the longest. */
let room = Buffer.allocUnsafe(64 * 1024);

const makeRoom = (used: number, wanted: number): void => {
  if (used + wanted <= room.length) return;
  const larger = Buffer.allocUnsafe(2 * (used + wanted));
  room.copy(larger, 0, 0, used);
  room = larger;
};

const finish = (type: number, length: number, used: number): Buffer => {
  room.writeInt32BE(length === 0 ? 0 : 1, 0);
  room.writeInt32BE(1, 4);
  room.writeInt32BE(type, 8);
  room.writeInt32BE(length, 12);
  room.writeInt32BE(1, 16);
  return Buffer.from(room.subarray(0, length === 0 ? HEAD - 8 : used));
};

/** A `text[]` parameter. */
export const textArray = (values: readonly (string | null)[]): Buffer => arrayOf(TEXT, values);

/** A `bytea[]` parameter: the bytes of each text as UTF-8 has them. */
export const byteArray = (texts: readonly string[]): Buffer => arrayOf(BYTEA, texts);

const arrayOf = (type: number, values: readonly (string | null)[]): Buffer => {
  let at = HEAD;
  for (const value of values) {
    makeRoom(at, 4 + 3 * (value?.length ?? 0));
    const written = value === null ? -1 : write(value, at + 4);
    room.writeInt32BE(written, at);
    at += 4 + Math.max(0, written);
  }
  return finish(type, values.length, at);
};

/** Below this many letters a loop is quicker than the call of the library. */
const SHORT = 24;

const write = (text: string, at: number): number => {
  if (text.length > SHORT) return room.write(text, at);
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code > 127) return room.write(text, at);
    room[at + index] = code;
  }
  return text.length;
};
