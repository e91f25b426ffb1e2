// API keys of Automation Anywhere Enterprise Knowledge projects as code.
package ekb
