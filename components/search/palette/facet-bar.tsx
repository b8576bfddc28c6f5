import { memo } from 'react';
import { Icon } from '#components/ui/icon.tsx';
import type { ProjectName, SearchFacets, SearchFilter } from '#lib/search/types.ts';
import { paletteWords } from '#lib/words/areas/search/palette.ts';
import { words } from '#lib/words/dictionary.ts';
import { SearchIcon } from '../icon.tsx';
import { projectName } from '../projects.ts';
import { TypeChips } from '../type-chips.tsx';

interface FacetBarProps {
  facets: SearchFacets;
  filter: SearchFilter;
  projects: readonly ProjectName[];
  onChange: (filter: SearchFilter) => void;
}

/** Filters above the palette's list: one type, one project, one year. */
export const FacetBar = memo(function FacetBar(props: FacetBarProps) {
  const say = words(paletteWords);
  const { facets, filter, projects, onChange } = props;
  const years = Object.entries(facets.years)
    .filter(([, count]) => count > 0)
    .sort(([a], [b]) => b.localeCompare(a))
    .map(([year, count]) => ({ value: year, text: year, count }));
  const named = Object.entries(facets.projects)
    .filter(([slug, count]) => slug && count > 0)
    .sort(([, a], [, b]) => b - a)
    .map(([slug, count]) => ({ value: slug, text: projectName(slug, projects), count }));
  return (
    <div className="palette-facets" role="toolbar" aria-label={say.filters}>
      <TypeChips
        facets={facets}
        type={filter.type}
        onChange={(type) => onChange({ ...filter, type })}
      />
      <span className="palette-facets-rule" />
      <MenuChip
        label={say.project}
        all={say.allProjects}
        by={say.byProject}
        notBy={say.notByProject}
        hue={filter.projects?.[0]}
        value={filter.projects?.[0]}
        options={named}
        text={projectName(filter.projects?.[0] ?? '', projects)}
        onChange={(slug) => onChange({ ...filter, projects: slug ? [slug] : [] })}
      />
      <MenuChip
        label={say.year}
        all={say.allYears}
        by={say.byYear}
        notBy={say.notByYear}
        value={filter.years?.[0]}
        options={years}
        text={filter.years?.[0] ?? ''}
        onChange={(year) => onChange({ ...filter, years: year ? [year] : [] })}
      />
    </div>
  );
});

interface MenuChipProps {
  label: string;
  /** What its menu says: for no filter, … */
  all: string;
  /** … of itself, … */
  by: string;
  /** … and a press that removes the filter. */
  notBy: string;
  value: string | undefined;
  /** Slug whose hue the chip carries once set. */
  hue?: string | undefined;
  /** What the chip shows once set. */
  text: string;
  options: { value: string; text: string; count: number }[];
  onChange: (value: string) => void;
}

/** A chip that opens the browser's own menu; once set it is removed by a press. */
function MenuChip(props: MenuChipProps) {
  const { label, all, by, notBy, value, hue, text, options, onChange } = props;
  if (value) {
    return (
      <button type="button" className="chip" aria-pressed="true" onClick={() => onChange('')}>
        {hue && <span className={`dot hue-${hue}`} />}
        {text}
        <span className="sr-only">{notBy}</span>
        <SearchIcon name="x" />
      </button>
    );
  }
  return (
    <label className="chip palette-menu">
      {label}
      <Icon name="chevron-down" />
      <select aria-label={by} value="" onChange={(event) => onChange(event.target.value)}>
        <option value="">{all}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {words(paletteWords).option(option.text, option.count)}
          </option>
        ))}
      </select>
    </label>
  );
}
