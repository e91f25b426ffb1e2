# Three keys of one project. Settings come from the environment:
# EKB_ENDPOINT, EKB_API_KEY, EKB_API_SECRET, EKB_PROJECT_ID.

terraform {
  required_providers {
    ekb = { source = "ekb/ekb" }
  }
}

provider "ekb" {}

resource "ekb_api_key" "teams_bot" {
  name         = "teams-bot"
  type         = "locked_down_viewer"
  rotate_after = "90d"

  # The new key exists before the old one is deleted.
  lifecycle { create_before_destroy = true }
}

resource "ekb_api_key" "ci_deployer" {
  name                = "ci-deployer"
  type                = "privileged"
  deletion_protection = var.protect
}

resource "ekb_api_key" "nightly_report" {
  name    = "nightly-report"
  type    = "locked_down_viewer"
  keepers = { report = "v1" } # change an entry to rotate by hand
}

variable "protect" {
  description = "Whether the deployer's key refuses to be deleted."
  type        = bool
  default     = false
}

output "teams_bot_key" {
  value     = ekb_api_key.teams_bot.key
  sensitive = true
}

output "teams_bot_fingerprint" {
  description = "Tells which key the bot should be using, without revealing it."
  value       = ekb_api_key.teams_bot.fingerprint
}
