// `DMN_TCK=<dmn-tck.tar.gz or its folder> npm run test:dmn [-- <part of a case's name> …]`: runs
// FEEL and decision tables against the compatibility kit of the standard. Needs `npm run build`.
import { runTck } from '../libs/testing/dist/dmn-tck/index.js';

process.exitCode = runTck(process.env.DMN_TCK, process.argv.slice(2));
