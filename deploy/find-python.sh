#!/usr/bin/env bash
# Print the path of a Python 3.10, or say in one sentence how to get one.
# Rasa Open Source 3.6 runs on 3.10 at the newest.
set -u

is_310() { [ -n "${1:-}" ] && [ "$("$1" -c 'import sys; print("%d.%d" % sys.version_info[:2])' 2>/dev/null)" = "3.10" ]; }

candidates() {
  command -v python3.10
  command -v pyenv >/dev/null && pyenv prefix 2>/dev/null | sed 's|$|/bin/python3.10|'
  command -v pyenv >/dev/null && ls -d "$(pyenv root)"/versions/3.10*/bin/python3.10 2>/dev/null
  command -v uv >/dev/null && uv python find 3.10 2>/dev/null
  command -v python3
}

while read -r python; do
  if is_310 "$python"; then
    echo "$python"
    exit 0
  fi
done < <(candidates)

echo "Python 3.10 was not found: install it with 'uv python install 3.10', 'pyenv install 3.10' or your system's python3.10 package (with venv), then run the command again." >&2
exit 1
