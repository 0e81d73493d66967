"""How many requests a second nginx answers with the shipped configuration, asked by wrk."""

import re
import subprocess
from collections import namedtuple

Load = namedtuple("Load", "rate slowest errors")
PATHS = (("home", "/"), ("a widget", "/widgets/late_penalties/"))


def asked(url, seconds):
    """Two threads, 64 connections, for some seconds: requests a second, the latency that 99 % do not exceed, errors."""
    command = ["wrk", "-t2", "-c64", f"-d{seconds}s", "--latency", "-H", "Accept-Encoding: br", url]
    said = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    failed = re.findall(r"Socket errors: connect (\d+), read (\d+), write (\d+), timeout (\d+)", said)
    refused = re.findall(r"Non-2xx or 3xx responses: (\d+)", said)
    return Load(
        float(re.search(r"Requests/sec:\s+([\d.]+)", said).group(1)),
        re.search(r"99%\s+(\S+)", said).group(1),
        sum(map(int, failed[0] if failed else ())) + sum(map(int, refused)),
    )
