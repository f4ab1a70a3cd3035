// Numbers and dates in Chinese and Japanese: 1894年11月21日, 三千万, 一百五十多万, 1万4700人, 十四世紀, 19世纪80年代, 二〇三高地.
import { hanValue, isApproximate, isPositional } from './han-value.ts';
import { take, takeFixed, type Taken } from './fixed.ts';
import {
  decadeSaid,
  hours,
  keyOf,
  LEAST_IN_WORDS,
  mustInFigures,
  type Bound,
  type Numbers,
  type Said,
} from './said.ts';

const SIGN = '〇零一二三四五六七八九十百千万萬亿億两兩廿卅';
const FIGURES = '\\d{1,3}(?:[,，]\\d{3})+(?:\\.\\d+)?|\\d{1,3}(?: \\d{3})+|\\d+(?:\\.\\d+)*';
const RUN = new RegExp(`(?:${FIGURES}|[${SIGN}])(?:[多余餘]?(?:${FIGURES}|[${SIGN}]))*`, 'gu');
const ERA = new RegExp(`(?:明治|大正|昭和|平成|光[绪緒]|同治|康[德徳]|民[国國])(?:元|\\d+|[${SIGN}]+)年`, 'gu');
// no more signs than a number has: else each of a page of nothing but numbers is looked at from all before it
const FRACTION = new RegExp(`(\\d{1,12}|[${SIGN}]{1,12})分[之の](\\d{1,12}|[${SIGN}]{1,12})`, 'gu');
const DECADE = new RegExp(`(?:(\\d{1,2}|[${SIGN}]{1,4})世[纪紀])?(\\d{3}0|\\d0|[一二三四五六七八九]十)年代`, 'gu');
/** 数十, 何千, 十数: nobody counted. */
const VAGUE = { before: /[数數几幾何]$/u, after: /^[数數几幾]/u };
/** 2至8月 is 2月至8月, 10至15万 is 10万至15万. */
const TO = '\\s?(?:[—–~〜～、-]|至|到|から)\\s?';
const MONTH_AFTER = new RegExp(`^(?:月|${TO}(?:\\d{1,2}|[${SIGN}]{1,2})月)(?![间間])`, 'u');
const SCALE_AFTER = new RegExp(`^${TO}(?:\\d+|[一二三四五六七八九两兩十])([百千]?[万萬亿億]|[百千])`, 'u');
const UNIT = 10;

export function hanNumbers(text: string): Numbers {
  const taken = takeSpecial(text);
  const reading: Reading = { said: [], bound: [] };
  let end = 0;
  for (const found of taken.rest.matchAll(RUN)) {
    // a date does not go on in another sentence
    if (/[。！？；]|\n\n/u.test(taken.rest.slice(end, found.index))) reading.month = reading.year = undefined;
    readRun(reading, found, taken.rest, end);
    end = found.index + found[0].length;
  }
  return { said: [...taken.said, ...reading.said], bound: [...taken.bound, ...reading.bound] };
}

interface Reading {
  readonly said: Said[];
  readonly bound: Bound[];
  month?: Said | undefined;
  year?: Said | undefined;
}

function readRun(reading: Reading, found: RegExpMatchArray, text: string, end: number): void {
  const at = found.index ?? 0;
  // the last sign of 三千万两 is the tael, not a two
  const run = found[0].replace(/(?<=[十百千万萬亿億\d])[两兩]$/u, '');
  const after = text.slice(at + run.length, at + run.length + UNIT);
  const before = text.slice(0, at);
  const isVague = VAGUE.before.test(before) || VAGUE.after.test(after) || isApproximate(run);
  if (isVague) return;
  const figures = /\d/u.test(run);
  const value = hanValue(run);
  const base = { text: run, at, figures, must: true } as const;
  const number = { ...base, keys: [keyOf(value)] };
  const isNear = /^(?:年|月|[日号號]?[至到、和〜~–—-]|[日号號]?から|)$/u.test(text.slice(end, at));
  if (/^年(?!代|[间間前后後来半级])/u.test(after) && value >= 1000 && value <= 2100) {
    reading.year = { ...number, part: 'year' };
    reading.said.push(reading.year);
  } else if (MONTH_AFTER.test(after) && Number.isInteger(value) && value >= 1 && value <= 12) {
    const year = isNear ? reading.year : undefined;
    reading.month = { ...base, text: `${run}月`, keys: [`m${value}`], part: 'month' };
    reading.year = year;
    reading.said.push(reading.month);
    if (year !== undefined) reading.bound.push({ month: reading.month, year });
  } else if (/^[日号號](?![间間])/u.test(after) && value >= 1 && value <= 31 && (figures || isNear)) {
    const day: Said = { ...number, part: 'day' };
    reading.said.push(day);
    if (reading.month !== undefined) reading.bound.push({ month: reading.month, day });
  } else reading.said.push(plainSaid(number, value, run, after));
}

function plainSaid(number: Said, value: number, run: string, after: string): Said {
  const scale = SCALE_AFTER.exec(after)?.[1];
  const scaled = scale === undefined ? [] : [keyOf(value * hanValue(scale))];
  if (number.figures) {
    const isHour = /^(?:[时時點]|点(?!\d))/u.test(after);
    const keys = isHour ? hours(value) : /^割/u.test(after) ? [...number.keys, keyOf(value * 10)] : number.keys;
    return { ...number, keys: [...keys, ...scaled], must: mustInFigures(value) };
  }
  // 九一八, 百: names and idioms
  const isName = isPositional(run) ? run.length !== 4 : !/[一二三四五六七八九两兩廿卅]/u.test(run);
  return { ...number, keys: [...number.keys, ...scaled], must: !isName && value >= LEAST_IN_WORDS };
}

function takeSpecial(text: string): Taken {
  const loose = (value: string, whole: string, at: number): Said => ({
    keys: [keyOf(hanValue(value))],
    text: whole,
    at,
    must: false,
    figures: false,
  });
  const eras = take(takeFixed(text), ERA, () => ({ said: [] }));
  const decades = take(eras, DECADE, ({ 0: whole, 1: century, 2: decade = '', index }) => {
    const start = (century === undefined ? 0 : hanValue(century) - 1) * 100 + hanValue(decade);
    return { said: [decadeSaid(start, whole, index)] };
  });
  // 百分之六十 is sixty, and no fraction
  const percent = { ...decades, rest: decades.rest.replaceAll('百分之', '   ') };
  return take(percent, FRACTION, ({ 0: whole, 1: below = '', 2: above = '', index }) => ({
    said: [loose(below, whole, index), loose(above, whole, index)],
  }));
}
