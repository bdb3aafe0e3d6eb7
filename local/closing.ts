/** What has been opened and has to be closed, the last first. */
export interface Closing {
  add(close: () => void | Promise<void>): void;
  closeAll(): Promise<void>;
}

export function newClosing(): Closing {
  const steps: (() => void | Promise<void>)[] = [];
  return {
    add: (close) => void steps.push(close),
    async closeAll() {
      const faults: unknown[] = [];
      for (let close = steps.pop(); close; close = steps.pop()) {
        try {
          await close();
        } catch (error) {
          faults.push(error); // the others are closed all the same
        }
      }
      if (faults.length > 0) throw new AggregateError(faults, 'The centre was not closed cleanly');
    },
  };
}
