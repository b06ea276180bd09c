import { z } from 'zod';

type Wrapper = z.ZodLazy | z.ZodOptional | z.ZodDefault | z.ZodNullable | z.ZodReadonly;

const WRAPPERS = [z.ZodLazy, z.ZodOptional, z.ZodDefault, z.ZodNullable, z.ZodReadonly];

const isWrapper = (schema: z.core.$ZodType): schema is Wrapper =>
  WRAPPERS.some((wrapper) => schema instanceof wrapper);

/** A schema without what only says whether, or when, it is asked. */
export const unwrapped = (schema: z.core.$ZodType): z.core.$ZodType =>
  isWrapper(schema) ? unwrapped(schema.unwrap()) : schema;
