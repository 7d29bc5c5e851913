"""Curated content: typed models, a loader that reports every error, selection, rendering."""
