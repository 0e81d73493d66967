"""What a text asks of a document, as data. Knows no law."""

from collections import namedtuple

# what: in French.  text: series.Text, the article.  without: code of what becomes of a document that lacks it.  shown_by: the
# placeholders of the document that say it, all of them.
Element = namedtuple("Element", ("what", "text", "without", "shown_by"))
