resource "ekb_rotating_api_key" "teams_bot" {
  name         = "teams-bot"
  type         = "locked_down_viewer"
  rotate_after = "90d"
}
