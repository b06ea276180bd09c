import { Controller, Get, Inject } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { openApiOf } from './open-api.js';
import { routesOf } from './routes-of.js';

/** Describes every route of this API, as OpenAPI 3.1. */
@Controller()
export class OpenApiController {
  private document: object | undefined;

  constructor(@Inject(DiscoveryService) private readonly discovery: DiscoveryService) {}

  @Get('/api/openapi.json')
  read(): object {
    return (this.document ??= openApiOf(routesOf(this.discovery)));
  }
}
