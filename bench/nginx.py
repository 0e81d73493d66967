"""nginx with the configuration that hosting/ ships, in a folder of its own; the tests use it too."""

import os
import socket
import subprocess
import time
from contextlib import contextmanager

from bench import ROOT

# What Debian puts around a site, without touching the configuration of the system.
AROUND = """daemon off;
pid {folder}/nginx.pid;
error_log {folder}/error.log;
include /etc/nginx/modules-enabled/*.conf;
{user}
worker_processes auto;
events {{ worker_connections 512; }}
http {{
    default_type application/octet-stream;
    sendfile on;
    tcp_nopush on;
    access_log off;
    client_body_temp_path {folder}/body;
    proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi;
    scgi_temp_path {folder}/scgi;
    include {folder}/guide.conf;
}}
"""


class NotStarted(Exception):
    """What the server said instead of listening."""


def shipped(name, *changes):
    """A file of hosting/ with a few words changed; each must be there once."""
    text = (ROOT / "hosting" / name).read_text(encoding="utf-8")
    for old, new in changes:
        if text.count(old) != 1:
            raise NotStarted(f"hosting/{name} no longer has {old!r} once")
        text = text.replace(old, new)
    return text


def free_port():
    """A port that nobody listens to."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return found.getsockname()[1]


@contextmanager
def running(command, port, **options):
    """A server until the end of the block."""
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, **options) as process:
        try:
            for _ in range(100):
                if process.poll() is not None:
                    raise NotStarted(process.stderr.read())
                with socket.socket() as trial:
                    if trial.connect_ex(("127.0.0.1", port)) == 0:
                        break
                time.sleep(0.1)
            yield port
        finally:
            process.terminate()


@contextmanager
def serving(site, folder):
    """The port where nginx serves `site`; its own files are in `folder`."""
    port = free_port()
    text = shipped("nginx.conf", ("listen 80;", f"listen 127.0.0.1:{port};"), ("/var/www/guide", str(site)))
    (folder / "guide.conf").write_text(text, encoding="utf-8")
    main = folder / "nginx.conf"
    main.write_text(AROUND.format(folder=folder, user="" if os.getuid() else "user root;"), encoding="utf-8")
    checked = subprocess.run(["nginx", "-t", "-c", main], capture_output=True, text=True)
    if checked.returncode or "[warn]" in checked.stderr:
        raise NotStarted(checked.stderr)
    with running(["nginx", "-c", str(main)], port):
        yield port
