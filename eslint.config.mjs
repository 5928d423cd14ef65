import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

const clockAndChance = [
  { selector: "MemberExpression[object.name='Math'][property.name='random']", message: "Chance is an argument: take a seeded generator." },
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: "The clock is an argument: take the date." },
];

export default tseslint.config(
  { ignores: ["node_modules/", ".next/", ".data/", ".dependency-cruiser.cjs", "prisma/generated/", "test-results/", "playwright-report/", "coverage/", "next-env.d.ts"] },
  ...tseslint.configs.recommended,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_", destructuredArrayIgnorePattern: "^_" }],
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports" }],
      "@typescript-eslint/no-explicit-any": "error",
      eqeqeq: ["error", "always", { null: "ignore" }],
    },
  },
  // What runs before anything is installed, and configurations, stand outside the TypeScript project.
  { files: ["**/*.mjs", "**/*.js"], ...tseslint.configs.disableTypeChecked },
  { files: ["**/*.ts", "**/*.tsx"], rules: { "@typescript-eslint/no-floating-promises": "error", "@typescript-eslint/no-misused-promises": ["error", { checksVoidReturn: false }] } },
  { files: ["app/**/*.tsx"], ...reactHooks.configs.flat["recommended-latest"] },
  { files: ["lib/**/*.ts"], rules: { "no-restricted-syntax": ["error", ...clockAndChance], "no-console": "error" } },
  { files: ["tests/**/*.{ts,tsx}"], rules: { "no-restricted-syntax": ["error", ...clockAndChance] } },
  { files: ["app/**/*.{ts,tsx}"], rules: { "no-console": "error" } },
);
