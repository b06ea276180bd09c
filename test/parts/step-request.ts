import type { OnReview } from '@reprise/application/reviews';
import type { HttpRequest } from './http-client.js';

const DEEDS = {
  ReinstateReview: 'reinstate',
  SkipStep: 'skip-step',
  ReopenStep: 'reopen-step',
  RestoreStep: 'restore-step',
  TakeBackExtension: 'take-back-extension',
} as const;

type OfStep = Extract<OnReview, { readonly type: keyof typeof DEEDS }>;

/** What HR does to a step and undoes, as the request that a page would send for it. */
export const stepRequest = (path: string, command: OfStep): Pick<HttpRequest, 'path' | 'body'> => {
  const { type, by: _, ...body } = command;
  return { path: `${path}/${DEEDS[type]}`, body };
};
