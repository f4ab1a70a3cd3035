// The one way narrating ends early: a sentence for the person at the keyboard, and what to do next.

export class NarrateStop extends Error {
  readonly fix: string;

  constructor(message: string, fix: string) {
    super(message);
    this.name = 'NarrateStop';
    this.fix = fix;
  }
}
