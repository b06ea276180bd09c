import { Module } from '@nestjs/common';
import { OwnTasks } from './own-tasks.js';
import { TaskReadingController } from './task-reading.controller.js';
import { TasksController } from './tasks.controller.js';

@Module({ controllers: [TasksController, TaskReadingController], providers: [OwnTasks] })
export class TasksModule {}
