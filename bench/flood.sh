#!/usr/bin/env bash
# Two hundred callers that sign in again and again, and what reads take meanwhile: p95 idle, p95 during the flood, the memory of the
# server.
# Exit 1 where reads take three times as long as idle, or more.
set -euo pipefail
cd "$(dirname "$0")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
dotnet build -c Release src/Setout.Cli -v q
exec dotnet run -c Release --project bench/Flood -- src/Setout.Cli/bin/Release/net10.0/setout.dll "$@"
