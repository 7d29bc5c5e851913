"""Measuring understanding: cases, reports, and checks of the training data."""
