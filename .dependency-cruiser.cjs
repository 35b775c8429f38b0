// The import rules of the house, checked: who may know whom. docs/decisions/0001-lanes.md tells why.
const forbid = (name, comment, from, to) => ({ name, severity: 'error', comment, from, to })

module.exports = {
  forbidden: [
    forbid('no-cycles', 'A cycle hides who owns what', {}, { circular: true }),
    forbid(
      'contract-imports-only-zod',
      'The contract is shared with the browser',
      { path: '^api/contract/', pathNot: '\\.test\\.ts$' },
      { pathNot: '^api/contract/|node_modules/zod|node_modules/@hono/zod-openapi' },
    ),
    forbid(
      'access-beside-the-lanes',
      'Accounts and memberships know platform and no lane',
      { path: '^api/src/access/', pathNot: '\\.test\\.ts$' },
      { path: '^api/src/(imports|registry|fieldwork|insight)/' },
    ),
    forbid(
      'platform-knows-no-domain',
      'Platform serves every lane and belongs to none',
      { path: '^api/src/platform/' },
      { path: '^api/src/(access|imports|registry|fieldwork|insight)/' },
    ),
    forbid(
      'imports-stand-alone',
      'Importers write the registry from files; they read no lane',
      { path: '^api/src/imports/', pathNot: '\\.test\\.ts$' },
      { path: '^api/src/(registry|fieldwork|insight)/' },
    ),
    forbid(
      'registry-at-the-bottom',
      'Registry is read-only truth from public registers',
      { path: '^api/src/registry/', pathNot: '\\.test\\.ts$' },
      { path: '^api/src/(imports|fieldwork|insight)/' },
    ),
    forbid(
      'fieldwork-below-insight',
      'Fieldwork is recorded by people, never computed',
      { path: '^api/src/fieldwork/', pathNot: '\\.test\\.ts$' },
      { path: '^api/src/(imports|insight)/' },
    ),
    forbid(
      'commands-stay-home',
      'A feature borrows queries and rules, never commands',
      { path: '^api/src/(registry|fieldwork|insight)/([^/]+)/', pathNot: '\\.test\\.ts$' },
      { path: '^api/src/(registry|fieldwork|insight)/[^/]+/commands\\.ts$', pathNot: '^api/src/$1/$2/' },
    ),
    forbid(
      'web-sees-the-contract',
      'The browser knows the contract and, as a type, the app',
      { path: '^web/src/', pathNot: '^web/src/lib/api\\.ts$' },
      { path: '^(api/src|data|scripts|migrations)/' },
    ),
    forbid(
      'web-features-do-not-know-each-other',
      'Workspaces meet in app, map and ui',
      { path: '^web/src/features/([^/]+)/' },
      { path: '^web/src/features/', pathNot: '^web/src/features/$1/' },
    ),
    forbid(
      'nothing-reaches-into-scripts',
      'Scripts are doors, not parts',
      { path: '^(api|web|data|bench)/' },
      { path: '^scripts/' },
    ),
    forbid(
      'no-test-in-product',
      'Tests stay tests',
      { path: '^(api|web/src|data|scripts)/', pathNot: '(\\.test\\.tsx?|/testing\\.ts|/testing/.*)$' },
      { path: '\\.test\\.tsx?$|^(?!node_modules).*/testing(\\.ts|/)' },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
}
