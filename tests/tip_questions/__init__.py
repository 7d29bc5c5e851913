"""Questions with the tips that answer them, written apart from the tips."""
