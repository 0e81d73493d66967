"""What people type: parsers of one answer, and the form that walks them."""
