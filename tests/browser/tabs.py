"""Tabs of the whole Chromium, of which one alone is seen: Playwright shows its pages that each of them is."""

import json
import os


class Tabs:
    """A Chromium that is told by pipes; in a `with`, it is gone at the end."""

    def __init__(self, path, folder, arguments):
        down, self.told = os.pipe()
        self.said, up = os.pipe()
        options = ["--headless", "--remote-debugging-pipe", f"--user-data-dir={folder}", *arguments, "about:blank"]
        pipes = [(os.POSIX_SPAWN_DUP2, down, 3), (os.POSIX_SPAWN_DUP2, up, 4)]
        self.process = os.posix_spawn(path, [path, *options], os.environ, file_actions=pipes)
        os.close(down)
        os.close(up)
        self.number, self.rest = 0, b""

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.send("Browser.close")
        os.waitpid(self.process, 0)
        os.close(self.told)
        os.close(self.said)

    def send(self, method, tab="", **params):
        """The answer to one command of the DevTools protocol; what else is said meanwhile is let go."""
        self.number += 1
        message = {"id": self.number, "method": method, "params": params} | ({"sessionId": tab} if tab else {})
        os.write(self.told, json.dumps(message).encode() + b"\0")
        answer = {}
        while answer.get("id") != self.number:
            while b"\0" not in self.rest:
                self.rest += os.read(self.said, 65_536)
            text, _, self.rest = self.rest.partition(b"\0")
            answer = json.loads(text)
        return answer["result"]

    def open(self, url, script):
        """A tab behind the others, where `script` runs before those of the page: its target, its session."""
        target = self.send("Target.createTarget", url="about:blank", background=True)["targetId"]
        tab = self.send("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        self.send("Page.enable", tab)
        self.send("Page.addScriptToEvaluateOnNewDocument", tab, source=script)
        self.send("Page.navigate", tab, url=url)
        return target, tab

    def show(self, target):
        """Brings a tab to the front."""
        self.send("Target.activateTarget", targetId=target)

    def evaluate(self, tab, expression):
        """The value of an expression, or of its promise, in a tab."""
        found = self.send("Runtime.evaluate", tab, expression=expression, returnByValue=True, awaitPromise=True)
        return found["result"].get("value")
