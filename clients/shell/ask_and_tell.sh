#!/bin/sh
# Works on a study: sh ask_and_tell.sh URL STUDY, with the token in CAIRN_TOKEN.
set -eu
study="$1/api/v1/studies/$2"

# post PATH JSON; the token comes by standard input, so that no list of processes shows it
post() {
  printf 'header = "Authorization: Bearer %s"\n' "${CAIRN_TOKEN:-}" |
    curl --config - --silent --show-error --fail-with-body --retry 8 --retry-connrefused \
      --header 'Content-Type: application/json' --data "$2" "$study$1"
}

# member NAME: the number of that name in JSON
member() {
  sed -n "s/.*\"$1\":\([-+.0-9eE]*\).*/\1/p"
}

while :; do
  request=$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')
  given=$(post /ask "{\"request\": \"$request\"}")
  case $given in
    *'"done":'*) break ;;
    *'"wait":'*) sleep "$(echo "$given" | member wait)"; continue ;;
  esac
  trial=$(echo "$given" | member trial)
  attempt=$(echo "$given" | member attempt)
  loss=$(echo "$given" | member x | awk '{ printf "%.17g", ($1 - 0.3) ^ 2 + 1 / 9 }')
  post "/trials/$trial/tell" "{\"attempt\": $attempt, \"values\": {\"loss\": $loss}}"
  echo
done
