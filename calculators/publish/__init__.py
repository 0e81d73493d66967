"""Build time only: pages from the calculators and the law. Nothing here is sent to a browser.

The rooms, by what they make; each imports its own and those before it (tests/test_architecture.py):
sources   what everything is made from: the pages of docs/, the series of the law, values and words
guide     the text of the pages: figures, glossary, tables on a phone, links, who publishes
worked    examples that a person worked out, and tables of them
pictures  drawings and documents with notes
reference the law as tables, its texts, its changes, open data
widgets   the calculators: form, files for the browser, what another site copies
built     what is added to the built site
brand     the guide under another name
Then fences.py, which puts them together for the engine, and the commands, which __main__.py runs.
"""
