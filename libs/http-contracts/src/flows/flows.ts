import type { FlowChange } from '@reprise/domain/flow/diff';
import type { FlowDocument } from '@reprise/domain/flow/language';
import { z } from 'zod';
import { personShape, textShape } from '../shapes/index.js';

const listedFlowShape = z.object({
  flowId: z.string(),
  key: z.string(),
  title: textShape,
  /** Newest first. */
  versions: z.array(
    z.object({ version: z.number().int(), digest: z.string(), publishedAt: z.string() }),
  ),
});
export type ListedFlow = z.infer<typeof listedFlowShape>;

export const flowListShape = z.object({ items: z.array(listedFlowShape) });

const findingShape = z.object({
  code: z.string(),
  severity: z.enum(['error', 'warning']),
  /** Where in the document. */
  path: z.string(),
  message: textShape,
  fix: textShape.optional(),
});
export type FlowFinding = z.infer<typeof findingShape>;

export const flowVersionShape = z.object({
  flowId: z.string(),
  version: z.number().int(),
  digest: z.string(),
  publishedAt: z.string(),
  publishedBy: personShape.optional(),
  /** The document as published, defaults filled in; its language is described on its own. */
  document: z.custom<FlowDocument>(),
});
export type FlowVersion = z.infer<typeof flowVersionShape>;

/** A document as it was written: whatever it is, it is answered with findings. */
export const flowInputShape = z.strictObject({ document: z.unknown() });

export const flowCheckShape = z.object({ ok: z.boolean(), findings: z.array(findingShape) });

export const flowPublishedShape = z.object({
  flowId: z.string(),
  version: z.number().int(),
  position: z.string(),
});

export const flowExportQueryShape = z.strictObject({
  format: z.enum(['json', 'bpmn', 'svg']),
  /** Of the labels in a drawing. */
  lang: z.enum(['zh', 'en']).default('zh'),
});
export type FlowFormat = z.output<typeof flowExportQueryShape>['format'];

/** A file to be saved under that name. */
export const flowExportShape = z.object({ name: z.string(), content: z.string() });

export const flowComparisonQueryShape = z.strictObject({ since: z.string().regex(/^\d{1,9}$/) });

export const flowComparisonShape = z.object({
  changes: z.array(z.object({ change: z.custom<FlowChange>(), words: textShape })),
});
export type FlowComparison = z.infer<typeof flowComparisonShape>;
