"""The calculators in pages, here and elsewhere: form, files for the browser, lines to copy."""
