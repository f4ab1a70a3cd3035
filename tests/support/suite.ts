// Which suite is run: the short one (`npm test`), or all of it (`npm run test:all`).
export const isLongSuite = process.env['VITRINE_SUITE'] === 'all';
