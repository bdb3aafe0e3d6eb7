import { createServer, type Server, type Socket } from 'node:net';
import type { ClamdPlace } from '../../../functions/adapters/virus-scanner/clamd.ts';

/** Known to this daemon and to the real one beside it, and to no layer of the check. */
export const testSignature = 'onedoor-test-virus';

export interface Daemon {
  readonly place: ClamdPlace;
  close(): Promise<void>;
}

export interface SmallClamdOptions {
  /** As `StreamMaxLength` in clamd.conf. */
  readonly streamMaxLength?: number;
  /** What it answers to a whole stream, in place of its own verdict; `undefined` says nothing at all. */
  readonly answer?: (verdict: string) => string | undefined;
  /** A socket file; else a free port. */
  readonly path?: string;
}

/**
 * Speaks clamd's INSTREAM as clamd(8) describes it and as ClamAV 1.4 was seen to: `zINSTREAM\0`, chunks with their length
 * in four bytes before each, a chunk of no length at the end; an answer that ends with NUL, then the line is closed. What
 * is longer than it takes is answered while it still comes, and cut off.
 */
export async function smallClamd(options: SmallClamdOptions = {}): Promise<Daemon> {
  const lines = new Set<Socket>();
  const server = createServer((socket) => {
    lines.add(socket);
    socket.once('close', () => lines.delete(socket));
    serve(socket, options);
  });
  await new Promise<void>((resolve) => {
    if (options.path === undefined) server.listen(0, '127.0.0.1', resolve);
    else server.listen(options.path, resolve);
  });
  return {
    place: placeOf(server),
    async close() {
      for (const one of lines) one.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function placeOf(server: Server): ClamdPlace {
  const address = server.address();
  if (typeof address === 'string') return { path: address };
  if (!address) throw new Error('The daemon does not listen.');
  return { host: address.address, port: address.port };
}

const command = Buffer.from('zINSTREAM\0');

function serve(
  socket: Socket,
  { streamMaxLength = 100_000_000, answer = (one) => one }: SmallClamdOptions,
): void {
  let pending = Buffer.alloc(0);
  let isCommanded = false;
  const stream: Buffer[] = [];
  const say = (line: string | undefined): void => {
    if (line !== undefined) socket.end(`${line}\0`);
  };
  socket.on('error', () => undefined);
  socket.on('data', (data) => {
    pending = Buffer.concat([pending, data]);
    if (!isCommanded) {
      if (pending.length < command.length) return;
      if (!pending.subarray(0, command.length).equals(command)) return say('UNKNOWN COMMAND');
      pending = pending.subarray(command.length);
      isCommanded = true;
    }
    while (pending.length >= 4) {
      const length = pending.readUInt32BE(0);
      if (length === 0) return say(answer(verdictOn(Buffer.concat(stream))));
      if (stream.reduce((sum, one) => sum + one.length, 0) + length > streamMaxLength) {
        say('INSTREAM size limit exceeded. ERROR');
        socket.pause();
        return;
      }
      if (pending.length < 4 + length) return;
      stream.push(pending.subarray(4, 4 + length));
      pending = pending.subarray(4 + length);
    }
  });
}

function verdictOn(bytes: Buffer): string {
  return bytes.includes(testSignature) ? 'stream: Onedoor.Test.Signature.UNOFFICIAL FOUND' : 'stream: OK';
}
