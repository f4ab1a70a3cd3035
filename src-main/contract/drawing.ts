// A drawn slide as the page gets it: geometry computed once on the content side, no style and no type in it. All words
// are page text, so that they follow the visitor's language, text size and contrast; the page's placer finds their places.
import type { Media, Words } from './content.ts';

/** In units of the view (1 is 1/1080 of a full-HD screen's short side). */
export type Spot = readonly [x: number, y: number];

/** What a stroke or an area is; `drawing.css` says how it looks in every palette and contrast. */
export type ShapeRole =
  | 'sea'
  | 'land'
  | 'coast'
  | 'wave'
  | 'area' // maps
  | 'route-land'
  | 'route-sea'
  | 'route-later'
  | 'lead'
  | 'scale' // lines of maps
  | 'stop'
  | 'stop-later'
  | 'here'
  | 'ring'
  | 'dot' // points
  | 'axis'
  | 'tick'
  | 'range'
  | 'range-open'
  | 'range-second-hand'
  | 'nobody-counted'
  | 'reference'
  | 'bar'
  | 'bar-open'
  | 'amount' // charts; an open bar is only planned
  | 'mark' // how a statement stood up to checking
  | 'rule'
  | 'plate'; // quiet lines and grounds // prettier-ignore

export interface Shape {
  readonly role: ShapeRole;
  /** An SVG path; points are closed paths too, so that one element draws everything. */
  readonly d: string;
  /** Appears with this step; without: there from the beginning. */
  readonly step?: string;
  /** Of a route that comes dash by dash: which one this is. */
  readonly order?: number;
}

export type LabelRole =
  | 'place'
  | 'here'
  | 'date'
  | 'note' // at points
  | 'sea'
  | 'region' // across areas, letter-spaced
  | 'heading'
  | 'name'
  | 'value'
  | 'tick' // charts, timelines
  | 'line' // a sentence as the picture
  | 'large' // names and years as the picture
  | 'display'; // the same where one of them is too long for its line // prettier-ignore

/** Where words may stand beside their spot: tried in this order. `on` stands on the spot itself, centred. */
export type Side =
  'right' | 'left' | 'above' | 'below' | 'above-right' | 'above-left' | 'below-right' | 'below-left' | 'on';

export interface DrawnLabel {
  readonly id: string;
  readonly role: LabelRole;
  readonly words: Words;
  /** Lines that go wherever the words go: a date over a place, a quieter note under it. */
  readonly over?: Words;
  readonly second?: Words;
  readonly at: Spot;
  readonly sides: readonly Side[];
  /** From the spot to the words. */
  readonly gap: number;
  /** Widest line in units, before it wraps. */
  readonly width?: number;
  /** Lower goes first. What finds no place gets a number at its spot and a line in the legend. */
  readonly priority: number;
  readonly step?: string;
}

export interface DrawnView {
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly Shape[];
  readonly labels: readonly DrawnLabel[];
  /** Where the layers of a diagram lie: left, top, width, height. It may reach over the edges of the view. */
  readonly frame?: readonly [left: number, top: number, width: number, height: number];
}

/** A part of a diagram, shown as a picture over the parts before it. */
export interface Layer {
  readonly src: Media;
  readonly step?: string;
}

/** One drawing in both orientations: 1248 × 904 beside the text, 1080 × 940 above it. */
export interface Drawing {
  readonly kind: 'drawing';
  readonly form: 'map' | 'chart' | 'timeline' | 'type' | 'diagram';
  readonly views: { readonly landscape: DrawnView; readonly portrait: DrawnView };
  /** What it shows, in words, made from the data: for who does not see it. The curator's alt goes before it. */
  readonly said: Words;
  /** Of a diagram. */
  readonly layers?: readonly Layer[];
}
