#!/bin/sh
# Write a backup of all conversations, while the service runs, and remove old ones.
#   backup.sh FOLDER            now; prints the file
#   backup.sh --daily FOLDER    now and once a day for ever
# VERKOSTOVINKKI_DB (or VERKOSTOVINKKI_DB_FILE, a file that holds it) names the database; BACKUP_DAYS
# (7) is how long backups are kept. What a user deletes lives on in them for so long and no longer.
# PostgreSQL needs pg_dump of its version or a newer one, SQLite needs python.
set -eu
umask 077

die() { echo "$*" >&2; exit 1; }

daily=false
[ "${1:-}" = --daily ] && { daily=true; shift; }
[ $# -eq 1 ] || die "Usage: backup.sh [--daily] FOLDER"
folder="$1"
days="${BACKUP_DAYS:-7}"
[ -z "${VERKOSTOVINKKI_DB_FILE:-}" ] || VERKOSTOVINKKI_DB="$(cat "$VERKOSTOVINKKI_DB_FILE")"
address="${VERKOSTOVINKKI_DB:?names the database: set it as for the service}"
case "$days" in '' | *[!0-9]*) die "BACKUP_DAYS is '$days': write whole days, for example 7." ;; esac
[ -d "$folder" ] && [ -w "$folder" ] || die "The folder '$folder' does not exist or cannot be written."

dump() {
  case "$address" in
  postgresql*)
    pg_dump --format=custom --no-owner --no-privileges --file="$1" \
      --dbname="$(echo "$address" | sed 's/^postgresql+[a-z0-9]*:/postgresql:/')"
    ;;
  sqlite:///*)
    python - "${address#sqlite:///}" "$1" <<'PYTHON'
import sqlite3, sys
from pathlib import Path

source, target = map(Path, sys.argv[1:])
if not source.is_file():
    sys.exit(f"There is no database at {source}.")
with sqlite3.connect(f"{source.absolute().as_uri()}?mode=rw", uri=True, timeout=30) as live:
    with sqlite3.connect(target) as copy:
        live.backup(copy)
        # A copy is one file: whoever opens it needs no write-ahead log beside it.
        copy.execute("PRAGMA journal_mode = DELETE")
        (found,) = copy.execute("PRAGMA integrity_check").fetchone()
if found != "ok":
    sys.exit(f"The copy of {source} is damaged: {found}")
PYTHON
    ;;
  *) die "VERKOSTOVINKKI_DB is neither postgresql://... nor sqlite:///...: this script knows only these." ;;
  esac
}

backup() {
  case "$address" in postgresql*) ending=dump ;; *) ending=db ;; esac
  file="$folder/verkostovinkki-$(date -u +%Y%m%dT%H%M%SZ).$ending"
  # Written whole beside it and then moved: a file of this name is a whole backup.
  if dump "$file.part" && [ -s "$file.part" ]; then
    mv "$file.part" "$file"
  else
    rm -f "$file.part"
    return 1
  fi
  # Only after a good one, so that a broken database never takes the last backup with it.
  find "$folder" -maxdepth 1 -name 'verkostovinkki-*' -mmin "+$((days * 1440))" -exec rm -f {} +
  echo "$file"
}

if ! "$daily"; then
  backup
  exit
fi
trap 'exit 0' TERM INT
while :; do
  pause=86400
  backup || { echo "The backup failed; the next try is in an hour." >&2; pause=3600; }
  # Beside the shell, which could not end at once otherwise.
  sleep "$pause" &
  wait $!
done
