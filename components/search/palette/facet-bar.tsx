import { memo } from 'react';
import { Icon } from '#components/ui/icon.tsx';
import type { ProjectName, SearchFacets, SearchFilter } from '#lib/search/types.ts';
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
    <div className="palette-facets" role="toolbar" aria-label="筛选">
      <TypeChips
        facets={facets}
        type={filter.type}
        onChange={(type) => onChange({ ...filter, type })}
      />
      <span className="palette-facets-rule" />
      <MenuChip
        label="项目"
        hue={filter.projects?.[0]}
        value={filter.projects?.[0]}
        options={named}
        text={projectName(filter.projects?.[0] ?? '', projects)}
        onChange={(slug) => onChange({ ...filter, projects: slug ? [slug] : [] })}
      />
      <MenuChip
        label="年份"
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
  value: string | undefined;
  /** Slug whose hue the chip carries once set. */
  hue?: string | undefined;
  /** What the chip shows once set. */
  text: string;
  options: { value: string; text: string; count: number }[];
  onChange: (value: string) => void;
}

/** A chip that opens the browser's own menu; once set it is removed by a press. */
function MenuChip({ label, value, hue, text, options, onChange }: MenuChipProps) {
  if (value) {
    return (
      <button type="button" className="chip" aria-pressed="true" onClick={() => onChange('')}>
        {hue && <span className={`dot hue-${hue}`} />}
        {text}
        <span className="sr-only">，取消{label}筛选</span>
        <SearchIcon name="x" />
      </button>
    );
  }
  return (
    <label className="chip palette-menu">
      {label}
      <Icon name="chevron-down" />
      <select
        aria-label={`按${label}筛选`}
        value=""
        onChange={(event) => onChange(event.target.value)}
      >
        <option value="">全部{label}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.text}（{option.count}）
          </option>
        ))}
      </select>
    </label>
  );
}
