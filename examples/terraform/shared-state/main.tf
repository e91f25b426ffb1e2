# A state that a team shares: in a PostgreSQL database, with a lock. The environment has its address,
# with user and password, in PG_CONN_STR.

terraform {
  required_providers {
    ekb = { source = "ekb/ekb" }
  }

  backend "pg" {
    schema_name = "bots"
  }
}

provider "ekb" {}

resource "ekb_api_key" "teams_bot" {
  name = "teams-bot"
  type = "locked_down_viewer"

  lifecycle { create_before_destroy = true }
}
