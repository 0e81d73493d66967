"""The guide under another name."""
