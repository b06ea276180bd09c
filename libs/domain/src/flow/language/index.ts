export { blockKindOf, blockSchema, blockSchemas } from './blocks.js';
export type { BlockDocument, BlockDocumentOf, BlockKind, BlockList } from './blocks.js';
export { flowDocumentSchema } from './document.js';
export type { FlowDocument } from './document.js';
export { formSchema, scaleSchema } from './forms.js';
export type { FlowField, FlowForm, FlowMeasure, FlowScale } from './forms.js';
export type { Participant } from './participants.js';
export { deadlines, keySchema, textSchema } from './text.js';
export type { Threshold, VoteBase } from './vote.js';
