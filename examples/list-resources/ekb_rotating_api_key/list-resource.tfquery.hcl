list "ekb_rotating_api_key" "all" {
  provider = ekb
}
