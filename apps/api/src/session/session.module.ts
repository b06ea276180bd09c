import { Module } from '@nestjs/common';
import { SessionController } from './session.controller.js';
import { PersonaSignIn } from './persona-sign-in.js';

@Module({ controllers: [SessionController], providers: [PersonaSignIn] })
export class SessionModule {}
