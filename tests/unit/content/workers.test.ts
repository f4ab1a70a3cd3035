// Threads are a help, not a condition.
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readAll } from '../../../src-main/content/workers.ts';
import { folderWith } from '../../support/folders.ts';

it.each([
  ['cannot start', 'throw new Error("no memory");'],
  [
    'dies at the first question',
    'import { parentPort } from "node:worker_threads"; parentPort.once("message", () => process.exit(3));',
  ],
])('every file is read even if a thread %s', async (_how, code) => {
  const names = Array.from({ length: 70 }, (_, index) => `${index}.md`);
  const root = await folderWith({
    'worker.mjs': code,
    ...Object.fromEntries(names.map((name) => [name, `# ${name}`])),
  });
  const tasks = names.map(
    (name) => ({ path: name, absolute: join(root, name), kind: 'text', type: 'text/markdown' }) as const,
  );
  const seen: number[] = [];
  const facts = await readAll(tasks, {
    workers: 2,
    script: join(root, 'worker.mjs'),
    onProgress: (done) => void seen.push(done),
  });
  expect(facts.map((one) => one.content)).toMatchObject(names.map((text) => ({ title: [{ kind: 'text', text }] })));
  expect(seen.at(-1)).toBe(70);
});
