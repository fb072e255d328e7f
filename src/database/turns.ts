interface Waiting {
  readonly at: string;
  readonly begin: () => void;
}

/**
 * One thing after another, where changing from one to the other costs: those who ask for the same go on together, and others
 * wait until nobody does any more.
 */
export class Turns {
  private current = '';
  private begun = 0;
  private waiting: readonly Waiting[] = [];

  /** Does the work when it is the turn of `at`: at once, where it is. */
  async take<Result>(at: string, work: () => Promise<Result>): Promise<Result> {
    const turn = this.begin(at);
    if (turn) await turn;
    try {
      return await work();
    } finally {
      this.begun -= 1;
      // Whoever was answered may ask for more of the same first, in this turn of the process.
      if (this.begun === 0 && this.waiting.length > 0) setImmediate(() => this.pass());
    }
  }

  private begin(at: string): Promise<void> | null {
    if (at !== this.current && (this.begun > 0 || this.waiting.length > 0)) {
      return new Promise((begin) => {
        this.waiting = [...this.waiting, { at, begin }];
      });
    }
    this.current = at;
    this.begun += 1;
    return null;
  }

  private pass(): void {
    const [first] = this.waiting;
    if (this.begun > 0 || !first) return;
    const next = this.waiting.filter(({ at }) => at === first.at);
    this.waiting = this.waiting.filter(({ at }) => at !== first.at);
    this.current = first.at;
    this.begun = next.length;
    for (const { begin } of next) begin();
  }
}
