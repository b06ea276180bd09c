import { importMeasuresShape, measuresReportShape } from '@reprise/http-contracts/measures';
import { route } from '../platform/routes/index.js';

export const importMeasures = route({
  method: 'POST',
  path: '/api/measures/import',
  summary:
    'Imports actuals from a file, one import a period, or says what it would do. With a mistake in it nothing is imported unless the other rows are asked for',
  headers: ['Idempotency-Key'],
  body: importMeasuresShape,
  response: measuresReportShape,
  problems: [
    'ACCESS.DENIED',
    'MEASURES.ALREADY_IMPORTED',
    'MEASURES.BAD_PERIOD',
    'MEASURES.NOTHING',
    'MEASURES.BAD_NUMBER',
    'MEASURES.PART_EXCEEDS_WHOLE',
    'MEASURES.REPEATED',
  ],
});
