#!/usr/bin/env bash
# Scores the reader: bench/score.sh DOCUMENTS ANNOTATIONS, two folders, of which NAME.json annotates NAME.md in the form of `setout export model`.
set -euo pipefail
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
exec dotnet run -c Release --project "$(dirname "$0")/Scoring" -- "$@"
