moved {
  from = ekb_api_key.teams_bot
  to   = ekb_rotating_api_key.teams_bot
}
