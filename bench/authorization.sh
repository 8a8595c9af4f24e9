#!/usr/bin/env bash
# Reads by id and lists of one's own rows against the same without a rule, with the same token, in turns. Exit 1 where less than 0.8 is kept.
set -euo pipefail
cd "$(dirname "$0")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
dotnet build -c Release src/Setout.Cli -v q
exec dotnet run -c Release --project bench/Authorization -- src/Setout.Cli/bin/Release/net10.0/setout.dll "$@"
