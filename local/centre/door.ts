import { portsToTry } from '../address-file.ts';
import type { Closing } from '../closing.ts';
import { type FrontParts, newFront } from '../front.ts';
import { listenOnUsualPort } from '../http/listen.ts';
import type { Files } from '../open-folder.ts';

/** The one port. It is taken first, since its number is in every address; who comes early waits. */
export async function openDoor(files: Files, wantedPort: number, closing: Closing) {
  const ready = Promise.withResolvers<FrontParts>();
  const listening = await listenOnUsualPort(
    newFront(ready.promise),
    portsToTry(files.address, wantedPort, 'url'),
  );
  closing.add(() => listening.close());
  const publicUrl = `http://localhost:${listening.port}`;
  return {
    publicUrl,
    /** The centre's own pages, by either name of this machine. */
    origins: () => [publicUrl, `http://127.0.0.1:${listening.port}`],
    open: ready.resolve,
  };
}

export type Door = Awaited<ReturnType<typeof openDoor>>;
