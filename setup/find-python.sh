#!/bin/sh
# Prints the Python to build the environment with: the machine's own python3 where it is new enough, else the newest
# beside it. PYTHON=/path/to/python names one by hand.
enough='import sys; sys.exit(sys.version_info < (3, 11))'

for name in ${PYTHON:-python3 python3.14 python3.13 python3.12 python3.11}; do
    path=$(command -v "$name") || continue
    if "$path" -c "$enough" 2>/dev/null; then
        echo "$path"
        exit 0
    fi
    seen="$seen $path ($("$path" --version 2>&1));"
done

if [ -n "$seen" ]; then
    echo "cxcheck needs Python 3.11 or later; here is only:$seen" >&2
elif [ -n "$PYTHON" ]; then
    echo "PYTHON names $PYTHON, which is no program here." >&2
else
    echo "cxcheck needs Python 3.11 or later; no python3 was found." >&2
fi
echo "  hint: install a newer one (apt-get install python3.11, brew install python) or name it: make PYTHON=/path/to/python3.12" >&2
exit 1
