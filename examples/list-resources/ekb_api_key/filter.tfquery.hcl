list "ekb_api_key" "old_pipelines" {
  provider         = ekb
  limit            = 1000
  include_resource = true

  config {
    name_prefix = "ci-"
    type        = "privileged"
    older_than  = "90d"
  }
}
