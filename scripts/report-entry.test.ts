import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { allPages } from './screenshots/pages';

// The way to complain has to be on every page, in the same place, whatever state the page is in.

const root = join(import.meta.dirname, '..', 'miniprogram');
const COMPONENT = '/components/report-entry/report-entry';
const TAG = /<(\/?)([a-z][\w-]*)((?:"[^"]*"|'[^']*'|[^>"'])*?)(\/?)>/g;
const CONDITION = /\s(wx:(if|elif|else|for)|hidden)(?=[\s=/>]|$)/;

interface Tag {
  name: string;
  attributes: string;
  /** The tags it stands in, outermost first. */
  within: Tag[];
}

/** The elements of a template in order, without comments and scripts. */
function tagsOf(wxml: string): Tag[] {
  const tags: Tag[] = [];
  const open: Tag[] = [];
  const markup = wxml.replace(/<!--[\s\S]*?-->/g, '').replace(/<wxs[\s\S]*?(?:<\/wxs>|\/>)/g, '');
  for (const [, closing, name = '', attributes = '', selfClosing] of markup.matchAll(TAG)) {
    if (closing) {
      open.pop();
      continue;
    }
    const tag = { name, attributes: ` ${attributes}`, within: [...open] };
    tags.push(tag);
    if (!selfClosing) open.push(tag);
  }
  return tags;
}

/** What keeps the entry of a page from being seen where it belongs; empty when nothing does. */
function problemsOf(wxml: string, json: string): string[] {
  const { usingComponents = {} } = JSON.parse(json) as { usingComponents?: Record<string, string> };
  const tags = tagsOf(wxml).filter(({ name }) => name !== 'page-meta');
  const entry = tags.find(({ name }) => name === 'report-entry');
  return [
    ...(usingComponents['report-entry'] === COMPONENT ? [] : ['its json does not register it']),
    ...(entry ? [] : ['there is none']),
    ...(entry && [entry, ...entry.within].some(({ attributes }) => CONDITION.test(attributes))
      ? ['it depends on a state']
      : []),
    ...(entry && tags.indexOf(entry) === 1 && entry.within[0]?.name === 'view'
      ? []
      : ['it is not the first thing in the root view']),
  ];
}

test.each(allPages())('%s has the way to complain, top right, in every state', (page) => {
  const read = (extension: string) => readFileSync(join(root, `${page}.${extension}`), 'utf8');
  expect(problemsOf(read('wxml'), read('json'))).toEqual([]);
});

test('what would hide it is found', () => {
  const json = JSON.stringify({ usingComponents: { 'report-entry': COMPONENT } });
  const problems = (inside: string) => problemsOf(`<view class="page">${inside}</view>`, json);
  expect(problems('<report-entry />')).toEqual([]);
  expect(
    problems('<!-- <view> --><wxs module="a">1 > 0</wxs><report-entry subject-id="{{a > 1}}" />'),
  ).toEqual([]);
  expect(problems('<report-entry><view wx:if="{{a}}" /></report-entry>')).toEqual([]);
  expect(problems('<view wx:if="{{a}}"><report-entry /></view>')).toContain('it depends on a state');
  expect(problems('<report-entry wx:else />')).toEqual(['it depends on a state']);
  expect(problems('<report-entry hidden="{{a}}" />')).toEqual(['it depends on a state']);
  expect(problems('<view /><report-entry />')).toEqual(['it is not the first thing in the root view']);
  expect(problems('<page-state />')).toContain('there is none');
  expect(problemsOf('<view><report-entry /></view>', '{}')).toEqual(['its json does not register it']);
});
