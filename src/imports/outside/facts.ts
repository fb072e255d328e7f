/** Where something stands in a file: by sheet, row and column of a spreadsheet, or by its path in JSON as the column. */
export interface Place {
  readonly file: string;
  readonly sheet: string | null;
  readonly row: number | null;
  readonly column: string | null;
}

/** What JSON says a value is; a spreadsheet says nothing of the kind. */
type Kind = 'TEXT' | 'NUMBER' | 'OTHER' | null;

interface Fact {
  readonly text: string;
  readonly place: Place;
  readonly kind: Kind;
}

/** What is published of one award, each fact under one name wherever it came from, with its place; nothing is checked. */
export class Facts {
  private readonly facts = new Map<string, Fact>();

  constructor(
    readonly place: Place,
    /** The column or path at which a fact that is absent would stand. */
    private readonly columnOf: (name: string) => string,
  ) {}

  set(name: string, text: string, place: Place, kind: Kind = null): void {
    const typed = text.trim();
    if (typed !== '') this.facts.set(name, { text: typed, place, kind });
  }

  /** Takes what is said elsewhere of the same award, where nothing is said here. */
  complete(other: Facts): void {
    for (const [name, fact] of other.facts) if (!this.facts.has(name)) this.facts.set(name, fact);
  }

  /** Empty where nothing is said. */
  text(name: string): string {
    return this.facts.get(name)?.text ?? '';
  }

  has(name: string): boolean {
    return this.facts.has(name);
  }

  kind(name: string): Kind {
    return this.facts.get(name)?.kind ?? null;
  }

  get names(): readonly string[] {
    return [...this.facts.keys()];
  }

  /** Whether anything is said under the name or below it. */
  hasAny(start: string): boolean {
    return this.names.some((name) => name === start || name.startsWith(`${start}/`));
  }

  placeOf(name: string): Place {
    return this.facts.get(name)?.place ?? { ...this.place, column: this.columnOf(name) };
  }
}
