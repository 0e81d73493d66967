"""Interest that accrues, and the blocks that prove it."""
