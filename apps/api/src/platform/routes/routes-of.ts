import type { DiscoveryService } from '@nestjs/core';
import { ROUTE } from './on.js';
import type { Route } from './route.js';

const methodsOf = (controller: object): readonly unknown[] =>
  Object.values(Object.getOwnPropertyDescriptors(controller)).map(({ value }): unknown => value);

/** Every declared route that a controller of this process answers. */
export const routesOf = (discovery: DiscoveryService): readonly Route[] =>
  discovery
    .getControllers()
    .flatMap(({ metatype }) => methodsOf((metatype?.prototype as object | undefined) ?? {}))
    .flatMap((method) => {
      const declared: unknown =
        typeof method === 'function' ? Reflect.getMetadata(ROUTE, method) : undefined;
      return declared === undefined ? [] : [declared as Route];
    });
