# Hands a key over to Vault: services read it there, nobody copies it by hand, and a rotation
# reaches Vault in the same run, before the old key is deleted. Needs Terraform or OpenTofu 1.11.

terraform {
  required_version = ">= 1.11"
  required_providers {
    ekb   = { source = "ekb/ekb" }
    vault = { source = "hashicorp/vault" }
  }
}

provider "ekb" {}

provider "vault" {} # VAULT_ADDR, VAULT_TOKEN

resource "ekb_api_key" "support_bot" {
  name         = "support-bot"
  type         = "locked_down_viewer"
  rotate_after = "30d"

  # New key, then Vault, then the old key goes.
  lifecycle { create_before_destroy = true }
}

resource "vault_kv_secret_v2" "support_bot" {
  mount = "secret"
  name  = "ekb/support-bot"

  # Write-only: the values are sent to Vault and stay out of this resource's state.
  data_json_wo = jsonencode({
    key    = ekb_api_key.support_bot.key
    secret = ekb_api_key.support_bot.secret
  })
  # Sent again exactly when the key is another one.
  data_json_wo_version = tonumber(formatdate("YYYYMMDDhhmmss", ekb_api_key.support_bot.created_at))
}

# What a deployment can check: is the key in Vault the one that is managed here?
output "fingerprint" {
  value = ekb_api_key.support_bot.fingerprint
}
