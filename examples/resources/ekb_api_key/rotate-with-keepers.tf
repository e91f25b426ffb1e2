variable "release" {
  type    = string
  default = "2026-11"
}

resource "ekb_api_key" "deploy_pipeline" {
  name    = "deploy-pipeline"
  type    = "locked_down_viewer"
  keepers = { release = var.release }

  lifecycle {
    create_before_destroy = true
  }
}
