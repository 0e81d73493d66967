"""French words: typography, names, letters as they are written."""
