import { createServer, type RequestListener } from 'node:http';

/** A port that somebody else holds. */
export class PortTaken extends Error {
  override readonly name = 'PortTaken';
  readonly port: number;

  constructor(port: number) {
    super(`Port ${port} is taken.`);
    this.port = port;
  }
}

export interface Listening {
  /** The one asked for, or the free one that was taken. */
  readonly port: number;
  close(): Promise<void>;
}

/**
 * Serves on the loopback address only: the local centre lets anybody be anyone.
 * @throws PortTaken
 */
export async function listen(listener: RequestListener, port: number): Promise<Listening> {
  const server = createServer(listener);
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'EADDRINUSE' || error.code === 'EACCES' ? new PortTaken(port) : error),
    );
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port');
  return {
    port: address.port,
    async close() {
      const closed = new Promise<void>((resolve) => void server.close(() => resolve()));
      server.closeAllConnections();
      await closed;
    },
  };
}

/** Listens at the first of the ports that nobody holds. @throws PortTaken for the last */
export async function listenOnUsualPort(
  listener: RequestListener,
  ports: readonly number[],
): Promise<Listening> {
  const [port = 0, ...others] = ports;
  try {
    return await listen(listener, port);
  } catch (error) {
    if (!(error instanceof PortTaken) || others.length === 0) throw error;
    return listenOnUsualPort(listener, others);
  }
}
