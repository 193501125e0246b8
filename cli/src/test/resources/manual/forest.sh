# snippet: command-script
# Settings come as arguments where the study file names them, and as CAIRN_<NAME>.
trees=$CAIRN_TREES
# The last line that is a JSON object is the result; other lines are left alone.
echo "growing $trees trees of $CAIRN_CRITERION"
echo "{\"error\": 0.$trees, \"megabytes\": -1.5}"
# end
