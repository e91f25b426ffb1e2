/** A configuration whose state is in a schema of the database that PG_CONN_STR names. */
export function pgConfiguration(schema: string, ...blocks: readonly string[]): string {
  return `terraform {
  required_providers {
    ekb = { source = "ekb/ekb" }
  }
  backend "pg" {
    schema_name = "${schema}"
  }
}
${blocks.join('\n')}`
}
