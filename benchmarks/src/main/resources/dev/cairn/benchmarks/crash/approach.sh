# A worker whose trials go on from what they saved. Each epoch takes a part of the way to a limit, in whole numbers.
# Saves a line an epoch, in one write; notes in the file "trained" when an epoch begins and when it is saved.

between() { # between BEFORE AFTER: what stands in the message between two texts, as $found
  found=${message#*"$1"}
  found=${found%%"$2"*}
}

say() { # say KIND FIELDS: a message about the trial with the values of this epoch
  printf '{"trial":%d,"%s":{%s"loss":%d,"excess":%d,"smoothness":%d}}\n' \
    "$trial" "$1" "$2" $((1000000 - level)) $((rate - 800)) $((rate + limit))
}

run() {
  epoch=0 level=0
  while read -r saved at; do
    epoch=$saved level=$at
    if [ "$epoch" -gt "$reached" ]; then say report "\"epoch\":$epoch,"; fi
  done <"$state"
  while [ "$epoch" -lt "$until" ]; do
    epoch=$((epoch + 1))
    echo "began $trial $epoch" >>trained
    level=$((level + rate * (limit * 1000 - level) / 1000))
    echo "$epoch $level" >>"$state"
    echo "saved $trial $epoch" >>trained
    say report "\"epoch\":$epoch,"
  done
  say result ''
}

while read -r message; do
  case $message in *'"configuration"'*) ;; *) continue ;; esac
  between '"trial":' ',' && trial=$found
  between '"rate":' ',' && rate=${found%%\}*}
  between '"limit":' '}' && limit=${found%%,*}
  between '"epoch":' '}' && until=$found
  between '"reached":' ',' && reached=$found
  between '"checkpoint":"' '"' && state=$found/state
  [ -f "$state" ] || : >"$state"
  run
done
