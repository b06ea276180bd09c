import { Module } from '@nestjs/common';
import { PlanChangesController } from './plan-changes.controller.js';
import { PlansController } from './plans.controller.js';

@Module({ controllers: [PlansController, PlanChangesController] })
export class PlansModule {}
