import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { engineText, TERRAFORM } from '../../../src/core/messages/index.ts'
import {
  DEFINITIONS,
  type Definition,
  type Definitions,
  FUNCTIONS,
  type FunctionDefinition,
  type Kind,
  SETTINGS,
} from '../../../src/keys/model/index.ts'
import { fillTemplate } from '../fill-template.ts'
import { argumentsSection, signatureSection } from './function-sections.ts'
import { identitySection } from './identity-section.ts'
import { schemaSection } from './schema-section.ts'
import { settingsTable } from './settings-table.ts'

const templates = join(import.meta.dirname, 'templates')

/** What registries call the pages of a kind, in a title and as the folder of its pages. */
const KINDS = {
  resource: { title: 'Resource', folder: 'resources' },
  'data source': { title: 'Data Source', folder: 'data-sources' },
  'ephemeral resource': { title: 'Ephemeral Resource', folder: 'ephemeral-resources' },
  'list resource': { title: 'List Resource', folder: 'list-resources' },
  action: { title: 'Action', folder: 'actions' },
} as const satisfies Record<Kind, unknown>

/**
 * Every page of the Terraform reference, by its path from the root, in the structure that registries show. Prose is
 * in the templates, examples are the files that they name, and everything else comes from the model.
 *
 * @param definitions what there are pages of, by default what this version defines
 * @param functions the same for functions
 */
export function referencePages(
  definitions: Definitions = DEFINITIONS,
  functions: readonly FunctionDefinition[] = FUNCTIONS,
): ReadonlyMap<string, string> {
  return new Map([
    ['docs/index.md', providerPage()],
    ...definitions.map(definitionPage),
    ...functions.map(functionPage),
  ])
}

function providerPage(): string {
  const summary = 'API keys of Automation Anywhere Enterprise Knowledge projects as code.'
  return page(
    { title: 'Provider: ekb', heading: 'ekb Provider', summary, template: 'index.md.tmpl' },
    () => ({
      description: engineText(SETTINGS.description).in(TERRAFORM),
      schema: schemaSection(SETTINGS.properties),
      settings: settingsTable(SETTINGS.properties),
    }),
  )
}

function definitionPage(definition: Definition): [string, string] {
  const { name, kind, summary, description, properties, identity = {} } = definition
  const { title, folder } = KINDS[kind]
  const text = page(
    {
      title: `ekb_${name} ${title} - ekb`,
      heading: `ekb_${name} (${title})`,
      summary,
      template: `${folder}/${name}.md.tmpl`,
    },
    () => ({
      description: engineText(description).in(TERRAFORM),
      schema: schemaSection(properties),
      identity: identitySection(identity),
    }),
  )
  return [`docs/${folder}/${name}.md`, text]
}

function functionPage(definition: FunctionDefinition): [string, string] {
  const { name, summary, description } = definition
  const text = page(
    {
      title: `${name} function - ekb`,
      heading: `function: ${name}`,
      summary,
      template: `functions/${name}.md.tmpl`,
    },
    () => ({
      description: engineText(description).in(TERRAFORM),
      signature: signatureSection(definition),
      arguments: argumentsSection(definition),
    }),
  )
  return [`docs/functions/${name}.md`, text]
}

interface Page {
  readonly title: string
  readonly heading: string
  readonly summary: string
  /** The file of the prose, below `templates`. */
  readonly template: string
}

function page(
  { title, heading, summary, template }: Page,
  values: () => Readonly<Record<string, string>>,
): string {
  const body = fillTemplate(readFileSync(join(templates, template), 'utf8'), values())
  const front = ['---', `page_title: "${title}"`, 'subcategory: ""', 'description: |-', `  ${summary}`, '---']
  return `${front.join('\n')}\n\n# ${heading}\n\n${body.trim()}\n`
}
