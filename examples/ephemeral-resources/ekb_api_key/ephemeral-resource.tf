ephemeral "ekb_api_key" "wiki_sync" {
  name = "wiki-sync"
}
