#!/bin/sh
# Make the secrets of compose.yml in deploy/secrets/, once; what is there is left alone.
set -eu
folder="$(dirname "$0")/secrets"
mkdir -p "$folder"
# Nobody else on this machine may enter; inside, the containers' own users must be able to read.
chmod 700 "$folder"

make() {
  [ -e "$folder/$1" ] || { od -An -N32 -tx1 /dev/urandom | tr -d ' \n' >"$folder/$1"; }
}

make token_keys
make insights_token
make postgres_password
make grafana_password
[ -e "$folder/database" ] ||
  printf 'postgresql://verkostovinkki:%s@postgres:5432/verkostovinkki' \
    "$(cat "$folder/postgres_password")" >"$folder/database"
chmod 444 "$folder"/*
echo "The secrets are in $folder. Keep a copy of token_keys somewhere safe: without it no open conversation goes on."
