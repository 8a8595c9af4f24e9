#!/usr/bin/env bash
# Builds Setout and its peers, runs them side by side, prints the figures and writes them to bench/RESULTS.md.
# --quick is a smoke test: a fraction of a second each, nothing written. --help for the rest.
set -euo pipefail
cd "$(dirname "$0")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
exec dotnet run -c Release --project bench/Driver -- "$@"
