data "ekb_api_key" "wiki_sync" {
  name   = "wiki-sync"
  reveal = true
}

output "wiki_sync_key" {
  value     = data.ekb_api_key.wiki_sync.key
  sensitive = true
}
