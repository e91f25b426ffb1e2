import {
  to = ekb_api_key.wiki_sync
  id = provider::ekb::import_id("project-1", "name:wiki-sync")
}

resource "ekb_api_key" "wiki_sync" {
  name       = "wiki-sync"
  type       = "locked_down_viewer"
  project_id = "project-1"
}
