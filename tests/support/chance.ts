// `npm test` says the same of the same code: its property tests roll the same dice each time. The long suite rolls new ones,
// and ten times as many; what fails there names its seed.
import fc from 'fast-check';
import { isLongSuite } from './suite.ts';

fc.configureGlobal(isLongSuite ? { numRuns: 1000 } : { seed: 1894 });
