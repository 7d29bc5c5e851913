#!/usr/bin/env bash
# Print the folder of PostgreSQL's programs, which the tests start a server with, or say how to
# get them. POSTGRES_BIN= names another folder; --install lets the package manager bring them.
set -u
# shellcheck source=deploy/packages.sh
. "$(dirname "$0")/packages.sh"

works() {
  for program in postgres initdb pg_dump pg_restore; do
    "$1/$program" --version >/dev/null 2>&1 || return 1
  done
}

find_postgres() {
  local folders=() path
  # Debian keeps them off the PATH, one folder a version; the newest that works is taken.
  mapfile -t folders < <(printf '%s\n' /usr/lib/postgresql/*/bin | sort -rV)
  path="$(command -v postgres 2>/dev/null)" && folders+=("$(dirname "$path")")
  folders+=(/usr/pgsql-*/bin /opt/homebrew/opt/postgresql@*/bin)
  for folder in "${folders[@]}"; do
    if works "$folder"; then
      echo "$folder"
      return 0
    fi
  done
  return 1
}

if [ -n "${POSTGRES_BIN:-}" ]; then
  if works "$POSTGRES_BIN"; then
    echo "$POSTGRES_BIN"
    exit 0
  fi
  echo "POSTGRES_BIN is '$POSTGRES_BIN', which has no working postgres, initdb, pg_dump and pg_restore: name their folder, or leave it empty." >&2
  exit 1
fi
find_postgres && exit 0
if [ "${1:-}" = --install ] && install_package postgresql "PostgreSQL for the tests"; then
  find_postgres && exit 0
fi
echo "PostgreSQL was not found: install it, for example with 'sudo apt-get install postgresql', or name the folder of its programs with POSTGRES_BIN=, then run the command again." >&2
exit 1
