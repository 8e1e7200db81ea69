#!/usr/bin/env bash
# What the GitHub Action runs: inputs from the environment to arguments of mc2 lint. Each line of a list is one argument.
set -uo pipefail

arguments=(--force)
add() { if [ -n "$2" ]; then arguments+=("$1$2"); fi; }
add --config= "${INPUT_CONFIG:-}"
add --fail-on= "${INPUT_FAIL_ON:-}"
add --changed-since= "${INPUT_CHANGED_SINCE:-}"
add --shard= "${INPUT_SHARD:-}"
add --format=json= "${INPUT_REPORT:-}"
add --format=sarif= "${INPUT_SARIF:-}"
if [ "${GITHUB_ACTIONS:-}" = true ]; then arguments+=(--format=github); else arguments+=(--format=full); fi
while IFS= read -r line; do add '' "$line"; done <<<"${INPUT_ARGS:-}"
arguments+=(--)
while IFS= read -r line; do add '' "$line"; done <<<"${INPUT_PATHS:-}"

code=0
node "${MC2:-$(dirname "$0")/../bin/mc2.js}" lint "${arguments[@]}" || code=$?
if [ -n "${GITHUB_OUTPUT:-}" ]; then echo "exit-code=$code" >>"$GITHUB_OUTPUT"; fi
exit "$code"
