#!/usr/bin/env bash
# Print the path of a redis-server that the tests start, or say how to get one.
# REDIS_SERVER= names another binary; --install lets the system's package manager bring one.
set -u
# shellcheck source=deploy/packages.sh
. "$(dirname "$0")/packages.sh"

works() { [ -n "${1:-}" ] && "$1" --version >/dev/null 2>&1; }

find_redis() {
  local path
  for name in "${REDIS_SERVER:-}" redis-server valkey-server; do
    path="$(command -v "${name:-none}" 2>/dev/null)" || continue
    if works "$path"; then
      echo "$path"
      return 0
    fi
  done
  return 1
}

if [ -n "${REDIS_SERVER:-}" ] && ! works "$(command -v "$REDIS_SERVER")"; then
  echo "REDIS_SERVER is '$REDIS_SERVER', which does not start: name a redis-server, or leave it empty." >&2
  exit 1
fi
find_redis && exit 0
if [ "${1:-}" = --install ] && install_package redis-server "Redis for the tests"; then
  find_redis && exit 0
fi
echo "Redis was not found: install it, for example with 'sudo apt-get install redis-server', or name its binary with REDIS_SERVER=, then run the command again." >&2
exit 1
