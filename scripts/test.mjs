import { runSteps } from './run-steps.mjs';
import { test } from './steps.mjs';

await runSteps(test);
