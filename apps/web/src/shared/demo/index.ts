export { advanceClock } from './requests.js';
export { useBecome, usePersonas } from './use-personas.js';
