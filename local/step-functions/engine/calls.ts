/** Tells a call from every other: the branch that asked for it, and the event that says so. */
interface CallKey {
  branchId: number;
  scheduledEventId: number;
}

/** The calls that are being made in this process. They are not stored: what is stored is that they are to be made. */
export class Calls {
  readonly #underWay = new Map<string, { key: CallKey; ended: PromiseWithResolvers<void> }>();

  /** Makes a call, once whoever asked for it has gone on, and unless it is already being made. `make` never rejects. */
  make(key: CallKey, make: () => Promise<void>): void {
    const id = `${key.branchId}/${key.scheduledEventId}`;
    if (this.#underWay.has(id)) return;
    const ended = Promise.withResolvers<void>();
    this.#underWay.set(id, { key, ended });
    void Promise.resolve()
      .then(make)
      .finally(() => {
        this.#underWay.delete(id);
        ended.resolve();
      });
  }

  /** Nobody waits any more for the calls that are over as far as anyone can tell, even if they hang. */
  abandon(isOver: (key: CallKey) => boolean): void {
    for (const [id, { key, ended }] of this.#underWay)
      if (isOver(key)) {
        this.#underWay.delete(id);
        ended.resolve();
      }
  }

  /** Resolves when no call is under way, nor any that has followed from one. */
  async ended(): Promise<void> {
    while (this.#underWay.size > 0)
      await Promise.all([...this.#underWay.values()].map(({ ended }) => ended.promise));
  }
}
