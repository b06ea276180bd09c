import { Module } from '@nestjs/common';
import { ChangesModule } from '../changes/changes.module.js';
import { PeopleList } from './people-list.js';
import { PeopleController } from './people.controller.js';
import { PersonChangesController } from './person-changes.controller.js';

@Module({
  imports: [ChangesModule],
  controllers: [PeopleController, PersonChangesController],
  providers: [PeopleList],
  exports: [PeopleList],
})
export class PeopleModule {}
