import { act } from 'react';
import { describe, expect, test } from 'vitest';
import { valueOf } from '#lib/editor/form/slots.ts';
import { projectOptions } from './project-options.ts';
import {
  control,
  filledForm,
  key,
  leave,
  openForm,
  projects,
  send,
  typeInto,
} from '../test-support/open-form.tsx';

const options = (): string[] =>
  [...document.querySelectorAll('[role=option]')].map(({ textContent }) => textContent);

describe('projects to choose from', () => {
  const slugs = (typed: string): string[] =>
    projectOptions(typed, projects).projects.map(({ slug }) => slug);

  test('are those with a name, a short name or an alias that has what is typed', () => {
    expect(slugs('')).toEqual(['sofa-jraft', 'sofa-rpc', 'mosn']);
    expect(slugs('sofa r')).toEqual(['sofa-rpc']);
    expect(slugs('远程')).toEqual(['sofa-rpc']);
    expect(slugs('RPC')).toEqual(['sofa-rpc']);
  });

  test('begin with those that begin with it', () => {
    expect(slugs('s')).toEqual(['sofa-jraft', 'sofa-rpc', 'mosn']);
    expect(slugs('mos')).toEqual(['mosn']);
  });

  test('are the nearest one where none has it', () => {
    expect(projectOptions('sofa-rpx', projects)).toEqual({
      projects: [projects[1]],
      isKnown: false,
    });
    expect(slugs('kubernetes')).toEqual([]);
  });
});

describe('the field of a project', () => {
  const opened = (project = '') => {
    const { form } = openForm(filledForm('question', project ? { project } : {}));
    return { field: control('项目'), value: () => valueOf(form(), 'project') };
  };

  test('shows the name of what the text has by its short name', () => {
    expect(opened('sofa-jraft').field.value).toBe('SOFAJRaft');
  });

  test('takes any of its names, and shows its own when it is left', () => {
    const { field, value } = opened();
    typeInto(field, 'JRaft');
    expect([field.value, value()]).toEqual(['JRaft', 'sofa-jraft']);
    leave();
    expect(field.value).toBe('SOFAJRaft');
    expect(document.querySelector('.edit-project .dot')!.className).toContain('hue-sofa-jraft');
  });

  test('has a list that opens with the keys and takes what Enter chooses', () => {
    const { field, value } = opened();
    act(() => field.focus());
    expect(field.getAttribute('aria-expanded')).toBe('false');
    expect(key(field, 'Enter').defaultPrevented).toBe(false);
    key(field, 'ArrowDown');
    key(field, 'ArrowDown');
    expect(field.getAttribute('aria-expanded')).toBe('true');
    const active = document.getElementById(field.getAttribute('aria-activedescendant')!)!;
    expect([active.getAttribute('aria-selected'), active.textContent]).toEqual([
      'true',
      'SOFARPCsofa-rpc',
    ]);
    expect(document.getElementById(field.getAttribute('aria-controls')!)!.contains(active)).toBe(
      true,
    );
    key(field, 'Enter');
    expect([field.value, value(), field.getAttribute('aria-expanded')]).toEqual([
      'SOFARPC',
      'sofa-rpc',
      'false',
    ]);
  });

  test('goes around the ends of the list', () => {
    const { field, value } = opened();
    key(field, 'ArrowUp');
    key(field, 'Enter');
    expect(value()).toBe('mosn');
  });

  test('leaves keys to an input method', () => {
    const { field } = opened();
    key(field, 'ArrowDown', { isComposing: true });
    key(field, 'ArrowDown', { keyCode: 229 });
    expect(field.getAttribute('aria-expanded')).toBe('false');
  });

  test('closes its list on Escape, and nothing else hears of it', () => {
    const { field } = opened();
    let heard = 0;
    document.body.addEventListener('keydown', ({ key: name }) => {
      if (name === 'Escape') heard += 1;
    });
    typeInto(field, 'sofa');
    expect(options()).toHaveLength(2);
    key(field, 'Escape');
    expect([field.getAttribute('aria-expanded'), field.value, heard]).toEqual(['false', 'sofa', 0]);
    key(field, 'Escape');
    expect(heard).toBe(1);
  });

  test('is left empty for a project that nobody knows', () => {
    const { field, value } = opened();
    typeInto(field, 'kubernetes');
    expect(options()).toEqual(['不在列表里，留空']);
    key(field, 'ArrowDown');
    key(field, 'Enter');
    expect([field.value, value()]).toEqual(['', '']);
  });

  test('takes what is pressed, and keeps the focus', () => {
    const { field, value } = opened();
    typeInto(field, 'mos');
    const option = document.querySelector('[role=option]')!;
    expect(send(option, 'mousedown').defaultPrevented).toBe(true);
    send(option, 'click');
    expect([value(), document.activeElement]).toEqual(['mosn', field]);
  });
});
