action "ekb_revoke_api_key" "leaked" {
  config {
    name = "teams-bot"
  }
}
