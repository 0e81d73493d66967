"""The text of the pages: Markdown extensions, and who publishes them."""
