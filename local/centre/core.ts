import { setClock } from '../../functions/shared/clock.ts';
import { keepClock } from '../clock/clock-store.ts';
import { VirtualClock } from '../clock/virtual-clock.ts';
import { openDeadLetters } from '../dead-letters.ts';
import { openFunctions } from '../functions.ts';
import { openMailbox } from '../mailbox/mailbox.ts';
import { names, place } from '../place.ts';
import { openNotifications } from '../s3/notifications.ts';
import type { Settings } from '../settings.ts';
import type { LocalStore } from '../store/local-store.ts';
import { type CentreContents, nameOf } from './contents.ts';

/** The clock, the functions, and the small parts that need nothing but the store. */
export function openCore(settings: Settings, contents: CentreContents, store: LocalStore) {
  const onEnd = new Set<() => void>();
  const functions = openFunctions({
    entries: contents.functions,
    root: contents.root,
    ended: () => {
      for (const tell of onEnd) tell();
    },
  });
  const clock = new VirtualClock({
    store: keepClock(store),
    activity: functions.begun,
    ...(settings.clockStart && { start: settings.clockStart }),
  });
  setClock(() => clock.now());
  const deadLetters = openDeadLetters(store);
  const notifications = openNotifications({
    store,
    bucket: names.quarantine,
    functionName: nameOf(contents, 'quarantine-object-created'),
    region: place.region,
    invokeLambda: functions.invoke,
    deadLetters,
  });
  const mailbox = openMailbox(store, clock);
  return { functions, onEnd, clock, deadLetters, notifications, mailbox };
}

export type Core = ReturnType<typeof openCore>;
