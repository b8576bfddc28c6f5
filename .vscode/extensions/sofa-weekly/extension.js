// Completion and hover in the heads of content files. VS Code offers this folder under "@recommended" and
// installs it for this workspace only. It reads the schemas that `npm run editor-files` writes, runs
// nothing and sends nothing.
const { completionsAt, hoverAt } = require('./head.js');

/** Schemas by the folders of the files they are for. */
const SCHEMAS = { weekly: 'weekly.json', projects: 'project.json' };

/** Registers everything with an editor: VS Code itself, or what stands in for it in a test. */
function register(vscode, { subscriptions }) {
  const { languages, workspace, Uri } = vscode;

  async function schemaFor(document, file) {
    const folder = workspace.getWorkspaceFolder(document.uri);
    if (!folder) return null;
    const path = Uri.joinPath(folder.uri, '.vscode', 'schemas', file);
    return JSON.parse(new TextDecoder().decode(await workspace.fs.readFile(path)));
  }
  const linesOf = (document) => document.getText().split(/\r?\n/);

  async function completions(document, position, file) {
    const schema = await schemaFor(document, file);
    const lines = linesOf(document);
    const typed = (lines[position.line] ?? '').slice(0, position.character);
    return completionsAt(schema ?? { properties: {} }, lines, position.line, typed).map((one) => {
      const item = new vscode.CompletionItem(one.name, vscode.CompletionItemKind.Field);
      item.insertText = new vscode.SnippetString(one.text);
      item.documentation = new vscode.MarkdownString(one.said);
      item.detail = one.must ? '必填' : '可以不写';
      item.sortText = one.order;
      return item;
    });
  }

  async function hover(document, { line, character }, file) {
    const schema = await schemaFor(document, file);
    const text = schema && hoverAt(schema, linesOf(document), line, character);
    return text ? new vscode.Hover(new vscode.MarkdownString(text)) : null;
  }

  for (const [folder, file] of Object.entries(SCHEMAS)) {
    const selector = { pattern: `**/content/${folder}/*.mdx` };
    subscriptions.push(
      languages.registerCompletionItemProvider(selector, {
        provideCompletionItems: (document, position) => completions(document, position, file),
      }),
      languages.registerHoverProvider(selector, {
        provideHover: (document, position) => hover(document, position, file),
      }),
    );
  }
}

exports.register = register;
exports.activate = (context) => register(require('vscode'), context);
