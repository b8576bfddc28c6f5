import { type KeyboardEvent, useLayoutEffect, useState } from 'react';
import type { EditorProject } from '#lib/editor/types.ts';
import { formWords } from '#lib/words/areas/editor/form.tsx';
import { passageLang } from '#lib/words/content-language.ts';
import { words } from '#lib/words/dictionary.ts';
import { isComposingKey } from '#components/search/composing-key.ts';
import { PartIcon } from '../../parts/icon.tsx';
import { Field } from './field.tsx';
import { plainInput } from './line-field.tsx';
import { fieldId } from '../place.ts';
import { projectNamed, projectOptions } from './project-options.ts';
import type { FieldSpec } from '../specs.ts';
import type { Fields } from '../use-fields.ts';
import { useTyped } from '../use-typed.ts';

/** What stands in the list: a project, or that the field is left empty. */
type Option = EditorProject | null;

/**
 * A project by any of its names: typed, or chosen from a list (the combobox pattern of ARIA). The text has its
 * short name, people see its name.
 */
export function ProjectField({ fields, spec }: { fields: Fields; spec: FieldSpec }) {
  const { projects } = fields;
  const { key } = spec;
  const project = projectNamed(fields.value(key), projects);
  const name = (value: string): string => projectNamed(value, projects)?.name ?? value;
  const typed = useTyped<HTMLInputElement>(project?.name ?? fields.value(key), (text) =>
    name(fields.change({ [key]: projectNamed(text, projects)?.slug ?? text }, key)),
  );
  const list = useList(typed.shown, projects, (option) => {
    typed.show(name(fields.change({ [key]: option?.slug ?? '' }, key)));
    fields.leave(key);
  });
  const listId = `${fieldId(key)}-list`;
  return (
    <Field fields={fields} spec={spec} className="edit-project">
      {(wiring) => (
        <div className="edit-control">
          {project && <span className={`dot hue-${project.slug}`} />}
          <input
            {...plainInput}
            {...wiring}
            ref={typed.ref}
            role="combobox"
            aria-autocomplete="list"
            aria-expanded={list.isOpen}
            aria-controls={listId}
            aria-activedescendant={list.active < 0 ? undefined : optionId(listId, list.active)}
            onInput={() => {
              typed.onInput();
              list.search();
            }}
            onKeyDown={list.onKey}
            onClick={list.open}
            onBlur={() => {
              list.close();
              typed.rest();
              fields.leave(key);
            }}
          />
          <PartIcon name="search" />
          <ProjectList {...list} id={listId} />
        </div>
      )}
    </Field>
  );
}

/** What is listed, whether it is shown, and the keys that move through it. */
function useList(
  shown: string,
  projects: readonly EditorProject[],
  choose: (option: Option) => void,
) {
  // `isSearch` once something was typed: a field that has its project lists all of them.
  const [state, setState] = useState({ isOpen: false, isSearch: false, active: -1 });
  const found = projectOptions(state.isSearch ? shown : '', projects);
  const options: readonly Option[] = found.isKnown ? found.projects : [...found.projects, null];
  const isOpen = state.isOpen && options.length > 0;
  const active = isOpen && state.active < options.length ? state.active : -1;
  const close = (): void => setState({ isOpen: false, isSearch: false, active: -1 });
  const open = (): void => setState((before) => ({ ...before, isOpen: true }));
  const take = (option: Option): void => {
    choose(option);
    close();
  };
  const move = (step: 1 | -1): void => {
    const from = active < 0 && step < 0 ? 0 : active;
    setState({ ...state, isOpen: true, active: (from + step + options.length) % options.length });
  };
  const onKey = (event: KeyboardEvent): void => {
    if (isComposingKey(event.nativeEvent)) return;
    if (event.key === 'ArrowDown') move(1);
    else if (event.key === 'ArrowUp') move(-1);
    else if (event.key === 'Enter' && active >= 0) take(options[active] ?? null);
    else if (event.key === 'Escape' && isOpen) {
      close();
      event.stopPropagation();
    } else return;
    event.preventDefault();
  };
  const search = (): void => setState({ isOpen: true, isSearch: true, active: -1 });
  return { options, isOpen, active, open, close, search, take, onKey };
}

interface ListProps {
  id: string;
  options: readonly Option[];
  isOpen: boolean;
  active: number;
  take: (option: Option) => void;
}

function ProjectList({ id, options, isOpen, active, take }: ListProps) {
  const say = words(formWords);
  useLayoutEffect(() => {
    if (active < 0) return;
    document.getElementById(optionId(id, active))?.scrollIntoView({ block: 'nearest' });
  }, [id, active]);
  return (
    <ul className="edit-options" id={id} role="listbox" aria-label={say.projects} hidden={!isOpen}>
      {isOpen &&
        options.map((option, index) => (
          <li
            key={option?.slug ?? ''}
            id={optionId(id, index)}
            role="option"
            aria-selected={index === active}
            className="edit-option"
            // The focus stays in the field.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => take(option)}
          >
            {option ? (
              <>
                <span className={`dot hue-${option.slug}`} />
                <span lang={passageLang(option.name)}>{option.name}</span>
                <span className="edit-option-slug">{option.slug}</span>
              </>
            ) : (
              say.leaveEmpty
            )}
          </li>
        ))}
    </ul>
  );
}

function optionId(list: string, index: number): string {
  return `${list}-${index}`;
}
