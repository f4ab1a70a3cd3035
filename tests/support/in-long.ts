// A test that is only in the long suite: what it tries is tried more cheaply in the short one.
import { isLongSuite } from './suite.ts';
import { test } from './visitor-test.ts';

export function inLong(title: string, body: Parameters<typeof test>[2]): void {
  if (isLongSuite) test(title, body);
}
