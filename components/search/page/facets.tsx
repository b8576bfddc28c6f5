import { searchTraits, searchTypes } from '#lib/search/types.ts';
import type {
  ProjectName,
  SearchFacets,
  SearchFilter,
  SearchTrait,
  SearchType,
} from '#lib/search/types.ts';
import { searchPageWords } from '#lib/words/areas/search/page.ts';
import { searchWords } from '#lib/words/areas/search/answer.tsx';
import { words } from '#lib/words/dictionary.ts';
import { projectName } from '../projects.ts';
import { typeName } from '../type-name.ts';

/** Name of what a question may have besides its words. */
function traitName(trait: SearchTrait): string {
  const say = words(searchPageWords);
  return trait === 'issue' ? say.withIssue : say.withRounds;
}

interface FacetsProps {
  /** Null before anything is found: what does not depend on it keeps its place. */
  facets: SearchFacets | null;
  filter: SearchFilter;
  projects: readonly ProjectName[];
  onChange: (filter: SearchFilter) => void;
}

/** Type, projects, years and traits of the results, with counts. */
export function Facets({ facets, filter, projects, onChange }: FacetsProps) {
  if (!facets) return <TypeFacet facets={null} filter={filter} onChange={onChange} />;
  return (
    <>
      <TypeFacet facets={facets} filter={filter} onChange={onChange} />
      <ProjectFacet facets={facets} filter={filter} projects={projects} onChange={onChange} />
      <YearFacet facets={facets} filter={filter} onChange={onChange} />
      <TraitFacet facets={facets} filter={filter} onChange={onChange} />
    </>
  );
}

/** What a facet needs once something is found. */
type FoundProps = FacetsProps & { facets: SearchFacets };

function TypeFacet({ facets, filter, onChange }: Omit<FacetsProps, 'projects'>) {
  const countOf = (type: SearchType): number => facets?.types[type] ?? 0;
  const all = searchTypes.reduce((sum, type) => sum + countOf(type), 0);
  return (
    <fieldset className="facet">
      <legend>{words(searchPageWords).type}</legend>
      {([undefined, ...searchTypes] as const).map((type) => {
        const count = type ? countOf(type) : all;
        const checked = filter.type === type;
        return (
          <label key={type ?? 'all'} className="facet-row">
            <input
              type="radio"
              checked={checked}
              disabled={count === 0 && !checked}
              onChange={() => onChange({ type })}
            />
            <span>{type ? typeName(type) : words(searchWords).all}</span>
            <span className="facet-count">{count}</span>
          </label>
        );
      })}
    </fieldset>
  );
}

function ProjectFacet({ facets, filter, projects, onChange }: FoundProps) {
  const say = words(searchPageWords);
  const chosen = filter.projects ?? [];
  const slugs = [...new Set([...Object.keys(facets.projects), ...chosen])].sort(
    (a, b) => (facets.projects[b] ?? 0) - (facets.projects[a] ?? 0) || a.localeCompare(b),
  );
  if (slugs.length === 0) return null;
  return (
    <fieldset className="facet">
      <legend>{say.project}</legend>
      {slugs.map((slug) => (
        <label key={slug} className={`facet-row hue-${slug || 'none'}`}>
          <input
            type="checkbox"
            checked={chosen.includes(slug)}
            disabled={!chosen.includes(slug) && !facets.projects[slug]}
            onChange={() => onChange({ projects: toggled(chosen, slug) })}
          />
          <span>
            {slug && <span className="dot" />}
            {slug ? projectName(slug, projects) : say.noProject}
          </span>
          <span className="facet-count">{facets.projects[slug] ?? 0}</span>
        </label>
      ))}
    </fieldset>
  );
}

function YearFacet({ facets, filter, onChange }: Omit<FoundProps, 'projects'>) {
  const say = words(searchPageWords);
  const chosen = filter.years ?? [];
  const years = everyYear([...Object.keys(facets.years), ...chosen]);
  const most = Math.max(1, ...Object.values(facets.years));
  if (years.length === 0) return null;
  return (
    <fieldset className="facet">
      <legend>{say.year}</legend>
      <div className="facet-years">
        {years.map((year) => {
          const count = facets.years[year] ?? 0;
          return (
            <button
              key={year}
              type="button"
              aria-pressed={chosen.includes(year)}
              disabled={count === 0 && !chosen.includes(year)}
              aria-label={say.inYear(year, count)}
              onClick={() => onChange({ years: toggled(chosen, year) })}
            >
              <span>{count}</span>
              <i style={{ height: `${Math.max(3, (count / most) * 44)}px` }} />
              <span>{year}</span>
            </button>
          );
        })}
      </div>
    </fieldset>
  );
}

/** The years from the first to the last, those in between included: a bar chart has no gaps. */
function everyYear(some: readonly string[]): string[] {
  if (some.length === 0) return [];
  const numbers = some.map(Number);
  const first = Math.min(...numbers);
  const span = Math.min(Math.max(...numbers) - first, 99);
  return Array.from({ length: span + 1 }, (_, i) => String(first + i));
}

function TraitFacet({ facets, filter, onChange }: Omit<FoundProps, 'projects'>) {
  const chosen = filter.traits ?? [];
  return (
    <fieldset className="facet">
      <legend>{words(searchPageWords).traits}</legend>
      {searchTraits.map((trait) => (
        <label key={trait} className="facet-row">
          <input
            type="checkbox"
            checked={chosen.includes(trait)}
            disabled={!chosen.includes(trait) && facets.traits[trait] === 0}
            onChange={() => onChange({ traits: toggled(chosen, trait) })}
          />
          <span>{traitName(trait)}</span>
          <span className="facet-count">{facets.traits[trait]}</span>
        </label>
      ))}
    </fieldset>
  );
}

function toggled<T extends string>(chosen: readonly T[], value: T): T[] {
  return chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value];
}
