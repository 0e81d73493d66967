"""WordPress as Debian ships it, alone in a folder: its own database on a socket, PHP's own server, no other site than ours."""

import json
import os
import shutil
import signal
import socket
import subprocess
import time
from contextlib import ExitStack, contextmanager
from pathlib import Path

from bench.nginx import NotStarted, free_port

DEBIAN = Path("/usr/share/wordpress")
PHP = Path(__file__).parent / "php"
DATABASE = (
    "mariadbd --no-defaults --skip-networking --skip-grant-tables --datadir={folder}/db --socket={folder}/socket "
    "--pid-file={folder}/pid --innodb-log-file-size=8M --innodb-flush-log-at-trx-commit=0"
)
CONFIG = """<?php
define('DB_NAME', 'wordpress');
define('DB_USER', 'root');
define('DB_PASSWORD', '');
define('DB_HOST', 'localhost:{folder}/socket');
define('WP_HOME', '{url}');
define('WP_SITEURL', WP_HOME);
define('WP_HTTP_BLOCK_EXTERNAL', true);
define('WP_ACCESSIBLE_HOSTS', '127.0.0.1');
define('DISABLE_WP_CRON', true);
define('GUIDE', '{guide}');
define('THEME_SCRIPT', '{script}');
$table_prefix = 'wp_';
require __DIR__ . '/wp-settings.php';
"""


@contextmanager
def started(command, ready, log, **environment):
    """A server and its workers until the end of the block, once ready() is true. Raises NotStarted with what it said."""
    with log.open("wb") as said:
        process = subprocess.Popen(command, stdout=said, stderr=said, start_new_session=True, env=os.environ | environment)
    try:
        for _ in range(600):
            if process.poll() is not None or ready():
                break
            time.sleep(0.05)
        if not ready():
            raise NotStarted(log.read_text(encoding="utf-8"))
        yield
    finally:
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGTERM)
        process.wait()


def listens(port):
    """Whether somebody answers there."""
    with socket.socket() as trial:
        return trial.connect_ex(("127.0.0.1", port)) == 0


class WordPress:
    """Where it is served, and what can be asked of it from outside its pages."""

    def __init__(self, folder, port):
        self.folder, self.port = folder, port
        self.url = f"http://localhost:{port}/"
        self.root = folder / "wordpress"

    def php(self, script, given=""):
        """What one of our scripts says."""
        done = subprocess.run(["php", PHP / script, self.root], input=given, capture_output=True, text=True)
        if done.returncode or "Warning" in done.stdout:
            raise NotStarted(done.stdout + done.stderr)
        return done.stdout

    def publish(self, posts):
        """The addresses of posts, from (author, content)."""
        given = json.dumps([{"author": author, "content": content} for author, content in posts])
        return [f"{self.url}?p={number}" for number in json.loads(self.php("posts.php", given))]

    def log_in(self, page, user):
        """The browser of a page is known as this user from now on."""
        answer = page.request.post(f"{self.url}wp-login.php", form={"log": user, "pwd": user}, max_redirects=0)
        assert answer.status == 302, answer.text()


@contextmanager
def serving(folder, guide, script):
    """A new WordPress for a guide at this address; `script` is what a theme prints of it where a test asks."""
    wordpress = WordPress(folder, free_port())
    shutil.copytree(DEBIAN, wordpress.root, ignore=shutil.ignore_patterns("wp-config.php"))
    config = CONFIG.format(folder=folder, url=wordpress.url.rstrip("/"), guide=guide, script=script)
    (wordpress.root / "wp-config.php").write_text(config, encoding="utf-8")
    own = wordpress.root / "wp-content" / "mu-plugins"
    own.mkdir()
    shutil.copy(PHP / "local.php", own)
    (folder / "db").mkdir()
    user = [] if os.getuid() else ["--user=root"]
    database = [*DATABASE.format(folder=folder).split(), *user]
    php = ["php", "-S", f"127.0.0.1:{wordpress.port}", "-t", str(wordpress.root)]
    with ExitStack() as stack:
        stack.enter_context(started(database, (folder / "socket").exists, folder / "database.log"))
        subprocess.run(["mariadb", "--no-defaults", f"--socket={folder}/socket", "-e", "CREATE DATABASE wordpress"], check=True)
        wordpress.php("install.php")
        ready = started(php, lambda: listens(wordpress.port), folder / "php.log", PHP_CLI_SERVER_WORKERS="4")
        stack.enter_context(ready)
        yield wordpress
