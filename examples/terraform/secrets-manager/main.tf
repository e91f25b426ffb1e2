# Keeps the secret out of every state: it goes from the provider's memory to AWS Secrets Manager, and readers take it
# from there. Needs Terraform 1.10 or OpenTofu 1.11, and the AWS CLI on the machine that applies.

terraform {
  required_version = ">= 1.10"
  required_providers {
    ekb = { source = "ekb/ekb" }
  }
}

provider "ekb" {}

variable "secret_id" {
  description = "The name or the ARN of a secret that exists."
  type        = string
  default     = "ekb/teams-bot"
}

variable "attempt" {
  description = "Another number makes one more key. Raise it after a run that failed to store one."
  type        = number
  default     = 1
}

resource "ekb_rotating_api_key" "teams_bot" {
  name         = "teams-bot"
  type         = "locked_down_viewer"
  rotate_after = "90d"
  overlap      = "7d"
  keepers      = { attempt = tostring(var.attempt) }

  # Neither the state nor a plan file has the key or the secret.
  store_secret = false
}

ephemeral "ekb_api_key" "teams_bot" {
  id = ekb_rotating_api_key.teams_bot.current.id
}

# Runs once for each generation, in the run that creates it. If it fails, the previous key works on.
resource "terraform_data" "stored" {
  triggers_replace = [ekb_rotating_api_key.teams_bot.generation, var.secret_id]

  provisioner "local-exec" {
    command = "printf %s \"$PAIR\" | aws secretsmanager put-secret-value --secret-id \"$SECRET_ID\" --secret-string file:///dev/stdin"
    environment = {
      SECRET_ID = var.secret_id
      PAIR = jsonencode({
        key    = ephemeral.ekb_api_key.teams_bot.key
        secret = provider::ekb::handed_over(ephemeral.ekb_api_key.teams_bot.secret, terraform.applying)
      })
    }
  }
}
