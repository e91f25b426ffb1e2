resource "ekb_api_key" "support_bot" {
  name         = "support-bot"
  type         = "locked_down_viewer"
  rotate_after = "90d"

  lifecycle {
    create_before_destroy = true
  }
}

output "support_bot_key" {
  value     = ekb_api_key.support_bot.key
  sensitive = true
}

output "support_bot_secret" {
  value     = ekb_api_key.support_bot.secret
  sensitive = true
}

output "support_bot_rotation_due_at" {
  value = ekb_api_key.support_bot.rotation_due_at
}
