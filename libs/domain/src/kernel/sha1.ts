/**
 * SHA-1 (RFC 3174) in plain arithmetic, only for UUIDv5: ids are derived in the browser too, and
 * many times for each command, where the general libraries cost five times as much.
 */

/** The longest text that is hashed without making room for it. */
const ROOM = 4_096;
let bytes = new Uint8Array(ROOM);
const words = new Int32Array(80);
const digest = new Int32Array(5);
const encoder = new TextEncoder();

const START = [0x67_45_23_01, 0xef_cd_ab_89, 0x98_ba_dc_fe, 0x10_32_54_76, 0xc3_d2_e1_f0] as const;
const ROUND = Int32Array.of(0x5a_82_79_99, 0x6e_d9_eb_a1, 0x8f_1b_bc_dc, 0xca_62_c1_d6);

/** Hashes the bytes of a prefix and a text; the five words are valid until the next call. */
export const sha1 = (prefix: Uint8Array, text: string): Int32Array => {
  const most = prefix.length + text.length * 3 + 72;
  if (bytes.length < most) bytes = new Uint8Array(most);
  bytes.set(prefix);
  const end = pad(prefix.length + write(text, prefix.length));
  digest.set(START);
  for (let at = 0; at < end; at += 64) {
    spread(at);
    compress();
  }
  return digest;
};

/** Writes a text as UTF-8; answers how many bytes it took. Nearly all of ours is ASCII. */
const write = (text: string, at: number): number => {
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code > 127) return encoder.encodeInto(text, bytes.subarray(at)).written;
    bytes[at + index] = code;
  }
  return text.length;
};

/** Ends the message as the standard wants it; answers where the last block ends. */
const pad = (length: number): number => {
  const end = ((length + 8) >>> 6) * 64 + 64;
  bytes[length] = 0x80;
  bytes.fill(0, length + 1, end - 4);
  const bits = length * 8;
  for (let place = 0; place < 4; place += 1) bytes[end - 1 - place] = bits >>> (8 * place);
  return end;
};

const byteAt = (at: number): number => bytes[at] ?? 0;
const wordAt = (at: number): number => words[at] ?? 0;
const stateAt = (at: number): number => digest[at] ?? 0;
const turn = (value: number, by: number): number => (value << by) | (value >>> (32 - by));

const spread = (at: number): void => {
  for (let place = 0; place < 16; place += 1) {
    const from = at + place * 4;
    words[place] =
      (byteAt(from) << 24) | (byteAt(from + 1) << 16) | (byteAt(from + 2) << 8) | byteAt(from + 3);
  }
  for (let place = 16; place < 80; place += 1) {
    words[place] = turn(
      wordAt(place - 3) ^ wordAt(place - 8) ^ wordAt(place - 14) ^ wordAt(place - 16),
      1,
    );
  }
};

const choose = (b: number, c: number, d: number): number => (b & c) | (~b & d);
const parity = (b: number, c: number, d: number): number => b ^ c ^ d;
const majority = (b: number, c: number, d: number): number => (b & c) | (b & d) | (c & d);

const compress = (): void => {
  let a = stateAt(0);
  let b = stateAt(1);
  let c = stateAt(2);
  let d = stateAt(3);
  let e = stateAt(4);
  for (let step = 0; step < 80; step += 1) {
    const round = (step / 20) | 0;
    const mix = round === 0 ? choose(b, c, d) : round === 2 ? majority(b, c, d) : parity(b, c, d);
    const next = (turn(a, 5) + mix + e + (ROUND[round] ?? 0) + wordAt(step)) | 0;
    e = d;
    d = c;
    c = turn(b, 30);
    b = a;
    a = next;
  }
  digest[0] = stateAt(0) + a;
  digest[1] = stateAt(1) + b;
  digest[2] = stateAt(2) + c;
  digest[3] = stateAt(3) + d;
  digest[4] = stateAt(4) + e;
};
