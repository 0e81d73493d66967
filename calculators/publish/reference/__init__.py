"""The law as tables, its texts, its changes, open data."""
