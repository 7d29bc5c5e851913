# Sourced by the scripts beside it: let the system's package manager bring one package.

# install_package NAME WHAT; fails where there is no apt-get, or no right to use it.
install_package() {
  command -v apt-get >/dev/null || return 1
  local root=()
  if [ "$(id -u)" -ne 0 ]; then
    # Without a password, so that nothing waits for one.
    sudo -n true 2>/dev/null || return 1
    root=(sudo -n)
  fi
  echo "Installing $2 ..." >&2
  # A server that the package would start at once is none that the tests want.
  { "${root[@]}" apt-get update -qq &&
    "${root[@]}" env DEBIAN_FRONTEND=noninteractive RUNLEVEL=1 \
      apt-get install -y -qq --no-install-recommends "$1"; } >&2
}
