// The guide of all messages: what the code of the program can tell of stands in it.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { problemGuide } from '../../src-main/problem-guide.ts';

const main = join(import.meta.dirname, '../../src-main');

/** What is refused to staff is no problem of the exhibition: the panel has words of its own for it, and a test that it has all. */
const REFUSALS = join('kiosk', 'staff');

const sources = readdirSync(main, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.startsWith(REFUSALS))
  .map((name) => ts.createSourceFile(name, readFileSync(join(main, name), 'utf8'), ts.ScriptTarget.Latest, true));

function* nodesIn(node: ts.Node): Generator<ts.Node> {
  yield node;
  // not `forEachChild`: it ends at the first that gives something back
  for (const child of node.getChildren()) yield* nodesIn(child);
}

/** Of functions that take a code: file and name (or the name alone, for those that import it), and at which place. */
const takers = new Map<string, number>();
for (const node of sources.flatMap((file) => [...nodesIn(file)])) {
  if (!ts.isFunctionDeclaration(node) && !ts.isArrowFunction(node)) continue;
  const name = ts.isVariableDeclaration(node.parent) ? node.parent.name : node.name;
  const at = node.parameters.findIndex((parameter) => parameter.name.getText() === 'code');
  if (name === undefined || at < 0) continue;
  takers.set(`${node.getSourceFile().fileName} ${name.getText()}`, at).set(name.getText(), at);
}

/** The codes of all problems that are made in the sources: objects of a code and a severity, and what such functions are given. */
const codes = sources
  .flatMap((file) => [...nodesIn(file)])
  .flatMap((node): readonly string[] => {
    if (ts.isObjectLiteralExpression(node)) {
      const isProblem = node.properties.some((one) => ts.isSpreadAssignment(one) || one.name?.getText() === 'severity');
      const code = node.properties.find((one) => one.name?.getText() === 'code');
      return isProblem && code && ts.isPropertyAssignment(code) ? literals(code.initializer) : [];
    }
    if (!ts.isCallExpression(node) || !ts.isIdentifier(node.expression)) return [];
    const name = node.expression.text;
    return literals(node.arguments[takers.get(`${node.getSourceFile().fileName} ${name}`) ?? takers.get(name) ?? -1]);
  });

function literals(node: ts.Expression | undefined): readonly string[] {
  if (node && ts.isConditionalExpression(node)) return [...literals(node.whenTrue), ...literals(node.whenFalse)];
  return node && ts.isStringLiteral(node) ? [node.text] : [];
}

describe('the guide of all messages', () => {
  const rows = problemGuide().map(({ code }) => code);

  it('has every code that the program tells, once', () => {
    expect(codes.filter((code) => !rows.includes(code))).toEqual([]);
    expect(rows).toEqual([...new Set(rows)]);
  });

  it('has no code that the program never tells', () => {
    expect(rows.filter((code) => !codes.includes(code))).toEqual([]);
  });
});
