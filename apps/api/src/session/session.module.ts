import { Module } from '@nestjs/common';
import { DemoController } from './demo.controller.js';
import { PersonaSignIn } from './persona-sign-in.js';
import { SessionController } from './session.controller.js';

@Module({ controllers: [SessionController, DemoController], providers: [PersonaSignIn] })
export class SessionModule {}
