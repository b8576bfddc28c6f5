import { resolve } from 'node:path';
import { serveStdio } from '@modelcontextprotocol/server/stdio';
import { Command } from 'commander';
import { exportSource } from '#lib/mcp/export-source.ts';
import { createServer } from '#lib/mcp/server.ts';
import { type Source, contentSource } from '#lib/mcp/source.ts';
import { environment } from '#lib/site/env.ts';
import { usableContent } from '../content-folder.ts';
import { tell } from '../output.ts';

interface Options {
  content?: string;
  export?: string;
}

/** `weekly mcp`: the weeklies for assistants, by the Model Context Protocol on standard input and output. */
export function mcpCommand(): Command {
  return new Command('mcp')
    .description('给 AI 助手用：在标准输入输出上提供 MCP 服务，见 docs/mcp.md')
    .option('--content <dir>', '内容目录（默认 CONTENT_DIR 或 content）')
    .option('--export <dir>', '只用导出的网站（如 out），不读内容目录')
    .action(serve);
}

/** Standard output belongs to the protocol: everything for people goes to standard error. */
async function serve(options: Options): Promise<void> {
  const source = await sourceOf(options);
  serveStdio(() => createServer(source), {
    onerror: ({ message }) => tell(`MCP：${message}`),
  });
}

async function sourceOf({ content, export: folder }: Options): Promise<Source> {
  if (content !== undefined && folder !== undefined) {
    throw new Error('--content 和 --export 只能写一个');
  }
  if (folder !== undefined) return exportSource(resolve(folder));
  return contentSource(await usableContent(content), environment.siteUrl);
}
