resource "ekb_api_key" "bot" {
  name = "teams-bot"
  type = "locked_down_viewer"
}

output "bot_fingerprint" {
  value = nonsensitive(provider::ekb::fingerprint(ekb_api_key.bot.key))
}
