import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { archiveDir } from '#lib/test-support/archive.ts';
import { attribute, elements } from '#lib/mdx/elements.ts';
import { collect, textOf } from './tree/nodes.ts';
import { importArchive } from './test-support/archive.ts';

/** What a careful reader found by hand, beside the archive. */
const truthSchema = z.record(
  z.string(),
  z.object({
    date: z.string(),
    qas: z.array(
      z.object({
        asker: z.string().nullable(),
        issue: z.number().nullable(),
        project: z.string().nullable(),
        /** What only the text tells. */
        implied_project: z.string().nullish(),
        rounds: z.number(),
        question_start: z.string(),
        answer_start: z.string().nullable(),
      }),
    ),
    releases: z.array(
      z.object({ project: z.string(), version: z.string(), url: z.string().nullable() }),
    ),
    readings: z.array(z.object({ title: z.string() })),
  }),
);

const dir = archiveDir();
const path = dir === null ? '' : join(dir, '../truth/weeklies.json');
const truth = existsSync(path) ? truthSchema.parse(JSON.parse(readFileSync(path, 'utf8'))) : {};
const archive = dir !== null && existsSync(path) ? await importArchive(dir) : null;
const cases = Object.entries(truth);

describe.skipIf(archive === null)('hand-read weeklies (skipped without archive and truth)', () => {
  it.each(cases)('%s: questions', (folder, { qas }) => {
    const questions = elements(weeklyOf(folder).tree, 'Question');
    const wanted = qas.map((one, index) => {
      // What only the text tells may be left open, and is marked where it is not.
      const inferred = questions[index] ? attribute(questions[index], 'inferred') : null;
      return {
        asker: one.asker,
        issue: one.issue,
        project: slugOf(inferred ? (one.implied_project ?? null) : one.project),
        rounds: one.rounds,
        question: collapse(one.question_start),
        answer: one.answer_start === null ? '' : collapse(one.answer_start),
      };
    });
    const found = questions.map((node, index) => ({
      asker: attribute(node, 'asker'),
      issue: Number(attribute(node, 'issue')) || null,
      project: attribute(node, 'project'),
      rounds: answersOf(node).length,
      question: collapse(askOf(node)).slice(0, wanted[index]?.question.length),
      answer: collapse(textIn(answersOf(node)[0]?.children ?? [])).slice(
        0,
        wanted[index]?.answer.length,
      ),
    }));
    expect(found).toEqual(wanted);
  });

  it.each(cases)('%s: releases', (folder, { releases }) => {
    const found = elements(weeklyOf(folder).tree, 'Release').map((node) => ({
      project: attribute(node, 'project'),
      version: attribute(node, 'version'),
      url: attribute(node, 'url'),
    }));
    expect(found).toEqual(releases.map((one) => ({ ...one, project: slugOf(one.project) })));
  });

  it.each(cases)('%s: readings', (folder, { readings }) => {
    const titles = elements(weeklyOf(folder).tree, 'Readings').flatMap((node) =>
      collect(node, 'link'),
    );
    expect(titles.map((link) => collapse(textOf(link)))).toEqual(
      readings.map(({ title }) => collapse(title)),
    );
  });

  it.each(cases)('%s: date', (folder, { date }) => {
    expect(weeklyOf(folder).head.date).toBe(date);
  });
});

function weeklyOf(folder: string) {
  const found = archive?.posts.find(({ post }) => post.folder === folder);
  if (!found) throw new Error(`the archive lacks ${folder}`);
  return found.weekly;
}

function answersOf(question: MdxJsxFlowElement): MdxJsxFlowElement[] {
  return question.children.filter((child) => child.type === 'mdxJsxFlowElement');
}

function askOf(question: MdxJsxFlowElement): string {
  const end = question.children.findIndex((child) => child.type === 'mdxJsxFlowElement');
  return textIn(end < 0 ? question.children : question.children.slice(0, end));
}

function textIn(nodes: MdxJsxFlowElement['children']): string {
  return nodes.map((node) => textOf(node)).join(' ');
}

function collapse(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function slugOf(name: string | null): string | null {
  return name === null ? null : (archive?.registry.byName(name) ?? null);
}
