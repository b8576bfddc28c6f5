import { searchTypes } from '#lib/search/types.ts';
import type { SearchFacets, SearchType } from '#lib/search/types.ts';
import { searchWords } from '#lib/words/areas/search/answer.tsx';
import { words } from '#lib/words/dictionary.ts';
import { typeName } from './type-name.ts';

interface TypeChipsProps {
  /** Null before anything is found. */
  facets: SearchFacets | null;
  type: SearchType | undefined;
  onChange: (type: SearchType | undefined) => void;
}

/** All, and each type that has hits, with counts; single choice. */
export function TypeChips({ facets, type, onChange }: TypeChipsProps) {
  const say = words(searchWords);
  const countOf = (one: SearchType): number => facets?.types[one] ?? 0;
  const all = searchTypes.reduce((sum, one) => sum + countOf(one), 0);
  return (
    <>
      <Chip name={say.all} count={all} pressed={!type} onPress={() => onChange(undefined)} />
      {searchTypes
        .filter((one) => countOf(one) > 0 || one === type)
        .map((one) => (
          <Chip
            key={one}
            name={typeName(one)}
            count={countOf(one)}
            pressed={type === one}
            onPress={() => onChange(type === one ? undefined : one)}
          />
        ))}
    </>
  );
}

interface ChipProps {
  name: string;
  count: number;
  pressed: boolean;
  onPress: () => void;
}

function Chip({ name, count, pressed, onPress }: ChipProps) {
  return (
    <button type="button" className="chip" aria-pressed={pressed} onClick={onPress}>
      {name} <b>{count}</b>
    </button>
  );
}
