# Three ways to rotate by replacement: by age, by hand, and with the release of what uses the key.
# ../rotating rotates in place, and the previous key works for a while.

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

# By age: a plan that finds the key older than this replaces it, and says so.
resource "ekb_api_key" "by_age" {
  name         = "support-bot"
  type         = "locked_down_viewer"
  rotate_after = "90d"

  lifecycle { create_before_destroy = true }
}

# With something else: any changed, added or removed keeper replaces the key.
resource "ekb_api_key" "by_release" {
  name    = "deploy-pipeline"
  type    = "privileged"
  keepers = { release = var.release }

  lifecycle { create_before_destroy = true }
}

# By hand: terraform apply -replace=ekb_api_key.by_hand
resource "ekb_api_key" "by_hand" {
  name = "wiki-export"
  type = "locked_down_viewer"

  lifecycle { create_before_destroy = true }
}

# A check that warns when any key of the project is old, managed here or not.
data "ekb_api_keys" "old" {
  older_than = "180d"
  depends_on = [ekb_api_key.by_age, ekb_api_key.by_release, ekb_api_key.by_hand]
}

check "no_old_keys" {
  assert {
    condition     = length([for key in data.ekb_api_keys.old.keys : key if !key.system]) == 0
    error_message = "Keys older than 180 days: ${join(", ", [for key in data.ekb_api_keys.old.keys : key.name if !key.system])}"
  }
}

output "rotation_due_at" {
  value = ekb_api_key.by_age.rotation_due_at
}
