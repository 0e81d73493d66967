"""What the tests of another site share: its frames, and what they hold."""

from playwright.sync_api import expect
from screen import Calculator

STAYS = 700  # ms without a message after which a frame keeps its height


class Embedded(Calculator):
    """A calculator inside a frame of another site."""

    def __init__(self, page, index=0, frames="iframe.mon-du"):
        self.host = page
        self.element = page.locator(frames).nth(index)
        expect(self.element).to_be_visible()
        self.frame = self.element.element_handle().content_frame()
        super().__init__(self.frame)

    def height(self):
        """Of the frame, as the page around draws it."""
        return self.element.bounding_box()["height"]

    def content(self):
        """Of what is in it."""
        return self.frame.evaluate("Math.ceil(document.body.getBoundingClientRect().height)")

    def expect_fit(self):
        """Wait until the frame is as tall as its content, then make sure that it stays so."""
        for _ in range(60):
            if self.height() == self.content():
                break
            self.host.wait_for_timeout(100)
        seen = []
        for _ in range(5):
            seen.append((self.height(), self.content()))
            self.host.wait_for_timeout(STAYS / 5)
        assert len(set(seen)) == 1 and seen[0][0] == seen[0][1], seen
        return seen[0][0]

    def overflow(self):
        """How many pixels of the content stick out of the frame, on the right and below."""
        return self.frame.evaluate(
            "[document.scrollingElement.scrollWidth - innerWidth, document.scrollingElement.scrollHeight - innerHeight]"
        )

    def open_all(self):
        """Unfold everything."""
        self.frame.evaluate("for (const details of document.querySelectorAll('details')) details.open = true")
