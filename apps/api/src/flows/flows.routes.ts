import {
  flowCheckShape,
  flowComparisonQueryShape,
  flowComparisonShape,
  flowExportQueryShape,
  flowExportShape,
  flowInputShape,
  flowListShape,
  flowPublishedShape,
  flowVersionShape,
} from '@reprise/http-contracts/flows';
import { route } from '../platform/routes/index.js';

export const readFlows = route({
  method: 'GET',
  path: '/api/flows',
  summary: 'Published flows with their versions, newest first',
  response: flowListShape,
  problems: ['ACCESS.DENIED'],
});

export const readFlowVersion = route({
  method: 'GET',
  path: '/api/flows/:flowId/versions/:version',
  summary: 'One published version with its document',
  response: flowVersionShape,
  problems: ['ACCESS.DENIED', 'FLOW.UNKNOWN'],
});

export const exportFlowVersion = route({
  method: 'GET',
  path: '/api/flows/:flowId/versions/:version/export',
  summary: 'One published version as canonical JSON, as BPMN 2.0 or as SVG',
  query: flowExportQueryShape,
  response: flowExportShape,
  problems: ['ACCESS.DENIED', 'FLOW.UNKNOWN'],
});

export const compareFlowVersions = route({
  method: 'GET',
  path: '/api/flows/:flowId/versions/:version/changes',
  summary: 'What a version changed in meaning since another, as data and in words',
  query: flowComparisonQueryShape,
  response: flowComparisonShape,
  problems: ['ACCESS.DENIED', 'FLOW.UNKNOWN'],
});

export const checkFlow = route({
  method: 'POST',
  path: '/api/flows/check',
  summary: 'Everything the compiler finds in a flow document; nothing is stored',
  body: flowInputShape,
  response: flowCheckShape,
  problems: ['ACCESS.DENIED'],
});

export const publishFlow = route({
  method: 'POST',
  path: '/api/flows/publish',
  summary: 'Publishes a document as the next version of its flow; with errors it is refused',
  headers: ['Idempotency-Key'],
  body: flowInputShape,
  response: flowPublishedShape,
  problems: ['ACCESS.DENIED', 'FLOW.REJECTED', 'FLOW.UNCHANGED'],
});
