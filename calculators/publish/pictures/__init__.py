"""Drawings and documents with notes, from the sources of their fences."""
