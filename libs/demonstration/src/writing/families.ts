/** What somebody's work is like, and so what is written about it. */
export type Family = 'online' | 'hotline' | 'complaints' | 'quality' | 'lead';

/** Stories name what happened, what the person did, and what came of it. */
export interface Stories {
  /** Told of somebody who did well. */
  readonly well: readonly string[];
  /** Told of somebody who has to get better at something. */
  readonly badly: readonly string[];
}

/** `{n}` a number of pieces, `{m}` a month, `{p}` something the company sells. */
export type Slots = { readonly n: string; readonly m: string; readonly p: string };

export const PRODUCTS = ['云盘企业版', '智能门锁', '会员订阅', '家用摄像头', '路由器', '延保服务'];

export const filled = (story: string, slots: Slots): string =>
  story.replaceAll('{n}', slots.n).replaceAll('{m}', slots.m).replaceAll('{p}', slots.p);
