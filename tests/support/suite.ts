// Which suite is run: the short one (`npm test`), or all of it (`npm run test:all`).
export const isLongSuite = process.env['VITRINE_SUITE'] === 'all';

/** What differs little costs a commit nothing: the first in the short suite, all in the long one. */
export const firstOf = <T>(...all: readonly T[]): readonly T[] => (isLongSuite ? all : all.slice(0, 1));
