import { measuresReportShape } from '@reprise/http-contracts/measures';
import type { ChosenFile } from '../../shared/files/index.js';
import { send } from '../../shared/http/index.js';

export interface ImportInput extends ChosenFile {
  readonly dryRun: boolean;
  readonly skipProblems: boolean;
}

export const importMeasures = (body: ImportInput, idempotencyKey: string) =>
  send({
    method: 'POST',
    path: '/api/measures/import',
    body,
    idempotencyKey,
    response: measuresReportShape,
  });
