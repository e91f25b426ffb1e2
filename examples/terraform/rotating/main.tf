# A key that rotates in place: for the time of the overlap two keys work, and whatever uses the key
# moves over at its own pace.

terraform {
  required_providers {
    ekb = { source = "ekb/ekb" }
  }
}

provider "ekb" {}

variable "release" {
  description = "The release of the service that uses the key; a new release gets a new key."
  type        = string
  default     = "2026-11"
}

variable "revoke_previous" {
  description = "Set it to today's date if the previous key has leaked: then nothing waits for the overlap."
  type        = string
  default     = ""
}

resource "ekb_rotating_api_key" "helpdesk" {
  name            = "helpdesk"
  type            = "locked_down_viewer"
  rotate_after    = "90d"
  overlap         = "7d"
  keepers         = { release = var.release }
  revoke_previous = var.revoke_previous
}

# Stands for whatever takes over the key. The generation is known in the plan, so this resource
# changes in the plan that rotates, and in no other. To write the key to a secret store, give the
# generation to its write-only argument as the version (data_json_wo_version in ../with-vault).
resource "terraform_data" "deployment" {
  triggers_replace = ekb_rotating_api_key.helpdesk.generation
  input            = ekb_rotating_api_key.helpdesk.current.fingerprint
}

output "key" {
  value     = ekb_rotating_api_key.helpdesk.current.key
  sensitive = true
}

output "secret" {
  value     = ekb_rotating_api_key.helpdesk.current.secret
  sensitive = true
}

output "status" {
  value = ekb_rotating_api_key.helpdesk.status
}

output "retire_due_at" {
  value = ekb_rotating_api_key.helpdesk.retire_due_at
}
