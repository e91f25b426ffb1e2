resource "ekb_api_key" "teams_bot" {
  name = "teams-bot"
  type = "locked_down_viewer"
}
