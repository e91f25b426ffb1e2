# Takes over keys that somebody created on the page, without replacing them.
# The import id is the public id of a key, or its exact name; never the key value.

terraform {
  required_version = ">= 1.5"
  required_providers {
    ekb = { source = "ekb/ekb" }
  }
}

provider "ekb" {}

import {
  to = ekb_api_key.wiki_sync
  id = "name:wiki-sync"
}

resource "ekb_api_key" "wiki_sync" {
  name = "wiki-sync"
  type = "locked_down_viewer"

  # An imported key that is older than this is rotated by the very plan that imports it,
  # so choose the age knowingly. Its secret was shown once, long ago: the state has none.
  rotate_after = "3650d"
}

# What there is to import: every key of the project with its public id.
data "ekb_api_keys" "all" {}

output "importable" {
  value = { for key in data.ekb_api_keys.all.keys : key.name => key.id if !key.system }
}

# The system key can be read, and nothing else.
data "ekb_automator_key" "system" {}

output "automator_key" {
  value = data.ekb_automator_key.system.key_preview
}
