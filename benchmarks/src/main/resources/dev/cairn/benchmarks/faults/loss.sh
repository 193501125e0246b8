# A worker with the objective of the faults: the loss is |x - 300| + y, in whole numbers; a report takes the given seconds.
# It saves nothing: a trial that is run again starts over.

pause=$1

between() { # between BEFORE AFTER: what stands in the message between two texts, as $found
  found=${message#*"$1"}
  found=${found%%"$2"*}
}

while read -r message; do
  case $message in *'"configuration"'*) ;; *) continue ;; esac
  between '"trial":' ',' && trial=$found
  between '"x":' ',' && x=${found%%\}*}
  between '"y":' ',' && y=${found%%\}*}
  loss=$((x > 300 ? x - 300 + y : 300 - x + y))
  for epoch in 1 2 3 4; do
    sleep "$pause"
    printf '{"trial":%d,"report":{"epoch":%d,"loss":%d}}\n' "$trial" "$epoch" $((loss + 4 - epoch))
  done
  printf '{"trial":%d,"result":{"loss":%d}}\n' "$trial" "$loss"
done
