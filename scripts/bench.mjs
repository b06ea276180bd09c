// `npm run bench [-- --quick] [-- <measure> …]`: measures the product against limits and peers, in one run.
import { runBench } from '../libs/testing/dist/bench/index.js';

await runBench(process.argv.slice(2));
