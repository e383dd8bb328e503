"""Nothing: the price of a run as such."""
