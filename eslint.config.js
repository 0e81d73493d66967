// A few rules that find faults; how lines are laid out is left to people. Types are checked by `npm run types`.
import globals from "globals";

const rules = {
  "array-callback-return": "error",
  "constructor-super": "error",
  eqeqeq: "error",
  "getter-return": "error",
  "no-const-assign": "error",
  "no-constant-condition": "error",
  "no-dupe-else-if": "error",
  "no-dupe-keys": "error",
  "no-duplicate-imports": "error",
  "no-eval": "error",
  "no-fallthrough": "error",
  "no-implied-eval": "error",
  "no-self-assign": "error",
  "no-shadow": "error",
  "no-undef": "error",
  "no-unreachable": "error",
  "no-unsafe-finally": "error",
  "no-unused-vars": ["error", { argsIgnorePattern: "^_", caughtErrors: "all" }],
  "no-use-before-define": ["error", { functions: false, variables: false }],
  "no-useless-return": "error",
  "no-var": "error",
  "object-shorthand": "error",
  "prefer-const": "error",
  "require-atomic-updates": "error",
  "valid-typeof": "error",
};

export default [
  { ignores: [
    "*", "!web", "!eslint.config.js", "!docs", "docs/*", "!docs/embed", "docs/embed/*", "!docs/embed/v*.js", "!tests", "tests/*", "!tests/unit", "!tests/micropython",
  ] },
  { linterOptions: { reportUnusedDisableDirectives: "error" }, rules },
  { files: ["web/**", "docs/**"], languageOptions: { globals: globals.browser } },
  { files: ["web/sw.js"], languageOptions: { globals: globals.serviceworker } },
  { files: ["docs/embed/*.js"], languageOptions: { sourceType: "script", globals: globals.browser } },
  { files: ["tests/**"], languageOptions: { globals: globals.node } },
];
