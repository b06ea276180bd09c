import {
  applyDecorators,
  HttpCode,
  RequestMapping,
  RequestMethod,
  SetMetadata,
} from '@nestjs/common';
import type { Route } from './route.js';

export const ROUTE = 'reprise:route';

/** Answers a declared route with the method it stands before. */
export const On = ({ method, path, ...rest }: Route): MethodDecorator =>
  applyDecorators(
    RequestMapping({ method: RequestMethod[method], path }),
    HttpCode(200),
    SetMetadata(ROUTE, { method, path, ...rest }),
  );
