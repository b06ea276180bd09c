import { createServer } from 'node:http';
import { HandWrittenMachine } from './hand-written-machine.js';

// The hand-written machine behind bare node:http: parse the body, run the statement, answer.
const machine = await HandWrittenMachine.open(
  process.env['DATABASE_URL'] ?? '',
  Number(process.env['CONNECTIONS']),
);

const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    const answer = (status: number): void => {
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end('{"done":true}');
    };
    if (request.method === 'GET') {
      answer(200);
      return;
    }
    const { id, was } = JSON.parse(Buffer.concat(chunks).toString('utf8')) as {
      readonly id: string;
      readonly was: number;
    };
    machine.complete(id, was).then(
      (isMoved) => answer(isMoved ? 200 : 409),
      () => answer(500),
    );
  });
});
server.listen(Number(process.env['PORT']), '127.0.0.1');
process.once('SIGTERM', () => process.exit(0));
