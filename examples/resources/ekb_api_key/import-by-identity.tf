import {
  to = ekb_api_key.teams_bot
  identity = {
    id = "key_91b2c07e5d3fa846"
  }
}
