#!/bin/sh
# Put a backup in the place of all conversations. Stop the service first, start it afterwards.
#   restore.sh FILE
#   restore.sh --repeat-deletions FILE    what is not in the present database any more stays deleted
# The second way when the present database can still be read and is the one that users had: what
# they deleted since the backup does not come back. VERKOSTOVINKKI_DB (or VERKOSTOVINKKI_DB_FILE) names the database, as for backup.sh. What was stored
# since the backup is lost. Then: migrate, retention, and the deletions since; see deploy/README.md.
set -eu
umask 077

die() { echo "$*" >&2; exit 1; }

repeat=false
[ "${1:-}" = --repeat-deletions ] && { repeat=true; shift; }
[ $# -eq 1 ] || die "Usage: restore.sh [--repeat-deletions] FILE"
file="$1"
[ -s "$file" ] || die "There is no backup at '$file'."
[ -z "${VERKOSTOVINKKI_DB_FILE:-}" ] || VERKOSTOVINKKI_DB="$(cat "$VERKOSTOVINKKI_DB_FILE")"
address="${VERKOSTOVINKKI_DB:?names the database: set it as for the service}"

case "$address" in
postgresql*)
  case "$file" in *.dump) ;; *) die "'$file' is no backup of PostgreSQL (*.dump)." ;; esac
  plain="$(echo "$address" | sed 's/^postgresql+[a-z0-9]*:/postgresql:/')"
  pg_restore --list "$file" >/dev/null || die "'$file' is damaged: nothing was changed."
  # All or nothing, and empty before: a table that came after the backup would stay otherwise.
  {
    if "$repeat"; then
      echo 'CREATE TEMP TABLE still_there AS SELECT conversation_id AS id FROM public.conversations;'
    fi
    cat <<'SQL'
DO $$ DECLARE name text; BEGIN
  FOR name IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' LOOP
    EXECUTE format('DROP TABLE public.%I CASCADE', name);
  END LOOP;
  FOR name IN SELECT sequencename FROM pg_sequences WHERE schemaname = 'public' LOOP
    EXECUTE format('DROP SEQUENCE public.%I CASCADE', name);
  END LOOP;
END $$;
SQL
    # Half a backup must not be kept: an error at its end takes everything back.
    pg_restore --no-owner --no-privileges --file=- "$file" || echo 'SELECT the_backup_broke_off();'
    if "$repeat"; then
      for column in conversations.conversation_id events.sender_id received.conversation_id feedback.conversation_id; do
        echo "DELETE FROM public.${column%.*} WHERE ${column#*.} NOT IN (SELECT id FROM pg_temp.still_there);"
      done
    fi
  } | psql --no-psqlrc --quiet --single-transaction --set=ON_ERROR_STOP=1 --output=/dev/null \
    --file=- "$plain" || die "The restore failed: nothing was changed."
  ;;
sqlite:///*)
  case "$file" in *.db) ;; *) die "'$file' is no backup of SQLite (*.db)." ;; esac
  target="${address#sqlite:///}"
  python - "$file" "$target" "$repeat" <<'PYTHON'
import os, shutil, sqlite3, sys
from contextlib import closing
from pathlib import Path

source, target, repeat = Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3] == "true"
OWNERS = {
    "conversations": "conversation_id",
    "events": "sender_id",
    "received": "conversation_id",
    "feedback": "conversation_id",
}
with closing(sqlite3.connect(f"{source.absolute().as_uri()}?mode=ro", uri=True)) as backup:
    try:
        (found,) = backup.execute("PRAGMA integrity_check").fetchone()
    except sqlite3.DatabaseError as error:
        found = str(error)
if found != "ok":
    sys.exit(f"{source} is damaged: nothing was changed.")

def is_open(file: Path) -> bool:
    """Tell whether a process of this machine holds the file: an idle service locks nothing."""
    for handle in Path("/proc").glob("[0-9]*/fd/*"):
        try:
            if handle.samefile(file):
                return True
        except OSError:
            pass  # of another user, or gone meanwhile
    return False


if target.exists():
    if is_open(target):
        sys.exit(f"{target} is in use: stop the service first. Nothing was changed.")
    with closing(sqlite3.connect(target, timeout=1)) as present:
        try:
            present.execute("PRAGMA locking_mode = EXCLUSIVE")
            present.execute("BEGIN EXCLUSIVE")
        except sqlite3.OperationalError as error:
            sys.exit(f"{target} is in use ({error}): stop the service first. Nothing was changed.")
        except sqlite3.DatabaseError:
            pass  # it is damaged, which may be why the backup is wanted
still_there = []
if repeat:
    try:
        with closing(sqlite3.connect(f"{target.absolute().as_uri()}?mode=rw", uri=True)) as present:
            still_there = present.execute("SELECT conversation_id FROM conversations").fetchall()
    except sqlite3.DatabaseError as error:
        sys.exit(f"{target} cannot be read ({error}): nothing was changed. Leave --repeat-deletions out.")
part = target.with_name(target.name + ".part")
shutil.copyfile(source, part)
if repeat:
    with closing(sqlite3.connect(part)) as restored, restored:
        restored.execute("PRAGMA secure_delete = ON")
        restored.execute("CREATE TEMP TABLE still_there (id TEXT PRIMARY KEY)")
        restored.executemany("INSERT INTO still_there VALUES (?)", still_there)
        for table, column in OWNERS.items():
            restored.execute(f"DELETE FROM {table} WHERE {column} NOT IN (SELECT id FROM still_there)")
for beside in ("-wal", "-shm", "-journal"):
    target.with_name(target.name + beside).unlink(missing_ok=True)
os.replace(part, target)
PYTHON
  ;;
*) die "VERKOSTOVINKKI_DB is neither postgresql://... nor sqlite:///...: this script knows only these." ;;
esac
"$repeat" || echo "What users deleted since the backup is there again: see 'Restore' in deploy/README.md."
echo "Restored from $file. Now: deploy/run api.operate migrate, then deploy/run api.operate retention."
