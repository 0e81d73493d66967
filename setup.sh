#!/bin/sh
# Sets up one part of a new machine: `sh setup.sh python|node|shellcheck|chromium|shell|writing|servers|hosts|bench`. Called by the Makefile, once per part.
set -eu

# Installs packages of the system where that is allowed; otherwise says in one sentence what to type.
install() {
  if [ "$(id -u)" = 0 ]; then as=""; else as="sudo -n"; fi
  if command -v apt-get >/dev/null && $as true 2>/dev/null; then
    echo "Installing $* with apt-get"
    $as apt-get update -qq && DEBIAN_FRONTEND=noninteractive $as apt-get install -y -qq "$@" >/dev/null && return
  fi
  echo "Please type: sudo apt-get install $*   then run make again." >&2
  exit 1
}

case "$1" in
python)
  echo "Setting up Python in .venv"
  python3 -m venv .venv >/dev/null 2>&1 || { install python3-venv; python3 -m venv .venv; }
  .venv/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt
  ;;
node)
  echo "Setting up node_modules"
  npm ci --silent --no-fund --no-audit
  ;;
shellcheck)
  mkdir -p .build
  command -v shellcheck >/dev/null || install shellcheck
  touch .build/shellcheck
  ;;
chromium)
  mkdir -p .build
  found=$(command -v chromium || command -v chromium-browser || command -v google-chrome || true)
  if [ -z "$found" ]; then
    install chromium
    found=$(command -v chromium)
  fi
  echo "$found" >.build/chromium
  ;;
shell)
  # The same Chromium without its own windows and buttons: twice as quick a page, for the tests. The bench keeps the whole one.
  mkdir -p .build
  command -v chromium-headless-shell >/dev/null || install chromium-headless-shell
  command -v chromium-headless-shell >.build/shell
  ;;
writing)
  # What reads the letters: two spelling and grammar checkers, and a word processor without its windows.
  mkdir -p .build
  missing=""
  command -v hunspell >/dev/null || missing="hunspell"
  hunspell -D 2>&1 </dev/null | grep -q fr_FR || missing="$missing hunspell-fr"
  command -v grammalecte-cli >/dev/null || missing="$missing grammalecte-cli"
  command -v soffice >/dev/null || missing="$missing libreoffice-writer-nogui"
  if [ -n "$missing" ]; then
    # shellcheck disable=SC2086
    install --no-install-recommends $missing
  fi
  touch .build/writing
  ;;
servers)
  # The web servers whose configuration we ship. Where they start by themselves once installed, they are stopped.
  mkdir -p .build
  missing=""
  command -v nginx >/dev/null || missing="nginx"
  ls /etc/nginx/modules-enabled/*brotli-static* >/dev/null 2>&1 || missing="$missing libnginx-mod-http-brotli-static"
  command -v caddy >/dev/null || missing="$missing caddy"
  if [ -n "$missing" ]; then
    # shellcheck disable=SC2086
    install --no-install-recommends $missing
    for one in nginx caddy; do
      case "$missing" in *"$one"*) $as systemctl disable --now --quiet "$one" 2>/dev/null || true ;; esac
    done
  fi
  touch .build/servers
  ;;
hosts)
  # What our lines are pasted into: WordPress, which the tests start with a database of its own, and four builders of pages.
  # The core of MariaDB starts nothing by itself, and with nginx there WordPress asks for no Apache.
  mkdir -p .build
  missing=""
  command -v php >/dev/null || missing="php-cli php-mbstring php-xml"
  command -v mariadbd >/dev/null || missing="$missing mariadb-client mariadb-server-core"
  [ -d /usr/share/wordpress/wp-content/themes/twentytwentythree ] || missing="$missing wordpress wordpress-theme-twentytwentythree"
  command -v hugo >/dev/null || missing="$missing hugo"
  command -v jekyll >/dev/null || missing="$missing jekyll"
  command -v sphinx-build >/dev/null || missing="$missing python3-sphinx"
  command -v pelican >/dev/null || missing="$missing pelican"
  if [ -n "$missing" ]; then
    # shellcheck disable=SC2086
    install --no-install-recommends $missing
  fi
  touch .build/hosts
  ;;
bench)
  echo "Setting up what only the bench needs: Lighthouse and wrk"
  command -v wrk >/dev/null || install wrk
  npm ci --silent --no-fund --no-audit --prefix bench
  ;;
esac
