import { Module } from '@nestjs/common';
import { AccessController } from './access.controller.js';
import { InvitationsController } from './invitations.controller.js';
import { PersonAccounts } from './person-accounts.js';

@Module({
  controllers: [AccessController, InvitationsController],
  providers: [PersonAccounts],
})
export class AccessModule {}
