import { readFileSync } from 'node:fs';
import js from '@eslint/js';
import globals from 'globals';
import tseslint from 'typescript-eslint';

/** The folders of `web/` as floors, the highest first; docs/architecture.md draws them. */
const FLOORS = JSON.parse(readFileSync(new URL('web/floors.json', import.meta.url), 'utf8'));

/** Each folder imports from the floors under it only: neither from one above nor from its neighbours. */
const floorRules = FLOORS.flatMap((floor, at) =>
  floor.map((folder) => {
    const barred = FLOORS.slice(0, at + 1)
      .flat()
      .filter((other) => other !== folder);
    return {
      files: [`web/${folder}/**/*.ts`],
      rules: {
        'no-restricted-imports': [
          'error',
          {
            patterns: [
              {
                regex: `^(?:\\.\\./)+(?:${barred.join('|')})(?:/|$)`,
                message: `web/${folder} may only import from the floors under it (web/floors.json).`,
              },
            ],
          },
        ],
      },
    };
  }),
);

export default tseslint.config(
  { ignores: ['build/', 'wasm-build/', 'core/', 'node_modules/', 'test-results/', 'playwright-report/'] },
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
    },
  },
  ...floorRules,
  { files: ['**/*.{js,mjs}'], languageOptions: { globals: { ...globals.node, ...globals.browser } } },
  { files: ['public/**/*.js'], languageOptions: { globals: globals.serviceworker } },
);
