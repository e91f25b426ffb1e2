# What no pull request may do to API keys. Input: the report of `ekb review --format json`.
package main

# A list that is missing approves nothing.
default approved_names := []

approved_names := data.approved_privileged

# Anything else would pass every rule below.
deny contains "this is no report of ekb review that this policy knows" if {
	object.get(input, "version", null) != 1
}

# A new key is privileged, a viewer becomes privileged, or the plan does not tell.
deny contains message if {
	some finding in input.findings
	finding.rule in {"EKB001", "EKB002"}
	some entry in input.entries
	entry.id == finding.entry
	not entry.name in approved_names
	message := sprintf("%s: privileged, and not on the list of approved names", [entry.address])
}

deny contains message if {
	some entry in input.entries
	"rotate-with-gap" in entry.classes
	message := sprintf("%s: the old key is deleted before the new one exists", [entry.address])
}

# The input does not tell which of the two keys comes first.
deny contains message if {
	some entry in input.entries
	"rotate" in entry.classes
	message := sprintf("%s: may be deleted before the new one exists", [entry.address])
}

deny contains message if {
	some entry in input.entries
	"forget" in entry.classes
	message := sprintf("%s: stays alive, and nobody manages it", [entry.address])
}

deny contains message if {
	some stack in input.stacks
	stack.format == "plan-lines"
	message := sprintf("%s: lines of a plan tell neither names nor types; review a saved plan", [stack.label])
}
