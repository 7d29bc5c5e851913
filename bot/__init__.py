"""The engine: everything that knows Rasa. Kept empty, because Rasa imports it while training."""
