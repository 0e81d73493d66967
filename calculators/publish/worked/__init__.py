"""Examples that a person worked out, compared with what the calculators say."""
