export { blockKindOf, blockSchema, blockSchemas } from './blocks.js';
export type { BlockDocument, BlockDocumentOf, BlockKind, BlockList } from './blocks.js';
export { flowDocumentSchema } from './document.js';
export type { FlowDocument } from './document.js';
export { formSchema, scaleSchema } from './forms.js';
export type {
  FieldRight,
  FlowCheck,
  FlowField,
  FlowForm,
  FlowMeasure,
  FlowScale,
} from './forms.js';
export type { Participant } from './participants.js';
export type { Bar, Choosing, Nobody, TooFew } from './people-rules.js';
export { deadlines, keySchema, textSchema } from './text.js';
export type { VisibilityRule } from './visibility.js';
export type { Threshold, VoteBase } from './vote.js';
