#!/bin/sh
# A worker in the shell: sh example.sh http://127.0.0.1:8080 STUDY
set -eu
study=$1/api/v1/studies/$2

post() { # post PATH JSON
  curl -sS --fail-with-body --retry 5 -H 'Content-Type: application/json' -d "$2" "$study/$1"
}

field() { # field NAME: the number of that name in the answer
  printf '%s' "$answer" | sed -n "s/.*\"$1\":\([-+.0-9Ee]*\).*/\1/p"
}

while :; do
  answer=$(post ask '{}')
  case $answer in
    *'"done"'*) break ;;
    *'"wait"'*) sleep "$(field wait)"; continue ;;
  esac
  value=$(awk -v x="$(field x)" -v y="$(field y)" 'BEGIN { printf "%.9g", (1 - x) ^ 2 + 100 * (y - x * x) ^ 2 }')
  post "trials/$(field trial)/tell" "{\"attempt\": $(field attempt), \"values\": {\"value\": $value}}" >/dev/null
done
curl -sS "$study" | sed 's/.*"best":\({[^}]*}[^}]*}[^}]*}\).*/\1/'
