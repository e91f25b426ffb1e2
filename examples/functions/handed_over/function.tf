resource "ekb_rotating_api_key" "sync" {
  name         = "wiki-sync-reader"
  type         = "locked_down_viewer"
  store_secret = false
  keepers      = { rotation = "1" }
}

ephemeral "ekb_api_key" "sync" {
  id = ekb_rotating_api_key.sync.current.id
}

locals {
  sync_secret = provider::ekb::handed_over(ephemeral.ekb_api_key.sync.secret, terraform.applying)
}
