#!/usr/bin/env bash
# Print the path of a Chromium that the tests of the widget drive, or say how to get one.
# CHROMIUM= names another binary; --install lets the system's package manager bring one.
set -u
# shellcheck source=deploy/packages.sh
. "$(dirname "$0")/packages.sh"

works() { [ -n "${1:-}" ] && "$1" --version >/dev/null 2>&1; }

find_chromium() {
  for name in "${CHROMIUM:-}" chromium chromium-browser google-chrome google-chrome-stable; do
    path="$(command -v "${name:-none}" 2>/dev/null)" || continue
    # Some systems have a command of this name that only asks to install it.
    if works "$path"; then
      echo "$path"
      return 0
    fi
  done
  return 1
}

if [ -n "${CHROMIUM:-}" ] && ! works "$(command -v "$CHROMIUM")"; then
  echo "CHROMIUM is '$CHROMIUM', which does not start: name a Chromium, or leave it empty." >&2
  exit 1
fi
find_chromium && exit 0
if [ "${1:-}" = --install ] && install_package chromium "Chromium for the tests of the widget"; then
  find_chromium && exit 0
fi
echo "Chromium was not found: install it, for example with 'sudo apt-get install chromium', or name its binary with CHROMIUM=, then run the command again." >&2
exit 1
