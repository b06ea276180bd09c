import { emptyShape } from '@reprise/http-contracts/shapes';
import { send } from '../../../shared/http/index.js';

export const changePassword = (body: { currentPassword: string; newPassword: string }) =>
  send({
    method: 'POST',
    path: '/api/auth/change-password',
    body: { ...body, revokeOtherSessions: true },
    response: emptyShape,
  });
