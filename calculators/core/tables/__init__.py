"""What law files are written in: dated series, rules, checklists, and their figures in French."""
