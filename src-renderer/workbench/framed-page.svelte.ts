// The page in its frame: told what is wished by the fragment of its address, heard by the messages it sends.
import { PREVIEW_URLS } from '#contract/urls';
import { isReport, type Report } from '../preview/report.ts';
import { asFragment, type Wish } from '../preview/wish.ts';

export class FramedPage {
  #report = $state.raw<Report>();
  #frame: HTMLIFrameElement | undefined;
  /** Wishes that a page which has not begun yet still has to hear. */
  #first: Wish = {};
  #count = 0;

  /** What it said last; undefined until it has begun. */
  get report(): Report | undefined {
    return this.#report;
  }

  /** Opens the page in a frame that is still empty. Returns the way to leave it. */
  open(frame: HTMLIFrameElement, first: Wish): () => void {
    this.#frame = frame;
    this.#first = { idle: 'waits', ...first };
    this.#report = undefined;
    this.#go(this.#first);
    const hear = ({ source, origin, data }: MessageEvent): void => {
      if (source === frame.contentWindow && origin === window.location.origin && isReport(data)) this.#report = data;
    };
    window.addEventListener('message', hear);
    return () => window.removeEventListener('message', hear);
  }

  wish(wish: Wish): void {
    if (this.#report) return this.#go(wish);
    this.#first = { ...this.#first, ...wish };
    this.#go(this.#first);
  }

  #go(wish: Wish): void {
    this.#count += 1;
    // replaced, so that “back” leads out of the workbench and not through every wish
    this.#frame?.contentWindow?.location.replace(`${PREVIEW_URLS.page}${asFragment(wish, this.#count)}`);
  }
}
