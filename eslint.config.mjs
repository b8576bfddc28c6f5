import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import next from 'eslint-config-next/core-web-vitals';
import regexp from 'eslint-plugin-regexp';
import tseslint from 'typescript-eslint';

export default tseslint.config(
  {
    ignores: ['content/**', '.next*/**', 'out/**', '.cache/**', 'node_modules/**', 'next-env.d.ts'],
  },
  ...next,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.recommendedTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: {
        projectService: true,
        tsconfigRootDir: dirname(fileURLToPath(import.meta.url)),
      },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      // process.env['NAME'] is how index signatures are read; the rule would undo it.
      '@typescript-eslint/dot-notation': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      // Numbers and strings alike belong into messages.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    },
  },
  {
    files: ['**/*.{ts,tsx,mjs}'],
    rules: {
      'max-lines': ['error', 300],
      'max-lines-per-function': ['error', { max: 80, skipBlankLines: true, skipComments: true }],
      'no-console': 'off',
      eqeqeq: 'error',
    },
  },
  {
    // What a command prints goes through one place, which lets no content write lines of its own.
    files: ['cli/**'],
    ignores: ['cli/output.ts', '**/*.test.ts'],
    rules: {
      'no-console': 'error',
      'no-restricted-properties': [
        'error',
        ...['stdout', 'stderr'].flatMap((property) => ({
          ...{ object: 'process', property },
          message: '命令只用 cli/output.ts 打印：内容里的控制字符在那里写成看得见的样子',
        })),
      ],
    },
  },
  {
    // What a stranger sends must not keep an expression busy (docs/decisions/022). Tests know their texts.
    files: ['{app,cli,components,lib,scripts}/**/*.{ts,tsx,mjs}'],
    // The importer reads the community's own posts, refuses floods before and has its own timing test.
    ignores: ['**/*.test.{ts,tsx}', '**/test-support/**', 'lib/import/**'],
    plugins: { regexp },
    rules: {
      'regexp/no-super-linear-backtracking': ['error', { report: 'certain' }],
      'regexp/no-super-linear-move': ['error', { report: 'certain' }],
    },
  },
  {
    // Documents are served without the framework: a client component in one would never come alive.
    files: ['{app,components,lib}/**/*.{ts,tsx}'],
    ignores: ['app/(applications{,-en})/**', 'components/search/page/**', 'app/global-error.tsx'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: 'Program > ExpressionStatement[directive="use client"]',
          message:
            '文档页里没有客户端组件：行为写进 components/page；要水合的页面放进 app/(applications)',
        },
      ],
      'no-restricted-imports': [
        'error',
        ...['link', 'image', 'script', 'form', 'dynamic'].map((name) => ({
          name: `next/${name}`,
          message: '它是客户端组件，文档页里没有框架的脚本：用普通的标签',
        })),
      ],
    },
  },
  {
    // One long flat list of cases reads better than several short ones.
    files: ['**/*.test.{ts,tsx}', 'e2e/**'],
    rules: { 'max-lines-per-function': 'off' },
  },
);
