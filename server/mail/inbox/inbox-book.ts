/** How reading the mailbox goes. Instants are ISO text in UTC. */
export type InboxStanding = {
  /** When it was last read to its end; null before the first time since the start. */
  readonly readAt: string | null;
  /** Since when it cannot be read; null while it can, undefined until it was tried. */
  readonly failingSince: string | null | undefined;
};

/** Remembers how reading the mailbox goes, for whoever watches over it. */
export class InboxBook {
  #standing: InboxStanding = { readAt: null, failingSince: undefined };

  get standing(): InboxStanding {
    return this.#standing;
  }

  noteRead(at: Date): void {
    this.#standing = { readAt: at.toISOString(), failingSince: null };
  }

  noteFailure(at: Date): void {
    const { readAt, failingSince } = this.#standing;
    this.#standing = { readAt, failingSince: failingSince ?? at.toISOString() };
  }
}
