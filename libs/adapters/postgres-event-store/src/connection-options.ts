/**
 * Start-up options of a connection to the log. Every statement of the store reaches its rows by an
 * index, and is planned once: a plan made while a table was small would otherwise go on reading
 * all of it long after it has grown.
 */
export const connectionOptions = (schema: string): string =>
  [
    `search_path=${schema}`,
    'plan_cache_mode=force_generic_plan',
    'enable_seqscan=off',
    'enable_hashjoin=off',
    'enable_mergejoin=off',
    'jit=off',
  ]
    .map((setting) => `-c ${setting}`)
    .join(' ');
