#!/usr/bin/env bash
# Counts what the rules find: bench/findings.sh DOCUMENTS, a folder of .md files. A table of rules, with the findings of each and the
# documents that have some; the findings themselves go to the file named by FINDINGS, if it is set, to be read by eye.
set -euo pipefail
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
root=$(cd "$(dirname "$0")/.." && pwd)
documents=$(cd "${1:?the folder of documents}" && pwd)
dotnet build -c Release -v quiet "$root/src/Setout.Cli" > /dev/null
found=$(mktemp)
trap 'rm -f "$found"' EXIT
cd "$documents"
for document in *.md; do
  "$root/src/Setout.Cli/bin/Release/net10.0/setout" check "$document" --format msbuild --max-problems 100000 >> "$found" || true
done
[ -z "${FINDINGS:-}" ] || cp "$found" "$FINDINGS"
awk -v documents="$(find . -maxdepth 1 -name '*.md' | wc -l)" '
  match($0, /: (error|warning|info) SET[0-9][0-9][0-9][0-9]: /) {
    split(substr($0, RSTART + 2, RLENGTH - 4), words, " ")
    file = $0; sub(/\([0-9,]*\): .*/, "", file)
    slug = $0; sub(/.*\[/, "", slug); sub(/\]$/, "", slug)
    key = words[2] " | " slug " | " words[1]
    count[key]++; total++
    if (!seen[key, file]++) in_documents[key]++
  }
  END {
    print "| rule | name | severity | findings | documents of " documents " |"; print "| --- | --- | --- | ---: | ---: |"
    for (key in count) print "| " key " | " count[key] " | " in_documents[key] " |" | "sort"
    close("sort")
    print "| all | | | " total " | |"
  }' "$found"
