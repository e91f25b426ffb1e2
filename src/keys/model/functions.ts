import type { FunctionDefinition } from './function-definition.ts'

/** Every function. Signatures and reference pages derive from this list. */
export const FUNCTIONS = [
  {
    name: 'fingerprint',
    kind: 'function',
    summary: 'The fingerprint of a key, as the resources show it.',
    description:
      'Computes the fingerprint of a key: `sha256:` and the first 16 hexadecimal digits of its SHA-256. It equals the attribute `fingerprint` of the resources and data sources, so it shows whether something uses a managed key without showing the key. The function sends no request.\n\nThe result of a sensitive key is sensitive too. A fingerprint says nothing about the key, so you can remove the mark with `nonsensitive`.',
    parameters: [
      {
        name: 'key',
        type: 'string',
        description:
          'A complete key, as clients send it in `x-api-key`: neither its secret nor its short form.',
      },
    ],
    returns: 'string',
  },
  {
    name: 'import_id',
    kind: 'function',
    summary: 'The import id of a key of a project.',
    description:
      'Returns the id with which `import` blocks and `terraform import` find a key of a project. It checks the form of both parts and sends no request: the import shows whether the key exists.',
    parameters: [
      {
        name: 'project_id',
        type: 'string',
        description: 'The id of the project, as its settings on the platform show it.',
      },
      {
        name: 'id',
        type: 'string',
        description: 'The public id of the key, or `name:` and its exact name. Never the key itself.',
      },
    ],
    returns: 'string',
  },
  {
    name: 'handed_over',
    kind: 'function',
    summary: 'A secret of an ephemeral resource, which no apply hands over as null.',
    description:
      'Returns a secret unchanged. During an apply, it fails if the secret is null, so that a reader never stores an empty secret. During a plan, a null secret is normal: the platform shows a secret once, and the version of a reader decides whether it needs the secret this time.\n\nIn an apply, engines compute only the arguments of resources that change. So a reader that needs no secret never fails, and a reader that needs a lost secret fails before it writes anything. The function sends no request.',
    parameters: [
      {
        name: 'secret',
        type: 'string',
        nullable: true,
        description: 'A secret that may be null, for example `ephemeral.ekb_api_key.bot.secret`.',
      },
      {
        name: 'applying',
        type: 'bool',
        description: 'Whether this is an apply. Pass `terraform.applying`.',
      },
    ],
    returns: 'string',
  },
] as const satisfies readonly FunctionDefinition[]

/** The names of the functions, each of which needs code of its own. */
export type FunctionName = (typeof FUNCTIONS)[number]['name']
