import { runSteps } from './run-steps.mjs';
import { check } from './steps.mjs';

await runSteps(check);
