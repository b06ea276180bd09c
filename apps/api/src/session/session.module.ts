import { Module } from '@nestjs/common';
import { DemoController } from './demo.controller.js';
import { FirstAccount } from './first-account.js';
import { PersonaSignIn } from './persona-sign-in.js';
import { SessionController } from './session.controller.js';

@Module({
  controllers: [SessionController, DemoController],
  providers: [PersonaSignIn, FirstAccount],
})
export class SessionModule {}
