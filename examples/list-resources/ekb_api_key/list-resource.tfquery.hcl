list "ekb_api_key" "all" {
  provider = ekb
}
