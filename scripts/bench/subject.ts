import type { ServerAddress } from './server.ts'

/** A provider as its users get it. */
export interface Package {
  /** Address in the registry's layout, for instance `registry.terraform.io/ekb/ekb`. */
  readonly address: string
  readonly version: string
  /** The executable that is installed. */
  readonly executable: string
  /** The version of the plugin protocol that it speaks. */
  readonly protocol: 5 | 6
}

/** One of the things that are measured side by side. */
export interface Subject {
  readonly name: 'ekb' | 'restapi' | 'go-floor' | 'floor'
  /** In words, for tables. */
  readonly title: string
  /** Absent for what is built into the engine. */
  readonly package?: Package
  /** The configuration of this many keys. */
  configuration(keys: number, server: ServerAddress): string
  environment(server: ServerAddress): Readonly<Record<string, string>>
}

/** The provider of this project, with keys of one of its types. Settings come from the environment. */
export function ekb(
  executable: string,
  version: string,
  { type = 'ekb_api_key', rotates = false }: { type?: string; rotates?: boolean } = {},
): Subject {
  return {
    name: 'ekb',
    title: `ekb ${version}`,
    package: { address: 'registry.terraform.io/ekb/ekb', version, executable, protocol: 6 },
    configuration: keys => `
terraform {
  required_providers {
    ekb = { source = "ekb/ekb", version = "${version}" }
  }
}

provider "ekb" {}

resource "${type}" "bench" {
  count = ${keys}
  name  = "bench-\${count.index}"
  type  = "locked_down_viewer"${rotates ? '\n  rotate_after = "90d"' : ''}
}
`,
    environment: server => ({
      EKB_ENDPOINT: server.endpoint,
      EKB_API_KEY: server.apiKey,
      EKB_API_SECRET: server.apiSecret,
      EKB_PROJECT_ID: server.projectId,
    }),
  }
}

/** A Go provider for any REST API, set up in the way that costs it the fewest requests. */
export function restapi(executable: string, version: string): Subject {
  return {
    name: 'restapi',
    title: `restapi ${version} (Go)`,
    package: { address: 'registry.terraform.io/mastercard/restapi', version, executable, protocol: 5 },
    configuration: (keys, server) => `
terraform {
  required_providers {
    restapi = { source = "mastercard/restapi", version = "${version}" }
  }
}

provider "restapi" {
  uri                   = "${server.endpoint}"
  create_returns_object = true
  headers = {
    "content-type" = "application/json"
    "x-api-key"    = "${server.apiKey}"
    "x-api-secret" = "${server.apiSecret}"
  }
}

resource "restapi_object" "bench" {
  count        = ${keys}
  path         = "/api/keys"
  query_string = "project_id=${server.projectId}"
  data = jsonencode({
    project_id = "${server.projectId}"
    key_name   = "bench-\${count.index}"
    key_type   = "locked_down_viewer"
  })
}
`,
    environment: () => ({}),
  }
}

/** A Go provider of terraform-plugin-framework with the same attributes that asks nobody. */
export function goFloor(executable: string, version: string): Subject {
  return {
    name: 'go-floor',
    title: 'Go floor',
    package: { address: 'registry.terraform.io/ekb/floor', version, executable, protocol: 6 },
    configuration: keys => `
terraform {
  required_providers {
    floor = { source = "ekb/floor", version = "${version}" }
  }
}

resource "floor_api_key" "bench" {
  count = ${keys}
  name  = "bench-\${count.index}"
  type  = "locked_down_viewer"
}
`,
    environment: () => ({}),
  }
}

/** What the engine itself costs: resources that are built into it and ask nobody. */
export const floor: Subject = {
  name: 'floor',
  title: 'terraform_data',
  configuration: keys => `
resource "terraform_data" "bench" {
  count = ${keys}
  input = { name = "bench-\${count.index}", type = "locked_down_viewer" }
}
`,
  environment: () => ({}),
}
