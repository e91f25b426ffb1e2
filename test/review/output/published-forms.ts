import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import addFormats from 'ajv-formats'
import { XmlDocument, XsdValidator } from 'libxml2-wasm'

const published = (file: string) => readFileSync(join(import.meta.dirname, 'published', file), 'utf8')

/** What of a log is against the schema of SARIF 2.1.0; nothing where all is well. */
export function sarifProblems(text: string): readonly string[] {
  sarif(JSON.parse(text))
  return (sarif.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)
}

/** What libxml2 says against a report as XML, or as JUnit XML by the schema of Jenkins; nothing where all is well. */
export function junitProblems(text: string): readonly string[] {
  try {
    using document = XmlDocument.fromString(text)
    junit.validate(document)
    return []
  } catch (error) {
    return [String(error)]
  }
}

const sarif = compileSarif()
const junit = XsdValidator.fromDoc(XmlDocument.fromString(published('junit-10.xsd')))

/** The schema is of an older dialect, of which it uses nothing that has another meaning today. */
function compileSarif() {
  const { $schema: _dialect, id: _id, ...schema } = JSON.parse(published('sarif-schema-2.1.0.json'))
  const ajv = new Ajv({ strict: false, allErrors: true })
  addFormats.default(ajv)
  return ajv.compile(schema)
}
