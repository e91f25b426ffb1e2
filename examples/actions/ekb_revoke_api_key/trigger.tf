variable "leaks" {
  type        = number
  default     = 0
  description = "Increase it to revoke the key of the bot."
}

resource "ekb_api_key" "bot" {
  name = "teams-bot"
  type = "locked_down_viewer"
}

action "ekb_revoke_api_key" "bot" {
  config {
    id = ekb_api_key.bot.id
  }
}

resource "terraform_data" "leak" {
  input = var.leaks

  lifecycle {
    action_trigger {
      events  = [after_update]
      actions = [action.ekb_revoke_api_key.bot]
    }
  }
}
