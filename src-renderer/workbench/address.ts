// What the workbench shows stands in its own address: loaded anew, it comes back to the same slide on the same screen.
import { asFragment, wishIn, type Wish } from '../preview/wish.ts';
import { SCREENS, type FrameScreen } from './screens.ts';

export interface BenchAddress {
  readonly screen: FrameScreen;
  readonly wish: Wish;
}

export function addressIn(fragment: string): BenchAddress {
  const id = new URLSearchParams(fragment.replace(/^#/u, '')).get('screen');
  const { shortSideMm: _, anew: __, idle: ___, ...wish } = wishIn(fragment);
  return { screen: SCREENS.find((one) => one.id === id) ?? SCREENS[0], wish };
}

export const asAddress = ({ screen, wish }: BenchAddress): string =>
  `${asFragment(wish)}&screen=${screen.id}`.replace('#&', '#');
