"""What is added to the built site, or taken out of it."""
