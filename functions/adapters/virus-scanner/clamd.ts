import { connect, type Socket } from 'node:net';
import { ScanFailed, type ScanVerdict, type VirusScanner } from '../../core/ports/virus-scanner.ts';

/** Where a ClamAV daemon listens: a host and port, or a socket file of this machine. */
export type ClamdPlace = { readonly host: string; readonly port: number } | { readonly path: string };

export interface ClamdOptions {
  /** Milliseconds that a scan may take in all. */
  readonly timeLimit?: number;
}

const USUAL_TIME_LIMIT = 120_000;
/** Bytes sent at a time, each with its length before it. */
const CHUNK = 256 * 1024;
/** An answer is one short line; who sends more is no clamd. */
const LONGEST_ANSWER = 4096;

/**
 * The ClamAV daemon, by its command INSTREAM (clamd(8)): the file goes over in chunks, and one line comes back. It may
 * come before the whole file was sent, when it is larger than `StreamMaxLength` of the daemon allows.
 */
export function clamdScanner(
  place: ClamdPlace,
  { timeLimit = USUAL_TIME_LIMIT }: ClamdOptions = {},
): VirusScanner {
  return {
    scan: async ({ bytes }) => {
      const socket = connect({ ...place });
      try {
        const sending = { isOver: false };
        const answer = receive(socket, timeLimit, sending);
        send(socket, bytes).then(
          () => {
            sending.isOver = true;
          },
          () => undefined, // a line that breaks ends the answer, too
        );
        return verdictOf(await answer);
      } finally {
        socket.destroy();
      }
    },
  };
}

/** `stream: OK`, `stream: Eicar-Test-Signature FOUND`, `INSTREAM size limit exceeded. ERROR`. */
function verdictOf(answer: string): ScanVerdict {
  if (answer === 'stream: OK') return 'clean';
  if (/^stream: .+ FOUND$/.test(answer)) return 'infected';
  if (/size limit exceeded/i.test(answer)) throw new ScanFailed('TOO_LARGE', answer);
  throw new ScanFailed('REFUSED', answer);
}

async function send(socket: Socket, bytes: Uint8Array): Promise<void> {
  await write(socket, Buffer.from('zINSTREAM\0'));
  for (let at = 0; at < bytes.length; at += CHUNK) {
    const chunk = bytes.subarray(at, at + CHUNK);
    await write(socket, lengthOf(chunk.length));
    await write(socket, chunk);
  }
  await write(socket, lengthOf(0));
}

function lengthOf(bytes: number): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes);
  return length;
}

/** No faster than the daemon takes it. */
function write(socket: Socket, bytes: Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    socket.write(bytes, (error) => (error ? reject(error) : resolve()));
  });
}

/**
 * The one line, up to its NUL. A daemon that takes no more of a file closes the line, and its answer may be lost with it.
 * @throws ScanFailed
 */
function receive(socket: Socket, timeLimit: number, sending: { readonly isOver: boolean }): Promise<string> {
  return new Promise((resolve, reject) => {
    let line = '';
    let isConnected = false;
    const timer = setTimeout(() => reject(new ScanFailed('TIMED_OUT')), timeLimit);
    const settle = (fault?: string): void => {
      clearTimeout(timer);
      const [answer = '', ...more] = line.split('\0');
      if (more.length > 0) resolve(answer.trim());
      else if (!isConnected) reject(new ScanFailed('UNREACHABLE', fault));
      else reject(new ScanFailed(sending.isOver ? 'REFUSED' : 'CUT_SHORT', fault));
    };
    socket.once('connect', () => {
      isConnected = true;
    });
    socket.on('data', (data) => {
      line += data.toString('utf8');
      if (line.includes('\0') || line.length > LONGEST_ANSWER) settle('an answer without end');
    });
    socket.once('error', (error) => settle('code' in error ? String(error.code) : undefined));
    socket.once('close', () => settle('the line broke'));
  });
}
