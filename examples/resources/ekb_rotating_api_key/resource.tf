resource "ekb_rotating_api_key" "teams_bot" {
  name         = "teams-bot"
  type         = "locked_down_viewer"
  rotate_after = "90d"
  overlap      = "7d"
}

output "teams_bot_key" {
  value     = ekb_rotating_api_key.teams_bot.current.key
  sensitive = true
}

output "teams_bot_secret" {
  value     = ekb_rotating_api_key.teams_bot.current.secret
  sensitive = true
}
