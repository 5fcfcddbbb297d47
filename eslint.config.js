import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

/**
 * Who may import whom (ARCHITECTURE.md). What a folder may reach of ours; everything else of ours is refused.
 * `tests/house/imports.test.ts` reads the same table, so that the two guards cannot drift apart.
 */
export const MAY_IMPORT = {
  words: [],
  journey: ['words'],
  line: ['words', 'journey'],
  evidence: ['words', 'journey', 'line'],
  validate: ['words', 'journey', 'line', 'evidence'],
  formats: ['words', 'journey', 'line', 'evidence'],
  library: ['words', 'journey', 'line', 'evidence', 'validate', 'formats'],
  graph: ['words', 'journey', 'line', 'evidence', 'drawing'],
  playback: [],
  drawing: ['words', 'journey', 'line', 'evidence', 'formats'],
  picture: ['words', 'journey', 'line', 'evidence', 'formats', 'drawing'],
  map: ['words', 'journey', 'line', 'evidence', 'validate', 'formats', 'playback', 'drawing'],
  reading: ['words', 'journey', 'line', 'evidence', 'validate', 'formats', 'library'],
  state: ['words', 'journey', 'line', 'evidence', 'validate', 'formats', 'library', 'playback', 'reading'],
  ui: [
    'words',
    'journey',
    'line',
    'evidence',
    'graph',
    'validate',
    'formats',
    'library',
    'playback',
    'drawing',
    'picture',
    'reading',
    'state',
  ],
  site: ['words', 'journey', 'line', 'evidence', 'formats'],
  cli: [
    'words',
    'journey',
    'line',
    'evidence',
    'validate',
    'formats',
    'library',
    'playback',
    'drawing',
    'picture',
    'site',
  ],
};

export const PURE = [
  'words',
  'journey',
  'line',
  'evidence',
  'graph',
  'validate',
  'formats',
  'library',
  'playback',
  'drawing',
  'picture',
  'site',
];

/** MapView.svelte is the one place where Svelte meets the map. */
export const MEETS_MAP = 'src/ui/MapView.svelte';

const folders = Object.keys(MAY_IMPORT);

/** @returns {import('eslint').Linter.Config} */
function imports(folder, files, allowed) {
  const refused = folders.filter((other) => other !== folder && !allowed.includes(other));
  // Only our own imports that leave the folder; packages, and files inside it, may be called what they like.
  const patterns = [
    {
      regex: `^(\\.\\./)+(${refused.join('|')})(/|$)`,
      message: `${folder} may import ${allowed.join(', ') || 'nothing of ours'}.`,
    },
  ];
  if (PURE.includes(folder)) {
    patterns.push({ regex: '^(node:|svelte|maplibre-gl)', message: `${folder} is pure: no node, no Svelte, no map.` });
  }
  if (folder === 'map' || folder === 'cli') patterns.push({ regex: '^svelte', message: `${folder} knows no Svelte.` });
  if (folder === 'ui' || folder === 'state') {
    patterns.push({
      regex: '^(maplibre-gl|@turf)',
      message: `${folder} reaches the map through MapView.svelte alone.`,
    });
  }
  return { files, rules: { 'no-restricted-imports': ['error', { patterns }] } };
}

export default ts.config(
  { ignores: ['dist/', 'lib/', 'node_modules/', 'test-results/', 'geo/'] },
  ...ts.configs.strict,
  ...svelte.configs.recommended,
  {
    languageOptions: { globals: { ...globals.browser, ...globals.node } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      'no-empty': ['error', { allowEmptyCatch: false }],
      'no-restricted-syntax': [
        'error',
        {
          selector: 'MemberExpression[property.name=/^(innerHTML|outerHTML|setHTML)$/]',
          message: 'Text from outside is text, never HTML.',
        },
      ],
      // A rest that leaves members out names them to leave them out.
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      eqeqeq: ['error', 'always'],
      'prefer-const': 'error',
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser, extraFileExtensions: ['.svelte'], svelteConfig } },
    rules: {
      'svelte/no-at-html-tags': 'error',
      // {' '} keeps a space that Svelte or Prettier would fold away.
      'svelte/no-useless-mustaches': 'off',
      // Our Sets and URLs in state are plain on purpose: subscribers on the frame path must not go through reactivity.
      'svelte/prefer-svelte-reactivity': 'off',
    },
  },
  ...Object.entries(MAY_IMPORT).map(([folder, allowed]) => imports(folder, [`src/${folder}/**`], allowed)),
  imports('ui', [MEETS_MAP], [...MAY_IMPORT.ui, 'map']),
);
