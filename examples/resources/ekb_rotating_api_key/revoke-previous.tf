resource "ekb_rotating_api_key" "wiki_sync" {
  name            = "wiki-sync"
  type            = "locked_down_viewer"
  rotate_after    = "90d"
  overlap         = "7d"
  revoke_previous = "2026-11-27"
}
