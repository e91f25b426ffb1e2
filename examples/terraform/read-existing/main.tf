# Reads keys without managing any: the system key, one key by its name, and every old key.

terraform {
  required_providers {
    ekb = { source = "ekb/ekb" }
  }
}

provider "ekb" {}

variable "name" {
  description = "The exact name of the key to read; it must match one key."
  type        = string
}

data "ekb_automator_key" "system" {}

data "ekb_api_key" "one" {
  name = var.name
}

data "ekb_api_keys" "old" {
  type       = "privileged"
  older_than = "180d"
}

output "automator_key" {
  value = "${data.ekb_automator_key.system.name}: ${data.ekb_automator_key.system.key_preview}"
}

output "one" {
  value = {
    id          = data.ekb_api_key.one.id
    type        = data.ekb_api_key.one.type
    fingerprint = data.ekb_api_key.one.fingerprint
    created_at  = data.ekb_api_key.one.created_at
  }
}

output "old_privileged_keys" {
  value = [for key in data.ekb_api_keys.old.keys : key.name]
}
