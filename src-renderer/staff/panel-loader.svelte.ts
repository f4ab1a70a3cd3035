// The staff's panel seen from the page: a script of its own, fetched when it is called for.
import type { Component } from 'svelte';
import type { KioskFacts } from '#contract/api';
import type { Lang, Language } from '#contract/content';
import type Pages from '../components/Pages.svelte';
import { loadOverlays, overlays } from '../screens/load-overlays.svelte.ts';

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
  /** Visitors' pages have it, too: it comes from their script, so that what both need is not cut out of the page's own. */
  readonly Pages: typeof Pages;
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

interface Opened {
  readonly panel: Component<PanelProps>;
  readonly props: Omit<PanelProps, 'kiosk'>;
}

export class PanelLoader {
  #opened = $state.raw<Opened>();
  #seat: StaffSeat | undefined;

  /** Undefined while it is not open. */
  get opened(): Opened | undefined {
    return this.#opened;
  }
  get seat(): StaffSeat | undefined {
    return this.#opened && this.#seat;
  }

  async open(guest: Guest): Promise<void> {
    try {
      const [{ default: panel }] = await Promise.all([import('./StaffPanel.svelte'), loadOverlays()]);
      const Pages = overlays()?.Pages;
      if (Pages) this.#opened = { panel, props: { ...guest, Pages, onleave: this.#close, onseat: this.#sit } };
    } catch (reason) {
      console.warn('page: the staff panel does not load,', reason);
    }
  }

  readonly #close = (): void => {
    this.#opened = undefined;
    this.#seat = undefined;
  };
  readonly #sit = (seat: StaffSeat): void => void (this.#seat = seat);
}
