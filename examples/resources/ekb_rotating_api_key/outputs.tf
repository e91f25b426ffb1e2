resource "ekb_rotating_api_key" "helpdesk" {
  name         = "helpdesk"
  type         = "locked_down_viewer"
  rotate_after = "90d"
  overlap      = "7d"
}

output "helpdesk_key" {
  value     = ekb_rotating_api_key.helpdesk.current.key
  sensitive = true
}

output "helpdesk_secret" {
  value     = ekb_rotating_api_key.helpdesk.current.secret
  sensitive = true
}
