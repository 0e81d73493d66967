"""What a calculator answers: its blocks, as HTML, as text, as a calendar."""
