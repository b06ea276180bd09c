// Jest's transform with one change to one file: `REPRISE_MUTANT` is `{ file, find, replace }`.
const swc = require('@swc/jest');

const mutant = JSON.parse(process.env.REPRISE_MUTANT ?? 'null');

const changed = (source, path) => {
  if (mutant === null || !path.endsWith(`/${mutant.file}`)) return source;
  if (source.split(mutant.find).length !== 2) throw new Error(`${mutant.file}: not there once`);
  return source.replace(mutant.find, () => mutant.replace);
};

exports.createTransformer = (options) => {
  const inner = swc.createTransformer(options);
  const on =
    (method) =>
    (source, path, ...rest) =>
      inner[method](changed(source, path), path, ...rest);
  return {
    canInstrument: inner.canInstrument,
    process: on('process'),
    processAsync: on('processAsync'),
    getCacheKey: on('getCacheKey'),
  };
};
