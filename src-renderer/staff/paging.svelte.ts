// Which page of a long list is turned to: the keys for it stand below the line, the list above.

export class Paging {
  #turned = $state(0);
  #pages = $state(1);

  get page(): number {
    return Math.min(this.#turned, this.#pages - 1);
  }
  get pages(): number {
    return this.#pages;
  }
  readonly turn = (page: number): void => void (this.#turned = Math.max(0, page));
  readonly count = (pages: number): void => void (this.#pages = pages);
}
