import { connect } from 'node:http2';
import type { ClientHttp2Session } from 'node:http2';

/** The standard health check of gRPC (`grpc.health.v1`), which every Temporal frontend answers. */
const PATH = '/grpc.health.v1.Health/Check';
const SERVICE = 'temporal.api.workflowservice.v1.WorkflowService';
const PATIENCE_MS = 2_000;

/** A message of gRPC: one byte (not compressed), its length, and here field 1, the service. */
const REQUEST = ((): Buffer => {
  const name = Buffer.from(SERVICE);
  const frame = Buffer.alloc(7);
  frame.writeUInt32BE(name.length + 2, 1);
  frame.writeUInt8(0x0a, 5);
  frame.writeUInt8(name.length, 6);
  return Buffer.concat([frame, name]);
})();

/** `HealthCheckResponse { status: SERVING }`, without its five bytes of framing. */
const SERVING = Buffer.from([0x08, 0x01]);

/**
 * Whether a Temporal answers at `host:port` and takes calls. Two messages over HTTP/2: a client
 * library for them would be the largest thing this process loads.
 */
export const isTemporalServing = (address: string): Promise<boolean> =>
  asked(address).catch(() => false);

const asked = async (address: string): Promise<boolean> => {
  const session = connect(`http://${address}`);
  try {
    return await check(session);
  } finally {
    session.destroy();
  }
};

const check = (session: ClientHttp2Session): Promise<boolean> =>
  new Promise((resolve, reject) => {
    session.on('error', reject);
    session.setTimeout(PATIENCE_MS, () => resolve(false));
    const call = session.request({
      ':method': 'POST',
      ':path': PATH,
      'content-type': 'application/grpc',
      te: 'trailers',
    });
    const answer: Buffer[] = [];
    call.on('data', (part: Buffer) => answer.push(part));
    call.on('error', reject);
    call.on('end', () => resolve(Buffer.concat(answer).subarray(5).equals(SERVING)));
    call.end(REQUEST);
  });
