import { frontmatterSchemas } from './schemas.ts';
import { authorSnippets } from './snippets.ts';
import { authorTasks } from './tasks.ts';

/** What editors read, as JSON values by the paths of their files. `npm run editor-files` writes them. */
export function editorFiles(): Map<string, unknown> {
  const { weekly, project } = frontmatterSchemas();
  return new Map<string, unknown>([
    ['.vscode/schemas/weekly.json', weekly],
    ['.vscode/schemas/project.json', project],
    ['.vscode/sofa-weekly.code-snippets', authorSnippets()],
    ['.vscode/tasks.json', authorTasks()],
  ]);
}
