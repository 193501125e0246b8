# A model whose best learning rate is 0.03 at every width.
awk -v lr="$CAIRN_LEARNING_RATE" -v width="${CAIRN_WIDTH:-${2#--width=}}" -v seed="$CAIRN_SEED" 'BEGIN {
  off = log(lr / 0.03)
  printf "{\"loss\": %.6f}\n", 1 + 8 / width + 0.05 * off * off + 0.002 * seed * off
}'
