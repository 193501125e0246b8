/** Turns of asking, of which the newest counts: answers may come in any order. */
export class Turns {
  private last = 0;

  /** Begins a turn; the answer says whether it is still the newest. */
  next(): () => boolean {
    const mine = ++this.last;
    return () => mine === this.last;
  }
}
