"""The law as data: dated tables and texts, each with its first day, its source and its link. No functions here."""

# Version of the rules: the last day on which the texts below were read. Carried by links and printed sheets.
RULES_VERSION = "2026-11-28"
