import { ProjectName } from '#components/ui/project-name.tsx';
import { Link } from '#components/ui/link/link.tsx';
import type { Project } from '#lib/content/types.ts';
import type { Matrix, MatrixRow } from '#lib/content/views/stats.ts';
import { Cell } from './cell.tsx';
import { statsWords } from '#lib/words/areas/pages/stats.tsx';
import { words } from '#lib/words/dictionary.ts';

interface ProjectMatrixProps {
  matrix: Matrix;
  /** What is counted, for those who listen. */
  caption: string;
  /** A project's things of a year; null: those that name no project. */
  hrefOf: (year: string, project: Project | null) => string;
  /** All things of a project. */
  totalHref: (project: Project) => string;
}

/** Projects by years: numbers, each with a bar in the project's hue. */
export function ProjectMatrix(props: ProjectMatrixProps) {
  const { matrix, caption } = props;
  const say = words(statsWords);
  return (
    <div className="stats-scroll" tabIndex={0} role="region" aria-label={caption}>
      <table className="stats-table">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{say.project}</th>
            {matrix.years.map((year) => (
              <th key={year} scope="col">
                {year}
              </th>
            ))}
            <th scope="col">{say.total}</th>
          </tr>
        </thead>
        <tbody>
          {matrix.rows.map((row) => (
            <Row key={row.project?.slug ?? ''} {...props} row={row} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface RowProps extends ProjectMatrixProps {
  row: MatrixRow;
}

function Row({ row, matrix, hrefOf, totalHref }: RowProps) {
  const { project, counts, total } = row;
  return (
    <tr className={`hue-${project?.slug ?? 'none'}`}>
      <th scope="row">
        <ProjectName project={project} />
      </th>
      {counts.map((count, index) => {
        const year = matrix.years[index] ?? '';
        return (
          <td key={year}>
            <Cell value={count} most={matrix.most} href={hrefOf(year, project)} />
          </td>
        );
      })}
      <td className="stats-total">
        {project ? <Link href={totalHref(project)}>{total}</Link> : total}
      </td>
    </tr>
  );
}
