// The staff's panel seen from the page: a script of its own, fetched when it is called for.
import type { Component } from 'svelte';
import type { KioskFacts } from '#contract/api';
import type { Lang, Language } from '#contract/content';

/** How the screen was when staff came to it. */
export interface Guest {
  /** Of the visit that was under way, else of the exhibition. */
  readonly lang: Lang;
  readonly readAloud: boolean;
  /** The exhibition's. */
  readonly languages: readonly Language[];
}

export interface PanelProps extends Guest {
  readonly kiosk: KioskFacts;
  readonly onleave: () => void;
  readonly onseat: (seat: StaffSeat) => void;
}

/** What keys and read-aloud have to know while staff stand there. */
export interface StaffSeat {
  readonly lang: Lang;
  readonly readAloud: boolean;
  readonly toggleReadAloud: () => void;
  readonly back: () => void;
}

export class PanelLoader {
  #panel = $state.raw<Component<PanelProps>>();
  #seat: StaffSeat | undefined;
  #guest: Guest = { lang: '', readAloud: false, languages: [] };

  /** Undefined while it is not open. */
  get panel(): Component<PanelProps> | undefined {
    return this.#panel;
  }
  get guest(): Guest {
    return this.#guest;
  }
  get seat(): StaffSeat | undefined {
    return this.#panel && this.#seat;
  }
  readonly sit = (seat: StaffSeat): void => void (this.#seat = seat);

  async open(guest: Guest): Promise<void> {
    this.#guest = guest;
    try {
      this.#panel = (await import('./StaffPanel.svelte')).default;
    } catch (reason) {
      console.warn('page: the staff panel does not load,', reason);
    }
  }
  readonly close = (): void => {
    this.#panel = undefined;
    this.#seat = undefined;
  };
}
