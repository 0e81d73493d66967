"""Days: the calendar, days off, payment terms."""
