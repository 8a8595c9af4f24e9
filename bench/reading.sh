#!/usr/bin/env bash
# Times reading and planning against Markdig's own parse of the same text, in one process and in turns. Files may be given.
set -euo pipefail
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
exec dotnet run -c Release --project "$(dirname "$0")/Reading" -- "$@"
